/*
 * Intraclass correlations: how much of the variance of ratings lies between units and not between raters.
 * Formula in words: icc1 sets the variance between units against all that lies within them (other raters for each
 * unit); icc2 lets raters' own height count as disagreement (raters drawn by chance, absolute agreement); icc3
 * leaves it out (these very raters, consistency). icc1k, icc2k and icc3k are the same for the mean of k raters. F
 * tests against no correlation; the 95 % interval comes from quantiles of F. Complete units only.
 * Assumes: equal distances between values; units drawn by chance; deviations about normal, with one variance.
 * Source: Shrout and Fleiss, Psychological Bulletin 86 (1979), 420-428; intervals of icc2 and icc2k after McGraw and
 * Wong, Psychological Methods 1 (1996), 30-46, table 7. Example: rows 1 2 and 3 6: icc3 = (9 - 1) ÷ (9 + 1) = 0.8.
 */
import { fUpperPoint, fUpperTail } from './f-distribution.ts';
import { type MeanSquares, meanSquares } from './mean-squares.ts';
import { completeRows, type RatingTable } from './rating-table.ts';
import { type Withheld, withhold } from './withheld.ts';

export const ICC_FORMS = ['icc1', 'icc2', 'icc3', 'icc1k', 'icc2k', 'icc3k'] as const;
export type IccForm = (typeof ICC_FORMS)[number];

export interface Icc {
	readonly value: number;
	/** Null where no variance is left over and F has no bound; p and the interval are then null too. */
	readonly F: number | null;
	readonly df1: number;
	readonly df2: number;
	readonly p: number | null;
	/** Lower and upper end; an end that has no bound is null. */
	readonly ci95: readonly [number | null, number | null] | null;
	readonly units: number;
	readonly raters: number;
}
export type Iccs = Readonly<Record<IccForm, Icc | Withheld>>;

/** So much lies outside the interval on each side. */
const SIDE = 0.025;

interface Parts {
	readonly top: number;
	readonly bottom: number;
	/** What F is divided by. */
	readonly error: number;
	readonly df2: (value: number) => number;
	readonly interval: (df2: number) => Icc['ci95'];
}

const over = (top: number, bottom: number): number | null =>
	bottom > 0 && Number.isFinite(top / bottom) ? top / bottom : null;

/** icc1 and icc3 and their means: F itself, divided and multiplied by its quantiles, carries the interval. */
function ratioForm(squares: MeanSquares, error: number, df2: number, isMean: boolean): Parts {
	const { between, raters } = squares;
	const df1 = squares.units - 1;
	const fromRatio = (ratio: number) => (isMean ? 1 - 1 / ratio : (ratio - 1) / (ratio + raters - 1));
	return {
		top: between - error,
		bottom: isMean ? between : between + (raters - 1) * error,
		error,
		df2: () => df2,
		interval: () => [
			fromRatio(between / error / fUpperPoint(SIDE, df1, df2)),
			fromRatio((between / error) * fUpperPoint(SIDE, df2, df1)),
		],
	};
}

/** Satterthwaite's degrees of freedom for the mix of rater and residual variance at the coefficient's own value. */
function mixedFreedom({ units, raters, columns, residual }: MeanSquares, value: number): number {
	const share = (raters * value) / (units * (1 - value));
	const [a, b] = [share * columns, (1 + share * (units - 1)) * residual];
	return (a + b) ** 2 / (a ** 2 / (raters - 1) + b ** 2 / ((units - 1) * (raters - 1)));
}

function agreementForm(squares: MeanSquares, isMean: boolean): Parts {
	const { units, raters, between, columns, residual } = squares;
	const df1 = units - 1;
	const single = raters * columns + (raters * units - raters - units) * residual;
	const rest = isMean ? columns - residual : single;
	return {
		top: between - residual,
		bottom: isMean
			? between + (columns - residual) / units
			: between + (raters - 1) * residual + (raters / units) * (columns - residual),
		error: residual,
		df2: (value) => mixedFreedom(squares, value),
		interval: (df2) => {
			const low = fUpperPoint(SIDE, df1, df2);
			const high = fUpperPoint(SIDE, df2, df1);
			return [
				over(units * (between - low * residual), low * rest + units * between),
				over(units * (high * between - residual), rest + units * high * between),
			];
		},
	};
}

function finish(parts: Parts, { units, raters, between }: MeanSquares): Icc | Withheld {
	const { top, bottom, error } = parts;
	if (bottom <= 0) return withhold('the units do not differ more than chance would have it, or not at all');
	const value = top / bottom;
	const df1 = units - 1;
	const df2 = error === 0 ? df1 * (raters - 1) : parts.df2(value);
	const sizes = { df1, df2, units, raters };
	if (error === 0) return { value, F: null, p: null, ci95: null, ...sizes };
	const F = between / error;
	// In a mix of variances that cancels out, no degrees of freedom are left to find p and the interval by.
	if (!(df2 > 0)) return { value, F, p: null, ci95: null, ...sizes, df2: 0 };
	return { value, F, p: fUpperTail(F, df1, df2), ci95: parts.interval(df2), ...sizes };
}

function withholdAll(reason: string): Iccs {
	const none = withhold(reason);
	return { icc1: none, icc2: none, icc3: none, icc1k: none, icc2k: none, icc3k: none };
}

/** Brought near 1 by a power of two, which changes no digit: squares of huge or tiny ratings would leave the range. */
function rescale(rows: readonly (readonly number[])[]): number[][] {
	const largest = rows.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0);
	const exponent = largest > 0 ? Math.max(-1000, Math.min(1000, Math.round(Math.log2(largest)))) : 0;
	return rows.map((row) => row.map((value) => value * 2 ** -exponent));
}

export function icc(table: RatingTable): Iccs {
	const raters = table[0]?.length ?? 0;
	const rows = completeRows(table);
	if (raters < 2) return withholdAll('it needs at least two raters');
	if (rows.length < 2)
		return withholdAll(
			`it needs at least two units that all ${raters} raters have rated; there are ${rows.length}`,
		);
	const squares = meanSquares(rescale(rows));
	const { units, within, residual } = squares;
	const [oneWay, twoWay] = [units * (raters - 1), (units - 1) * (raters - 1)];
	return {
		icc1: finish(ratioForm(squares, within, oneWay, false), squares),
		icc2: finish(agreementForm(squares, false), squares),
		icc3: finish(ratioForm(squares, residual, twoWay, false), squares),
		icc1k: finish(ratioForm(squares, within, oneWay, true), squares),
		icc2k: finish(agreementForm(squares, true), squares),
		icc3k: finish(ratioForm(squares, residual, twoWay, true), squares),
	};
}
