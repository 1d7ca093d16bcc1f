/* Every rule of a figure's chain is said in a sentence whose blanks are all filled. */
import { expect, test } from 'vitest';
import { explain } from '../../../analysis/explain/explain.ts';
import type { Explanation, Rule } from '../../../analysis/explain/explanation.ts';
import { ruleSentence } from '../../../client/explain/rule-text.ts';
import { t } from '../../../client/ui/text.ts';
import type { Pack } from '../../../instruments/pack.ts';
import { FRAMEWORK, SHEET } from '../views/small-study.ts';

const PACK: Pack = { ...({} as Pack), framework: FRAMEWORK };
const explained = (country: string, element: string): Explanation => explain(SHEET, PACK, country, element);
const say = (rule: Rule): string => {
	const { key, values } = ruleSentence(rule, (id) => `<${id}>`);
	return t(key, values);
};
const said = (country: string, element: string) => explained(country, element).rules.map(say);

test('a group says its mean, what was needed of it, and its phase', () => {
	expect(said('ZZ', 'T')).toEqual([
		'The answers of all respondents were read.',
		'It is the mean of the 2 parts that are scored, by their weights, in points of 4.',
		'2 of 2 parts that apply are scored; 1/2 of them are needed.',
		'Phase 1 begins at 0.0 points.',
	]);
});

test('the overall score says whether its lowest part held its phase back', () => {
	// System 68.75, phase 2; the lowest part T is in phase 1, so one above it is allowed.
	expect(said('ZZ', 'system').at(-1)).toBe(
		'The phase is at most 1 above that of the lowest part, “<T>” in phase 1: so phase 2 stays.',
	);
	const gate: Rule = {
		key: 'phase-gate',
		figures: { gate: 1, lowest: 'T', lowestPhase: 1, ungated: 3, phase: 2 },
	};
	expect(say(gate)).toContain('phase 2 instead of 3');
});

test('an item says which answer holds and what the rule on evidence did', () => {
	expect(said('ZZ', 'T2b')).toEqual([
		'There is 1 answer, and it holds.',
		'There is no evidence at or above that answer, so it counts 0.5 points at most.',
	]);
	expect(said('AA', 'B1a')[0]).toBe('Of 2 answers in rising order number 1 holds: the lower median.');
	expect(said('AA', 'T1b')).toEqual(['Nobody gave a value: 2 spoke, 2 of them with “don’t know”.']);
});

test('missing items are said with what they leave open', () => {
	// T of AA: T1b is open. T1 = 50 alone; low (25 + 50) / 2 = 37.5 is 1.5 points, high (75 + 50) / 2 is 2.5.
	expect(said('AA', 'T')).toContain('1 missing item leaves it open between 1.5 and 2.5 points.');
});

test('no sentence leaves a blank', () => {
	const rules: readonly Rule[] = [
		{ key: 'respondents-read', figures: { respondents: 'consensus' } },
		{ key: 'availability', figures: { fraction: '2/3', least: 2, scored: 1, applicable: 4 } },
		{ key: 'not-applicable', figures: { said: 2, spoke: 3 } },
		{ key: 'evidence-cap', figures: { cap: 0.75, applied: false, proved: false } },
		{ key: 'evidence-cap', figures: { cap: 0.75, applied: false, proved: true } },
		{ key: 'evidence-needed', figures: { applied: true, proved: false } },
		{ key: 'evidence-needed', figures: { applied: false, proved: true } },
	];
	for (const rule of rules) {
		expect(say(rule)).not.toMatch(/[{}]/);
		expect(say(rule)).not.toMatch(/^explain\./);
	}
});
