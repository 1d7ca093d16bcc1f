/*
 * The scores of the training round and of drawn answers, reckoned a second time by a scorer that shares no code
 * with the first (test/support/plain-scorer.ts): every figure of every element must agree.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { aseanCps, readTrainingRows, testRecipe } from '../../support/asean-cps.ts';
import { drawnCodes, rowsOf } from '../../support/drawn-answers.ts';
import { type PlainScore, scorePlainly } from '../../support/plain-scorer.ts';

const FIGURES = ['points', 'coverage', 'low', 'high'] as const;

/** Every figure in which the two disagree by more than 1e-12, and how many elements were compared. */
function compareScorers(rows: readonly AnswerRow[], respondents = 'all') {
	const plain = scorePlainly(rows, respondents === 'consensus');
	const differences: string[] = [];
	let elements = 0;
	const compare = (country: string, id: string, ours: PlainScore, theirs: PlainScore | undefined) => {
		elements += 1;
		const differs = FIGURES.filter((figure) => {
			const [a, b] = [ours[figure], theirs?.[figure]];
			return a === null || b === null || b === undefined ? a !== b : !(Math.abs(a - b) <= 1e-12);
		});
		if (ours.status !== theirs?.status) differences.push(`${country} ${id} status`);
		if (ours.phase !== theirs?.phase) differences.push(`${country} ${id} phase`);
		differences.push(...differs.map((figure) => `${country} ${id} ${figure}`));
	};
	const sheet = scoreStudy(aseanCps, rows, testRecipe(respondents));
	for (const { country, elements: all } of sheet.countries)
		for (const element of all) compare(country, element.id, element, plain.get(country)?.get(element.id));
	return { differences, elements, countries: sheet.countries.length, plain };
}

test('two scorers agree on every element of the training round', () => {
	const { differences, elements, countries, plain } = compareScorers(readTrainingRows());
	expect(differences).toEqual([]);
	expect(countries).toBe(11);
	// 168 benchmarks, 42 indicators, 21 standards, 7 domains, the system, 5 themes and 35 cells: 279 a state.
	expect(elements).toBe(11 * 279);
	expect([...plain.values()].every((scores) => scores.size === 279)).toBe(true);
});

test('the training round has elements of every kind, so that the agreement means something', () => {
	const { plain } = compareScorers(readTrainingRows());
	const all = [...plain.values()].flatMap((scores) => [...scores]);
	for (const status of ['scored', 'withheld', 'not-applicable'])
		expect(all.filter(([, score]) => score.status === status).length).toBeGreaterThan(5);
	for (const phase of [1, 2, 3, 4])
		expect(all.filter(([id, score]) => id.length === 5 && score.phase === phase).length).toBeGreaterThan(5);
	expect(all.filter(([id, score]) => id === 'system' && score.status === 'withheld')).toHaveLength(1); // K
});

test('two scorers agree on drawn answers of one to four respondents', () => {
	const check = (codes: string[]) => {
		expect(compareScorers(rowsOf(codes)).differences).toEqual([]);
	};
	fc.assert(fc.property(drawnCodes(4), check), { numRuns: 60 });
});

test('two scorers agree on the agreed answers, whatever else was said', () => {
	const check = (codes: string[]) => {
		const rows = rowsOf(codes, ['consensus', 'police']);
		expect(compareScorers(rows, 'consensus').differences).toEqual([]);
		expect(compareScorers(rows).differences).toEqual([]);
	};
	fc.assert(fc.property(drawnCodes(2), check), { numRuns: 20 });
});
