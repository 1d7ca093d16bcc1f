/*
 * What the runs say: for each country and element the interval in which nine of ten scores lie, and in how many runs
 * each phase was reached. How sure it is that one country stands above another is answered for a pair that somebody
 * asks about; countries are never put in order by it.
 */
import { quantileSorted } from '../stats/quantile-sorted.ts';
import { MISSING, NOT_APPLICABLE } from './compiled-framework.ts';
import type { Replications } from './replicate.ts';

export interface ReplicatedElement {
	readonly country: string;
	readonly id: string;
	readonly level: string;
	/** As published, 0-100; null when withheld or not applicable. */
	readonly score: number | null;
	readonly phase: number | null;
	/** Quantiles of the scored runs (type 7), 0-100: 5 %, half, 95 %; null when no run was scored, or nothing is published: a range is no way round a withheld score. */
	readonly low: number | null;
	readonly median: number | null;
	readonly high: number | null;
	/** Shares of all runs, 0-1: in each phase, withheld, not applicable. With phases they add up to 1. */
	readonly phases: readonly { readonly number: number; readonly share: number }[];
	readonly withheldShare: number;
	readonly notApplicableShare: number;
	/** Share of all runs that kept the published phase; null when there is none. */
	readonly samePhaseShare: number | null;
}

const [LOW, HIGH] = [0.05, 0.95];

const countOf = (values: Iterable<number>, wanted: number): number => {
	let count = 0;
	for (const value of values) if (value === wanted) count += 1;
	return count;
};

function quantilesOf(scores: Float64Array): Pick<ReplicatedElement, 'low' | 'median' | 'high'> {
	const sorted = scores.filter((score) => score >= 0).sort();
	if (sorted.length === 0) return { low: null, median: null, high: null };
	const at = (share: number) => quantileSorted(sorted, share);
	return { low: at(LOW), median: at(0.5), high: at(HIGH) };
}

function readOne(made: Replications, c: number, e: number): ReplicatedElement {
	const { runs, elements, countries, phaseNumbers } = made;
	const place = c * elements.length + e;
	const scores = made.scores.subarray(place * runs, (place + 1) * runs);
	const reached = made.phases.subarray(place * runs, (place + 1) * runs);
	const nominal = made.nominal[place] ?? MISSING;
	const phase = made.nominalPhases[place] ?? 0;
	return {
		country: countries[c] ?? '',
		id: elements[e]?.id ?? '',
		level: elements[e]?.level ?? '',
		score: nominal < 0 ? null : nominal,
		phase: phase === 0 ? null : phase,
		...(nominal < 0 ? { low: null, median: null, high: null } : quantilesOf(scores)),
		phases: phaseNumbers.map((number) => ({ number, share: countOf(reached, number) / runs })),
		withheldShare: countOf(scores, MISSING) / runs,
		notApplicableShare: countOf(scores, NOT_APPLICABLE) / runs,
		samePhaseShare: phase === 0 ? null : countOf(reached, phase) / runs,
	};
}

/** Country by country, elements in the order of the replications. */
export function readReplications(made: Replications): ReplicatedElement[] {
	return made.countries.flatMap((_, c) => made.elements.map((__, e) => readOne(made, c, e)));
}

export interface ShareAbove {
	/** Share of the runs in which both are scored, 0-1; ties count half. Null when there is no such run. */
	readonly share: number | null;
	readonly runs: number;
}

/** How sure it is that country `a` stands above `b` in one element. Throws RangeError for names that were not run. */
export function shareAbove(made: Replications, element: string, a: string, b: string): ShareAbove {
	const e = made.elements.findIndex(({ id }) => id === element);
	const [first, second] = [made.countries.indexOf(a), made.countries.indexOf(b)];
	if (e < 0 || first < 0 || second < 0)
		throw new RangeError('shareAbove requires an element and two countries of the replications');
	const startOf = (c: number) => (c * made.elements.length + e) * made.runs;
	let above = 0;
	let runs = 0;
	for (let r = 0; r < made.runs; r++) {
		const difference = (made.scores[startOf(first) + r] ?? 0) - (made.scores[startOf(second) + r] ?? 0);
		if ((made.scores[startOf(first) + r] ?? MISSING) < 0) continue;
		if ((made.scores[startOf(second) + r] ?? MISSING) < 0) continue;
		runs += 1;
		above += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
	}
	return { share: runs === 0 ? null : above / runs, runs };
}
