/*
 * A second scorer for the pack asean-cps, written plainly from the text of the rules (docs/methods.md) and not
 * from the program: fixed tables, loops over the numbers of the tree, no scales, no weights, no shared code. If
 * both reckon the same figures for every element of a round, a slip would have to be made twice.
 */
export interface PlainRow {
	readonly country: string;
	readonly respondent: string;
	readonly question: string;
	readonly value: string;
	readonly status: string;
	readonly evidence: string;
}

export interface PlainScore {
	status: 'scored' | 'withheld' | 'not-applicable';
	points: number | null;
	phase: number | null;
	coverage: number | null;
	low: number | null;
	high: number | null;
}

/** A part of a mean: what its parent needs to know of it. */
interface Part {
	score: PlainScore;
	/** Full points of this part. */
	full: number;
	scored: number;
	applicable: number;
}

const BENCHMARK: Record<string, number> = { yes: 1, largely: 0.75, slightly: 0.25, no: 0 };
const LEVEL: Record<string, number> = { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 };
const THEMES = ['TIP', 'CCL', 'EDU', 'SEX', 'VAC'];

function phase(points: number): number {
	const p = points + 1e-9;
	if (p < 1) return 1;
	if (p < 2) return 2;
	return p < 3 ? 3 : 4;
}

/** One benchmark or level from what the respondents said; `cap` is what it may reach without evidence. */
function item(rows: PlainRow[], worth: Record<string, number>, full: number, cap: number): Part {
	const answered = rows.filter((row) => row.status === 'answered');
	const away = rows.filter((row) => row.status === 'not-applicable').length;
	const unsure = rows.filter((row) => row.status === 'dont-know').length;
	const empty: PlainScore = {
		status: 'not-applicable',
		points: null,
		phase: null,
		coverage: null,
		low: null,
		high: null,
	};
	if (away > (answered.length + away + unsure) / 2) return { score: empty, full, scored: 0, applicable: 0 };
	if (answered.length === 0) {
		const withheld: PlainScore = { ...empty, status: 'withheld', coverage: 0, low: 0, high: full };
		return { score: withheld, full, scored: 0, applicable: 1 };
	}
	const points = answered.map((row) => worth[row.value] ?? Number.NaN).sort((a, b) => a - b);
	const middle = points.length % 2 === 1 ? (points.length - 1) / 2 : points.length / 2 - 1;
	const median = points[middle] ?? Number.NaN;
	const shown = answered.some((row) => (worth[row.value] ?? -1) >= median && row.evidence.trim() !== '');
	const value = shown ? median : Math.min(median, cap);
	const score: PlainScore = {
		status: 'scored',
		points: value,
		phase: null,
		coverage: 1,
		low: value,
		high: value,
	};
	return { score, full, scored: 1, applicable: 1 };
}

const mean = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** The mean of parts; `least`: so many at least must be scored, unless all that apply are. */
function group(parts: Part[], least: number): Part {
	const apply = parts.filter((part) => part.score.status !== 'not-applicable');
	const none: PlainScore = {
		status: 'not-applicable',
		points: null,
		phase: null,
		coverage: null,
		low: null,
		high: null,
	};
	if (apply.length === 0) return { score: none, full: 4, scored: 0, applicable: 0 };
	const got = apply.filter((part) => part.score.status === 'scored');
	const counted = apply.reduce((all, part) => all + part.applicable, 0);
	const known = apply.reduce((all, part) => all + part.scored, 0);
	const enough = got.length * 3 >= apply.length * 2 && (got.length >= least || got.length === apply.length);
	const points = enough ? 4 * mean(got.map((part) => (part.score.points ?? Number.NaN) / part.full)) : null;
	const isOpen = (part: Part): boolean => part.score.status === 'withheld';
	const score: PlainScore = {
		status: enough ? 'scored' : 'withheld',
		points,
		phase: points === null ? null : phase(points),
		coverage: known / counted,
		low: 4 * mean(apply.map((part) => (isOpen(part) ? 0 : (part.score.low ?? Number.NaN) / part.full))),
		high: 4 * mean(apply.map((part) => (isOpen(part) ? 1 : (part.score.high ?? Number.NaN) / part.full))),
	};
	return { score, full: 4, scored: known, applicable: counted };
}

function plainCountry(rows: PlainRow[]): Map<string, PlainScore> {
	const scores = new Map<string, PlainScore>();
	const said = new Map<string, PlainRow[]>();
	for (const row of rows) said.set(row.question, [...(said.get(row.question) ?? []), row]);
	const keep = (id: string, part: Part): Part => {
		scores.set(id, part.score);
		return part;
	};
	const benchmark = (i: number, letter: string) =>
		keep(`${[...String(i)].join('.')}${letter}`, item(said.get(`b${i}${letter}`) ?? [], BENCHMARK, 1, 0.75));
	const indicator = (i: number) =>
		keep(
			[...String(i)].join('.'),
			group(
				['a', 'b', 'c', 'd'].map((letter) => benchmark(i, letter)),
				2,
			),
		);
	const standard = (s: number) =>
		keep(
			[...String(s)].join('.'),
			group(
				[1, 2].map((last) => indicator(s * 10 + last)),
				1,
			),
		);
	const domain = (d: number) =>
		keep(
			`D${d}`,
			group(
				[1, 2, 3].map((last) => standard(d * 10 + last)),
				1,
			),
		);
	const domains = [1, 2, 3, 4, 5, 6, 7].map(domain);
	const system = keep('system', group(domains, 1)).score;
	const lowest = Math.min(...domains.map((part) => part.score.phase ?? 4));
	if (system.phase !== null) system.phase = Math.min(system.phase, lowest + 1);
	for (const theme of THEMES) {
		const cells = [1, 2, 3, 4, 5, 6, 7].map((d) =>
			keep(`${theme}.${d}`, item(said.get(`${theme.toLowerCase()}_${d}`) ?? [], LEVEL, 4, 2)),
		);
		keep(theme, group(cells, 1));
	}
	return scores;
}

/** Country → id of the element → its figures. `consensus`: read the agreed answers instead of everybody's. */
export function scorePlainly(
	rows: readonly PlainRow[],
	consensus = false,
): Map<string, Map<string, PlainScore>> {
	const countries = new Map<string, PlainRow[]>();
	for (const row of rows) {
		const own = countries.get(row.country) ?? [];
		if ((row.respondent === 'consensus') === consensus) own.push(row);
		countries.set(row.country, own);
	}
	return new Map([...countries].map(([country, own]) => [country, plainCountry(own)]));
}
