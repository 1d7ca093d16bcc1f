/*
 * What changed from an earlier round to a later one, for each member that is released in both: the overall score and
 * each domain, over the items that both rounds have in common. Members stand in the order they come in.
 */
import { type Change, type ElementChange, readRoundChange } from '../../analysis/compare/round-change.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import type { Option } from '../views/param-select.tsx';
import { shownElements } from '../views/shown-elements.ts';

export interface RoundScores {
	readonly framework: Framework;
	readonly countries: readonly CountryScores[];
}

export interface ChangeRow {
	readonly code: string;
	readonly name: string;
	/** In the order of the columns. */
	readonly cells: readonly ElementChange[];
	/** Items that the two rounds do not have alike. */
	readonly changedItems: number;
}

const POINT = 25;

/** Points 0-4 as a score 0-100. */
export const asScore = (points: number | null): number | null => (points === null ? null : points * POINT);

/** The parts that are shown: those of the later round. */
export const changeColumns = (after: RoundScores): readonly Option[] => shownElements(after.framework);

export function changeRows(
	before: RoundScores,
	after: RoundScores,
	members: readonly { readonly code: string; readonly name: string }[],
): readonly ChangeRow[] {
	const columns = changeColumns(after);
	const find = ({ countries }: RoundScores, code: string) =>
		countries.find(({ country }) => country === code);
	return members.flatMap(({ code, name }) => {
		const [first, second] = [find(before, code), find(after, code)];
		if (first === undefined || second === undefined) return [];
		const change = readRoundChange(
			{ framework: before.framework, country: first },
			{ framework: after.framework, country: second },
		);
		const cells = columns.flatMap(({ id }) => change.elements.find((element) => element.id === id) ?? []);
		return [{ code, name, cells, changedItems: change.changedItems.length }];
	});
}

export function countChanges(rows: readonly ChangeRow[]): Readonly<Record<Change, number>> {
	const all = rows.flatMap(({ cells }) => cells.map(({ change }) => change));
	const count = (wanted: Change) => all.filter((change) => change === wanted).length;
	return {
		gained: count('gained'),
		lost: count('lost'),
		unchanged: count('unchanged'),
		'not comparable': count('not comparable'),
	};
}
