/*
 * All measures of agreement for one table of ratings, after checkRatings has passed it: each with its value or
 * the reason why there is none, and with what it assumes. What suits the level of measurement is settled here,
 * once; the statistics themselves know only numbers.
 */
import type { MeasurementLevel, Ratings } from '../../instruments/schema/ratings.ts';
import { brennanPrediger } from '../stats/brennan-prediger.ts';
import type { Kappa } from '../stats/chance-corrected.ts';
import { type CohenWeight, cohenKappa } from '../stats/cohen-kappa.ts';
import { congerKappa } from '../stats/conger-kappa.ts';
import { cronbachAlpha } from '../stats/cronbach-alpha.ts';
import { fleissKappa } from '../stats/fleiss-kappa.ts';
import { gwetAc } from '../stats/gwet-ac.ts';
import { type Icc, type IccForm, type Iccs, icc } from '../stats/icc.ts';
import { type Concordance, kendallW } from '../stats/kendall-w.ts';
import { type Alpha, krippendorffAlpha } from '../stats/krippendorff-alpha.ts';
import { ordinalWeight, sameOnly } from '../stats/pairwise-agreement.ts';
import { percentAgreement } from '../stats/percent-agreement.ts';
import type { RatingTable } from '../stats/rating-table.ts';
import { type Withheld, withhold } from '../stats/withheld.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { type Categories, listCategories } from './list-categories.ts';
import { numberOf } from './number-of.ts';

type Stated<Result> = (Result | Withheld) & { readonly assumes: string };
interface Figure {
	readonly value: number;
}

export interface Agreement {
	readonly krippendorffAlpha: Stated<Alpha>;
	readonly fleissKappa: Stated<Kappa>;
	readonly congerKappa: Stated<Kappa>;
	readonly gwetAc: Stated<Kappa>;
	readonly brennanPrediger: Stated<Kappa>;
	readonly percentAgreement: Stated<Figure>;
	readonly cohenKappa: Readonly<Record<CohenWeight, Stated<Figure>>>;
	readonly icc: Readonly<Record<IccForm, Stated<Icc>>>;
	readonly kendallW: Stated<Concordance>;
	readonly cronbachAlpha: Stated<Figure>;
}

function hasNoOverflow(figure: unknown): boolean {
	if (Array.isArray(figure)) return figure.every(hasNoOverflow);
	return typeof figure !== 'number' || Number.isFinite(figure);
}

/** Joins a result with what it assumes; numbers that overflowed on the way are no result. */
function state<Result extends object>(result: Result | Withheld, assumes: string): Stated<Result> {
	const isSound = Object.values(result).every(hasNoOverflow);
	return {
		...(isSound ? result : withhold('the ratings are too large or too small to be worked with')),
		assumes,
	};
}

function tableOf(ratings: Ratings, read: (cell: string) => number | null | undefined): RatingTable {
	return ratings.cells.map((row) =>
		row.map((cell) => {
			const rating = cell === null ? null : read(cell);
			if (rating === undefined || (rating === null && cell !== null))
				throw new RangeError('measureAgreement requires ratings that checkRatings has passed');
			return rating;
		}),
	);
}

function measureKappas(places: RatingTable, { count, ordered }: Categories, level: MeasurementLevel) {
	const isOrdinal = level === 'ordinal';
	const ac = gwetAc(places, count, isOrdinal ? ordinalWeight : sameOnly);
	const cohen = (weight: CohenWeight) =>
		weight === 'unweighted' || ordered
			? cohenKappa(places, count, weight)
			: withhold('the categories are words without an order; name them in order');
	const stateCohen = (weight: CohenWeight) => state(cohen(weight), ASSUMPTIONS.cohenKappa[weight]);
	return {
		fleissKappa: state(fleissKappa(places, count), ASSUMPTIONS.fleissKappa),
		congerKappa: state(congerKappa(places, count), ASSUMPTIONS.congerKappa),
		gwetAc: state(ac, isOrdinal ? ASSUMPTIONS.gwetAc2 : ASSUMPTIONS.gwetAc1),
		brennanPrediger: state(brennanPrediger(places, count), ASSUMPTIONS.brennanPrediger),
		percentAgreement: state(percentAgreement(places, count), ASSUMPTIONS.percentAgreement),
		cohenKappa: {
			unweighted: stateCohen('unweighted'),
			linear: stateCohen('linear'),
			quadratic: stateCohen('quadratic'),
		},
	};
}

const NEEDS_INTERVAL = withhold('it needs data of the level interval or ratio: values with equal distances');
const NEEDS_ORDER = withhold('it needs ratings in order, of the level ordinal or above');
const NO_ICC: Iccs = {
	icc1: NEEDS_INTERVAL,
	icc2: NEEDS_INTERVAL,
	icc3: NEEDS_INTERVAL,
	icc1k: NEEDS_INTERVAL,
	icc2k: NEEDS_INTERVAL,
	icc3k: NEEDS_INTERVAL,
};

function measureNumbers(values: RatingTable, level: MeasurementLevel) {
	const isInterval = level === 'interval' || level === 'ratio';
	const forms = isInterval ? icc(values) : NO_ICC;
	const stateIcc = (form: IccForm) => state(forms[form], ASSUMPTIONS.icc[form]);
	const w = level === 'nominal' ? NEEDS_ORDER : kendallW(values);
	return {
		icc: {
			icc1: stateIcc('icc1'),
			icc2: stateIcc('icc2'),
			icc3: stateIcc('icc3'),
			icc1k: stateIcc('icc1k'),
			icc2k: stateIcc('icc2k'),
			icc3k: stateIcc('icc3k'),
		},
		kendallW: state(w, ASSUMPTIONS.kendallW),
		cronbachAlpha: state(isInterval ? cronbachAlpha(values) : NEEDS_INTERVAL, ASSUMPTIONS.cronbachAlpha),
	};
}

/** `named`: the categories that could have been used; without them, those that were. */
export function measureAgreement(
	ratings: Ratings,
	level: MeasurementLevel,
	named?: readonly string[],
): Agreement {
	const categories = listCategories(ratings, named);
	const places = tableOf(ratings, categories.placeOf);
	const values = level === 'interval' || level === 'ratio' ? tableOf(ratings, numberOf) : places;
	return {
		krippendorffAlpha: state(krippendorffAlpha(values, level), ASSUMPTIONS.krippendorffAlpha[level]),
		...measureKappas(places, categories, level),
		...measureNumbers(values, level),
	};
}
