/*
 * What is wrong with a table of ratings before anything is worked out of it: all faults, not the first, each with
 * the unit and the rater it is about. The reader of the file knows the line; here only the table is known.
 */
import type { MeasurementLevel, Ratings } from '../../instruments/schema/ratings.ts';
import { listCategories, usedRatings } from './list-categories.ts';
import { numberOf } from './number-of.ts';

export interface RatingFault {
	/** Row and column of the cell; without a rater it is the unit itself, without a unit the table. */
	readonly unit?: number;
	readonly rater?: number;
	/** The fault lies in the list of categories that was named. */
	readonly inCategories?: true;
	readonly rule: string;
	readonly cure: string;
}

function checkSize({ units, raters }: Ratings): RatingFault[] {
	if (units.length === 0) return [{ rule: 'there is no unit', cure: 'give one row for each unit' }];
	if (raters.length > 1) return [];
	const rule = raters.length === 1 ? `there is one rater only, ${raters[0]}` : 'there are no raters';
	return [{ rule, cure: 'give at least two, one column each beside the column unit' }];
}

function checkUnits({ units }: Ratings): RatingFault[] {
	const met = new Set<string>();
	return units.flatMap((name, unit) => {
		if (name === '') return [{ unit, rule: 'the unit has no name', cure: 'name it in the column unit' }];
		if (met.has(name))
			return [{ unit, rule: `unit ${name}: an earlier row has this unit`, cure: 'keep one row for each' }];
		met.add(name);
		return [];
	});
}

/** One fault for each cell that does not pass. */
function checkCells(
	{ units, raters, cells }: Ratings,
	passes: (cell: string) => boolean,
	rule: string,
	cure: string,
): RatingFault[] {
	return cells.flatMap((row, unit) =>
		row.flatMap((cell, rater) => {
			if (cell === null || passes(cell)) return [];
			return [{ unit, rater, rule: `unit ${units[unit]}, rater ${raters[rater]}: ${rule}`, cure }];
		}),
	);
}

const isNumber = (cell: string): boolean => numberOf(cell) !== null;

function checkNamed(named: readonly string[], level: MeasurementLevel): RatingFault[] {
	const faults: RatingFault[] = [];
	const wantsNumbers = level === 'interval' || level === 'ratio';
	const keys: readonly (string | number | null)[] = named.every(isNumber) ? named.map(numberOf) : named;
	if (new Set(keys).size < keys.length)
		faults.push({ inCategories: true, rule: 'a category is named twice', cure: 'name each once' });
	if (wantsNumbers && !named.every(isNumber))
		faults.push({
			inCategories: true,
			rule: `a category is no number, as the level ${level} needs`,
			cure: 'name numbers, or choose the level nominal or ordinal',
		});
	return faults;
}

function checkNumbers(ratings: Ratings, level: MeasurementLevel): RatingFault[] {
	const used = usedRatings(ratings);
	if (level === 'ordinal' && used.length > 0 && !used.some(isNumber))
		return [
			{
				inCategories: true,
				rule: 'the ratings are words, and their order is not known',
				cure: 'name the categories in order, the lowest first',
			},
		];
	const cure =
		level === 'ordinal'
			? 'write a number, leave the cell empty, or name all categories in order'
			: 'write a number with a decimal point, or leave the cell empty';
	return checkCells(ratings, isNumber, 'not a number', cure);
}

/** `named` are the categories that could have been used, for ordinal words in their order. */
export function checkRatings(
	ratings: Ratings,
	level: MeasurementLevel,
	named?: readonly string[],
): RatingFault[] {
	const faults = [...checkSize(ratings), ...checkUnits(ratings)];
	if (!named) return level === 'nominal' ? faults : [...faults, ...checkNumbers(ratings, level)];
	const wrong = checkNamed(named, level);
	if (wrong.length > 0) return [...faults, ...wrong];
	const { placeOf } = listCategories(ratings, named);
	const cure = 'write one of them, add it to the list, or leave the cell empty';
	const isKnown = (cell: string) => placeOf(cell) !== undefined;
	return [...faults, ...checkCells(ratings, isKnown, 'not one of the categories named', cure)];
}
