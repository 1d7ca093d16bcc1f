/* Signs of the quality of answers, for a country and for each respondent. */
import { expect, test } from 'vitest';
import { contradictionFinder } from '../../../analysis/compare/contradictions.ts';
import { readQuality } from '../../../analysis/compare/data-quality.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { aseanCps, readTrainingRows, testRecipe } from '../../support/asean-cps.ts';
import { indicator } from '../../support/scoring.ts';

const qualityOf = (rows: readonly AnswerRow[]) =>
	readQuality(aseanCps, scoreStudy(aseanCps, rows, testRecipe()).countries)[0];

test('contradictions: a pair of the pack, a gate, and a doubtful order; each pair once', () => {
	const find = contradictionFinder(aseanCps);
	const said = (entries: Record<string, string>) => find(new Map(Object.entries(entries)));
	expect(said({ '1.1.1a': 'no', '1.1.1c': 'largely' })).toEqual([
		{ items: ['1.1.1a', '1.1.1c'], rule: 'pack' },
	]);
	// 1.3.1 declares gate a: b under way although there is no plan.
	expect(said({ '1.3.1a': 'no', '1.3.1b': 'slightly' })).toEqual([
		{ items: ['1.3.1a', '1.3.1b'], rule: 'gate' },
	]);
	// slightly and then yes are two steps apart, largely and yes one.
	expect(said({ '1.1.2a': 'slightly', '1.1.2b': 'yes', '1.1.2c': 'largely' })).toEqual([
		{ items: ['1.1.2a', '1.1.2b'], rule: 'order' },
	]);
	expect(said({ '1.1.2a': 'yes', '1.1.2d': 'no', 'TIP.1': '0', 'TIP.2': '4' })).toEqual([]);
});

test('a country: what is complete, not known and proved, of all 203 items', () => {
	const rows = [...indicator('1.1.1', 'yyx?'), ...indicator('1.1.2', 'nyyy', { evidence: '' })];
	const found = qualityOf(rows);
	expect(found).toMatchObject({ country: 'ZZZ', asked: 203, answered: 6, notApplicable: 1, dontKnow: 1 });
	expect(found?.completeness).toBeCloseTo(7 / 203, 12);
	expect(found?.dontKnowShare).toBeCloseTo(1 / 8, 12);
	expect(found?.evidenceShare).toBeCloseTo(2 / 6, 12);
	expect(found?.contradictions).toEqual([]);
	// 1.1.2a no, and b, c, d yes: three doubtful pairs.
	expect(found?.doubtful.map(({ items }) => items.join(' '))).toEqual([
		'1.1.2a 1.1.2b',
		'1.1.2a 1.1.2c',
		'1.1.2a 1.1.2d',
	]);
});

test('a respondent is measured against the items of its own sections, and its flags stand beside', () => {
	const rows = indicator('1.1.1', 'nyyy', { respondent: 'police', evidence: '' });
	const [police] = qualityOf(rows)?.respondents ?? [];
	// The README of the pack: the police see 76 scored items.
	expect(police).toMatchObject({ respondent: 'police', asked: 76, answered: 4, evidenceShare: 0 });
	expect(police?.completeness).toBeCloseTo(4 / 76, 12);
	expect(police?.contradictions).toHaveLength(3);
	expect(police?.flags).toMatchObject({ straightLining: false });
	const [other] = qualityOf(indicator('1.1.1', 'yyyy', { respondent: 'guest' }))?.respondents ?? [];
	expect(other).toMatchObject({ asked: 4, completeness: 1 });
});

test('the training round: every sector has asked its items, and shares stay between 0 and 1', () => {
	const all = readQuality(aseanCps, scoreStudy(aseanCps, readTrainingRows(), testRecipe()).countries);
	const everybody = all.flatMap((country) => [country, ...country.respondents]);
	expect(everybody.length).toBeGreaterThan(100);
	for (const { completeness, dontKnowShare, evidenceShare, answered, asked } of everybody) {
		for (const share of [completeness, dontKnowShare, evidenceShare])
			expect(share === null || (share >= 0 && share <= 1)).toBe(true);
		expect(answered).toBeLessThanOrEqual(asked);
	}
});
