/*
 * The compiled framework gives the figures of scoreStudy, and under other rules those worked by hand here.
 */
import { expect, test } from 'vitest';
import { compileFramework } from '../../../analysis/robustness/compile-framework.ts';
import { itemShares } from '../../../analysis/robustness/item-shares.ts';
import { type RescoreOptions, rescore } from '../../../analysis/robustness/rescore.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import type { Framework } from '../../../instruments/schema/framework.ts';
import { aseanCps, readTrainingRows, testRecipe } from '../../support/asean-cps.ts';
import { branch, leaf, say, scoreSmall, smallFramework, without } from '../../support/scoring.ts';

const FIGURES = ['points', 'score', 'low', 'high'] as const;

test('the fast scorer and scoreStudy agree on every element of the training round, to 1e-12', () => {
	const compiled = compileFramework(aseanCps.framework);
	const { countries } = scoreStudy(aseanCps, readTrainingRows(), testRecipe());
	const differences: string[] = [];
	for (const country of countries) {
		const again = rescore(compiled, itemShares(compiled, country));
		expect(again.map((one) => one.id)).toEqual(country.elements.map((one) => one.id));
		country.elements.forEach((published, i) => {
			const own = again[i];
			const same = FIGURES.every((figure) => {
				const [a, b] = [published[figure], own?.[figure] ?? null];
				return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
			});
			const alike = (['level', 'status', 'phase', 'ungatedPhase'] as const).every(
				(name) => published[name] === own?.[name],
			);
			if (!same || !alike) differences.push(`${country.country} ${published.id}`);
		});
	}
	expect(differences).toEqual([]);
	expect(countries).toHaveLength(11);
});

test('companion figures of scoreStudy come out again: geometric above indicators, benchmarks met in a row', () => {
	const compiled = compileFramework(aseanCps.framework);
	const [country] = scoreStudy(aseanCps, readTrainingRows(), testRecipe()).countries;
	if (!country) throw new Error('the training round has lost its states');
	const shares = itemShares(compiled, country);
	// A standard is the geometric mean of its indicators; for a domain the children must stay arithmetic.
	const byLevel = (level: string) => rescore(compiled, shares, { aggregation: 'geometric', levels: [level] });
	for (const level of ['standard', 'domain', 'system'])
		byLevel(level).forEach((own, i) => {
			const published = country.elements[i];
			if (own.level === level && own.score !== null)
				expect(own.score).toBeCloseTo(published?.geometric ?? Number.NaN, 10);
		});
	const rows = rescore(compiled, shares, { cumulative: true });
	rows.forEach((own, i) => {
		const published = country.elements[i];
		if (own.level === 'indicator' && own.points !== null && published?.applicableItems === 4)
			expect(own.points).toBe(published.cumulative);
	});
});

/** One domain of two indicators: i has items of 4 and 1 points of 4, j one of 0 and one that is missing. */
const framework = (): Framework =>
	smallFramework([
		branch('d', [
			branch('i', [leaf('q0', 'level'), leaf('q1', 'level')]),
			branch('j', [leaf('q2', 'level'), leaf('q3', 'level')], { weight: 3 }),
		]),
	]);

function shareOf(rows: readonly AnswerRow[], id: string, options: RescoreOptions = {}) {
	const small = framework();
	const compiled = compileFramework(small);
	const [country] = scoreSmall(small, rows).sheet.countries;
	if (!country) throw new Error('no country was scored');
	return rescore(compiled, itemShares(compiled, country), options).find((one) => one.id === id);
}
const full = [say('q0', 4), say('q1', 1), say('q2', 2), say('q3', 0)];

test('weights, geometric and generalised means are those worked by hand', () => {
	// i = (4 + 1) / 2 = 2.5 points; j = (2 + 0) / 2 = 1 point with weight 3: (2.5 + 3) / 4 = 1.375.
	expect(shareOf(full, 'd')?.points).toBe(1.375);
	// With weights 1 and 1: 1.75. With j left out by a weight of nothing: 2.5.
	expect(shareOf(full, 'd', { weights: { j: 1 } })?.points).toBe(1.75);
	expect(shareOf(full, 'd', { weights: { j: 0 } })?.points).toBe(2.5);
	// Geometric with weights 1 and 1 of shares 0.625 and 0.25: square root of 0.15625.
	const even = { weights: { j: 1 } };
	expect(shareOf(full, 'd', { ...even, aggregation: 'geometric' })?.points).toBeCloseTo(
		4 * Math.sqrt(0.15625),
		12,
	);
	// Harmonic (power -1): 2 / (1 / 0.625 + 1 / 0.25) = 2 / 5.6.
	expect(shareOf(full, 'd', { ...even, aggregation: { power: -1 } })?.points).toBeCloseTo(8 / 5.6, 12);
	// Power 2: square root of (0.390625 + 0.0625) / 2.
	expect(shareOf(full, 'd', { ...even, aggregation: { power: 2 } })?.points).toBeCloseTo(
		4 * Math.sqrt(0.2265625),
		12,
	);
	// Geometric inside the indicator: 0 of q3 is floored at 0.01; square root of 0.5 × 0.01.
	expect(shareOf(full, 'j', { aggregation: 'geometric', levels: ['indicator'] })?.points).toBeCloseTo(
		4 * Math.sqrt(0.005),
		12,
	);
});

test('missing items at nothing and at full give figures between the bounds of the published score', () => {
	const rows = [say('q0', 4), say('q1', 1), say('q2', 2), without('q3', 'dont-know')];
	// j has one of two scored and is withheld, so the domain has one of two scored: withheld.
	expect(shareOf(rows, 'd')).toMatchObject({ status: 'withheld', points: null });
	// Low: j = 1, d = 1.375. High: j = (2 + 4) / 2 = 3, d = (2.5 + 9) / 4 = 2.875.
	expect(shareOf(rows, 'd', { missing: 'low' })?.points).toBe(1.375);
	expect(shareOf(rows, 'd', { missing: 'high' })?.points).toBe(2.875);
	// In the bounds of d the withheld j is nothing to full: (2.5 + 0) / 4 and (2.5 + 12) / 4.
	expect(shareOf(rows, 'd')).toMatchObject({ low: 0.625, high: 3.625 });
});

test('an element left out counts as not applicable, and wrong weights are all named', () => {
	expect(shareOf(full, 'd', { leftOut: 'j' })?.points).toBe(2.5);
	expect(() => shareOf(full, 'd', { weights: { j: -1, x: 1, q0: 0, q1: 0 } })).toThrow(
		/"j" has the weight -1; "x" is no element; nothing below "i" has a weight/,
	);
	expect(() => shareOf(full, 'd', { aggregation: { power: Number.NaN } })).toThrow(/finite power/);
});
