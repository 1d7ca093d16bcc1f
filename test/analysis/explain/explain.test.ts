/* Any figure opens down to what each respondent said, with the rules that led from one to the other. */
import { expect, test } from 'vitest';
import { explain } from '../../../analysis/explain/explain.ts';
import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import { aseanCps, readTrainingRows, testRecipe } from '../../support/asean-cps.ts';
import { domainRows, indicator, say, scoreAsean, without } from '../../support/scoring.ts';

const open = (rows: Parameters<typeof scoreAsean>[0], id: string): Explanation =>
	explain(scoreAsean(rows).sheet, aseanCps, 'ZZZ', id);
const ruleOf = (explanation: Explanation, key: string) =>
	explanation.rules.find((rule) => rule.key === key)?.figures;

test('an indicator: what each benchmark brings adds up, and what was left out says why', () => {
	const found = open(indicator('1.1.1', 'yl-x'), '1.1.1');
	if (found.kind !== 'group') throw new Error('an indicator is a group');
	// yes 1 and largely 0.75 of two scored: each half the weight, so 4 × 0.5 × 1 = 2 and 1.5; together 3.5.
	// But c is missing: two of three applicable are exactly 2/3.
	expect(found.score).toMatchObject({ status: 'scored', points: 3.5 });
	expect(
		found.parts.map(({ id, taken, leftOut, weightShare, brings }) => [
			id,
			taken,
			leftOut,
			weightShare,
			brings,
		]),
	).toEqual([
		['1.1.1a', true, '', 0.5, 2],
		['1.1.1b', true, '', 0.5, 1.5],
		['1.1.1c', false, 'withheld', null, null],
		['1.1.1d', false, 'not-applicable', null, null],
	]);
	expect(ruleOf(found, 'mean')).toEqual({ full: 4, taken: 2 });
	expect(ruleOf(found, 'availability')).toEqual({ fraction: '2/3', least: 2, scored: 2, applicable: 3 });
	expect(ruleOf(found, 'bounds')).toMatchObject({ missing: 1 });
	expect(ruleOf(found, 'phase')).toEqual({ phase: 4, from: 3 });
});

test('an item: the voices in rising order, the one that holds, and what the evidence rule did', () => {
	const bare = { evidence: '' };
	const rows = [
		say('b111a', 'yes', { ...bare, respondent: 'police' }),
		say('b111a', 'no', { ...bare, respondent: 'health' }),
		say('b111a', 'yes', { ...bare, respondent: 'justice' }),
		without('b111a', 'dont-know', 'labour'),
	];
	const found = open(rows, '1.1.1a');
	if (found.kind !== 'item') throw new Error('a benchmark is an item');
	// no, yes, yes: the second in the order holds, the first of the two yes by name.
	expect(
		found.voices.map(({ respondent, place, holds, points }) => [respondent, place, holds, points]),
	).toEqual([
		['health', 1, false, 0],
		['justice', 2, true, 1],
		['police', 3, false, 1],
		['labour', null, false, null],
	]);
	expect(found).toMatchObject({ value: 'yes', uncapped: 1, starred: true, max: 1, question: 'b111a' });
	expect(found.score.points).toBe(0.75);
	expect(ruleOf(found, 'lower-median')).toEqual({ answered: 3, place: 2 });
	expect(ruleOf(found, 'evidence-cap')).toEqual({ cap: 0.75, applied: true, proved: false });
});

test('an item that does not apply, and one that nobody knows, say who said what', () => {
	const rows = [
		without('b111a', 'not-applicable', 'police'),
		without('b111a', 'not-applicable', 'health'),
		say('b111a', 'no', { respondent: 'justice' }),
		without('b111b', 'dont-know'),
	];
	expect(ruleOf(open(rows, '1.1.1a'), 'not-applicable')).toEqual({ said: 2, spoke: 3 });
	expect(ruleOf(open(rows, '1.1.1b'), 'no-answer')).toEqual({ spoke: 1, dontKnow: 1 });
});

test('parts of a withheld parent are left out for its sake, and the system names its gate', () => {
	const found = open(indicator('1.1.1', 'yyyy'), '1.1');
	if (found.kind !== 'group') throw new Error('a standard is a group');
	expect(found.parts.map(({ leftOut }) => leftOut)).toEqual(['parent', 'withheld']);
	// Six domains of 4 points and one of 0: mean 24 / 7 = 3.43, phase 4; the gate allows one above phase 1.
	const rows = [1, 2, 3, 4, 5, 6].flatMap((domain) => domainRows(domain, 'yyyy'));
	const system = open([...rows, ...domainRows(7, 'nnnn')], 'system');
	expect(ruleOf(system, 'phase-gate')).toEqual({
		...{ gate: 1, lowest: 'D7', lowestPhase: 1 },
		...{ ungated: 4, phase: 2 },
	});
});

test('through the whole training round the parts of every scored group add up to its points', () => {
	const sheet = scoreStudy(aseanCps, readTrainingRows(), testRecipe());
	let groups = 0;
	const walk = (found: Explanation) => {
		if (found.kind === 'item') return;
		for (const { explanation } of found.parts) walk(explanation);
		if (found.score.points === null) return;
		groups += 1;
		const sum = found.parts.reduce((total, { brings }) => total + (brings ?? 0), 0);
		expect(sum).toBeCloseTo(found.score.points, 10);
	};
	for (const { country } of sheet.countries)
		for (const id of ['system', 'TIP']) walk(explain(sheet, aseanCps, country, id));
	expect(groups).toBeGreaterThan(500);
	expect(() => explain(sheet, aseanCps, 'TSA', 'D9')).toThrow(/an element of the score sheet, not D9/);
	expect(() => explain(sheet, aseanCps, 'XXX', 'D1')).toThrow(/a country of the score sheet/);
});
