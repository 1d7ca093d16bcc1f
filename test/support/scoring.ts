/*
 * Short ways to write answers and to score them, so that a test of a rule shows only its numbers: rows of one
 * country for the pack asean-cps, and a small framework of the test's own.
 */
import type { ElementScore, ItemScore } from '../../analysis/score/score-sheet.ts';
import { scoreStudy } from '../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import { type Element, Framework } from '../../instruments/schema/framework.ts';
import { aseanCps, testRecipe } from './asean-cps.ts';
import { readingRooms } from './reading-rooms.ts';

/** One answered row; with evidence unless `more` says otherwise. */
export const say = (question: string, value: string | number, more: Partial<AnswerRow> = {}): AnswerRow => ({
	country: 'ZZZ',
	respondent: 'police',
	question,
	value: String(value),
	status: 'answered',
	evidence: 'A law',
	confidence: '',
	comment: '',
	...more,
});

export const without = (question: string, status: AnswerRow['status'], respondent = 'police'): AnswerRow =>
	say(question, '', { status, respondent, evidence: '' });

/** The four benchmarks of an indicator: y yes, l largely, s slightly, n no, - not answered, x not applicable, ? don't know. */
export function indicator(id: string, code: string, more: Partial<AnswerRow> = {}): AnswerRow[] {
	const values: Record<string, string> = { y: 'yes', l: 'largely', s: 'slightly', n: 'no' };
	const gaps = { '-': 'unanswered', x: 'not-applicable', '?': 'dont-know' } as const;
	return [...code].map((letter, i) => {
		const question = `b${id.replaceAll('.', '')}${'abcd'[i]}`;
		const value = values[letter];
		if (value !== undefined) return say(question, value, more);
		return { ...without(question, gaps[letter as keyof typeof gaps]), ...more };
	});
}

/** Every indicator of a domain with the same four letters. */
export const domainRows = (domain: number, code: string): AnswerRow[] =>
	[1, 2, 3].flatMap((s) => [1, 2].flatMap((i) => indicator(`${domain}.${s}.${i}`, code)));

export interface Scored {
	element(id: string): ElementScore;
	item(id: string): ItemScore;
	readonly sheet: ReturnType<typeof scoreStudy>;
}

function scoreWith(pack: typeof aseanCps, rows: readonly AnswerRow[], respondents = 'all'): Scored {
	const sheet = scoreStudy(pack, rows, testRecipe(respondents));
	const [country] = sheet.countries;
	const find = <T extends { id: string }>(list: readonly T[] | undefined, id: string): T => {
		const found = list?.find((one) => one.id === id);
		if (!found) throw new RangeError(`find requires an id of the framework, not ${id}`);
		return found;
	};
	return {
		sheet,
		element: (id) => find(country?.elements, id),
		item: (id) => find(country?.items, id),
	};
}

export const scoreAsean = (rows: readonly AnswerRow[], respondents?: string): Scored =>
	scoreWith(aseanCps, rows, respondents);

const tick = {
	kind: 'choice',
	title: 'Is it so?',
	max: 1,
	choices: [
		{ value: 'yes', text: 'Yes', points: 1 },
		{ value: 'half', text: 'Half', points: 0.5 },
		{ value: 'no', text: 'No', points: 0 },
	],
};
const level = { kind: 'linear', title: 'How far?', max: 4, low: 0, high: 4 };

/** domain → indicator → benchmark, 2/3 everywhere, four phases; scales `tick` (1 point) and `level` (4 points). */
export const smallFramework = (domains: readonly Element[], more: object = {}): Framework =>
	Framework.parse({
		version: '1',
		title: 'Small',
		status: 'For tests',
		levels: ['domain', 'indicator', 'benchmark'],
		scales: { tick, level },
		rules: { domain: { availability: '2/3' }, indicator: { availability: '2/3', least: 2 } },
		system: { title: 'All', availability: '2/3', gate: 1 },
		phases: aseanCps.framework.phases,
		domains,
		unscored: [],
		...more,
	});

export const leaf = (id: string, scale: string, more: Partial<Element> = {}): Element => ({
	id,
	title: id,
	question: id,
	scale,
	...more,
});
export const branch = (id: string, children: Element[], more: Partial<Element> = {}): Element => ({
	id,
	title: id,
	children,
	...more,
});

export const scoreSmall = (framework: Framework, rows: readonly AnswerRow[]): Scored =>
	scoreWith({ ...readingRooms(), framework }, rows);
