/*
 * Indicators, standards and domains, reckoned by hand. Answers of an indicator are written by letters:
 * y yes 1, l largely 0.75, s slightly 0.25, n no 0, - not answered, ? don't know, x not applicable; all with evidence.
 */
import { expect, test } from 'vitest';
import { scoreGroup } from '../../../analysis/score/score-group.ts';
import {
	branch,
	domainRows,
	indicator,
	leaf,
	say,
	scoreAsean,
	scoreSmall,
	smallFramework,
} from '../../support/scoring.ts';

const first = (code: string) => scoreAsean(indicator('1.1.1', code)).element('1.1.1');

test('an indicator is four times the mean of its benchmarks', () => {
	// 4 × (1 + 0.75 + 0.25 + 0) / 4 = 2 points, 50 of 100, phase 3
	expect(first('ylsn')).toMatchObject({ points: 2, score: 50, phase: 3, status: 'scored', reason: '' });
	expect(first('yyyy')).toMatchObject({ points: 4, score: 100, phase: 4, low: 4, high: 4 });
	expect(first('nnnn')).toMatchObject({ points: 0, score: 0, phase: 1, low: 0, high: 0 });
});

test('what is not applicable leaves numerator and denominator', () => {
	// 4 × (1 + 0) / 2 = 2: as if the indicator had two benchmarks
	expect(first('ynxx')).toMatchObject({ points: 2, coverage: 1, applicableItems: 2, low: 2, high: 2 });
	expect(first('xxxy')).toMatchObject({ points: 4, coverage: 1 }); // 1 of 1: all applicable ones
});

test('missing benchmarks leave the mean as well, but not the coverage and the bounds', () => {
	// 4 × (1 + 1 + 0) / 3 = 8/3; low 4 × 2/4 = 2, high 4 × 3/4 = 3; coverage 3/4
	const score = first('yyn-');
	expect(score.points).toBeCloseTo(8 / 3, 12);
	expect(score).toMatchObject({ coverage: 0.75, low: 2, high: 3 });
	expect(first('yyn?')).toEqual(score);
});

test.each([
	['yy--', 'withheld'], // 2 of 4 is less than two thirds
	['yyy-', 'scored'], // 3 of 4
	['yy-x', 'scored'], // 2 of 3: two thirds exactly, and two
	['y--x', 'withheld'], // 1 of 3
	['y-xx', 'withheld'], // 1 of 2: neither two thirds nor two
	['yyxx', 'scored'], // 2 of 2
	['yxxx', 'scored'], // 1 of 1: all applicable ones
	['-xxx', 'withheld'], // 0 of 1
	['----', 'withheld'],
	['????', 'withheld'],
	['xxxx', 'not-applicable'],
])('an indicator answered %s is %s', (code, status) => {
	expect(first(code).status).toBe(status);
});

test('a withheld indicator says why, keeps its bounds and its coverage, and has no score', () => {
	expect(first('yn--')).toMatchObject({
		points: null,
		score: null,
		phase: null,
		reason: '2 of 4 scored; 2/3 and at least 2 needed',
		coverage: 0.5,
		low: 1, // 4 × (1 + 0 + 0 + 0) / 4
		high: 3, // 4 × (1 + 0 + 1 + 1) / 4
	});
});

test('an indicator of which nothing applies has no figures at all', () => {
	expect(first('xxxx')).toMatchObject({ points: null, coverage: null, low: null, high: null, phase: null });
});

test('a benchmark keeps its own points, 0 to 1, and has no phase', () => {
	const scored = scoreAsean(indicator('1.1.1', 'ls-x'));
	expect(scored.element('1.1.1a')).toMatchObject({ points: 0.75, score: 75, phase: null, coverage: 1 });
	expect(scored.element('1.1.1c')).toMatchObject({ status: 'withheld', coverage: 0, low: 0, high: 1 });
	expect(scored.element('1.1.1d')).toMatchObject({ status: 'not-applicable', coverage: null, low: null });
});

test('a standard needs both of its two indicators, for one of two is less than two thirds', () => {
	const rows = [...indicator('1.1.1', 'yyyy'), ...indicator('1.1.2', 'yn--')];
	expect(scoreAsean(rows).element('1.1')).toMatchObject({ status: 'withheld', coverage: 0.75 }); // 6 of 8
	const both = [...indicator('1.1.1', 'yyyy'), ...indicator('1.1.2', 'ynn-')];
	// (4 + 4/3) / 2 = 8/3
	expect(scoreAsean(both).element('1.1').points).toBeCloseTo(8 / 3, 12);
});

test('an indicator that does not apply leaves its standard to the other', () => {
	const rows = [...indicator('1.1.1', 'xxxx'), ...indicator('1.1.2', 'yynn')];
	expect(scoreAsean(rows).element('1.1')).toMatchObject({ points: 2, coverage: 1, applicableItems: 4 });
});

test('a mean of indicators counts each once, however many benchmarks of it apply', () => {
	// 1.1.1 has one applicable benchmark (4 points), 1.1.2 four (0 points): (4 + 0) / 2 = 2, not 4 × 1/5
	const rows = [...indicator('1.1.1', 'yxxx'), ...indicator('1.1.2', 'nnnn')];
	expect(scoreAsean(rows).element('1.1').points).toBe(2);
});

test('a domain is scored with two of its three standards; its bounds contain the score', () => {
	// 1.1 and 1.2 full: 4 and 4. 1.3: first indicator all no (0), second not answered: withheld.
	const rows = [
		...['1.1.1', '1.1.2', '1.2.1', '1.2.2'].flatMap((id) => indicator(id, 'yyyy')),
		...indicator('1.3.1', 'nnnn'),
	];
	const scored = scoreAsean(rows);
	expect(scored.element('1.3')).toMatchObject({ status: 'withheld', low: 0, high: 2 }); // high (0 + 4) / 2
	// Domain: (4 + 4) / 2 = 4. With the own bounds of 1.3 it would end at (4 + 4 + 2) / 3 = 3.33, below the
	// score; a withheld part counts nothing to full: low (4 + 4 + 0) / 3 = 2.67, high (4 + 4 + 4) / 3 = 4.
	const domain = scored.element('D1');
	expect(domain).toMatchObject({ status: 'scored', points: 4, high: 4 });
	expect(domain.low).toBeCloseTo(8 / 3, 12);
	expect(domain.coverage).toBeCloseTo(20 / 24, 12);
});

test('the bounds contain the score at the low end too', () => {
	// 1.1 and 1.2 nothing (0); 1.3: one indicator full, one open. Its own low is (4 + 0) / 2 = 2, and (0 + 0 + 2) / 3
	// would stand above the score 0.
	const rows = [
		...['1.1.1', '1.1.2', '1.2.1', '1.2.2'].flatMap((id) => indicator(id, 'nnnn')),
		...indicator('1.3.1', 'yyyy'),
	];
	expect(scoreAsean(rows).element('D1')).toMatchObject({ points: 0, low: 0 });
});

test('a domain with one standard of three is withheld', () => {
	const rows = ['1.1.1', '1.1.2'].flatMap((id) => indicator(id, 'yyyy'));
	expect(scoreAsean(rows).element('D1')).toMatchObject({
		status: 'withheld',
		reason: '1 of 3 scored; 2/3 needed',
	});
});

test('stars are counted upwards', () => {
	const rows = [...indicator('1.1.1', 'yyln', { evidence: '' }), ...indicator('1.1.2', 'yyyy')];
	const { element } = scoreAsean(rows);
	expect(element('1.1.1')).toMatchObject({ starredItems: 2, points: 2.25 }); // 0.75 + 0.75 + 0.75 + 0
	expect(element('1.1')).toMatchObject({ starredItems: 2 });
	expect(element('D1')).toMatchObject({ starredItems: 2 });
});

test('a whole domain answered alike has that score', () => {
	expect(scoreAsean(domainRows(3, 'llll')).element('D3')).toMatchObject({ points: 3, phase: 4, score: 75 });
	expect(scoreAsean(domainRows(3, 'ssss')).element('D3')).toMatchObject({ points: 1, phase: 2, score: 25 });
});

test('weights weigh among the scored children only', () => {
	const benchmarks = [leaf('a', 'tick', { weight: 3 }), leaf('b', 'tick'), leaf('c', 'tick', { weight: 2 })];
	const framework = smallFramework([branch('d', [branch('i', benchmarks)])]);
	const score = (rows: Parameters<typeof scoreSmall>[1]) => scoreSmall(framework, rows).element('i');
	// 4 × (3 × 1 + 1 × 0 + 2 × 0.5) / 6 = 16/6
	expect(score([say('a', 'yes'), say('b', 'no'), say('c', 'half')]).points).toBeCloseTo(16 / 6, 12);
	// without b: 4 × (3 × 1 + 2 × 0.5) / 5 = 3.2; low 4 × 4/6, high 4 × 5/6; two of three are scored, by number
	const open = score([say('a', 'yes'), say('c', 'half')]);
	expect(open.points).toBeCloseTo(3.2, 12);
	expect(open.low).toBeCloseTo(16 / 6, 12);
	expect(open.high).toBeCloseTo(20 / 6, 12);
	expect(open.coverage).toBeCloseTo(2 / 3, 12);
	// The heavy one missing: still two of three; weights do not enter the availability.
	expect(score([say('b', 'yes'), say('c', 'yes')])).toMatchObject({ status: 'scored', points: 4 });
});

test('an indicator that reads one question stands beside indicators with benchmarks', () => {
	const deep = branch('deep', [leaf('a', 'tick'), leaf('b', 'tick')]);
	const framework = smallFramework([branch('d', [deep, leaf('flat', 'level')])]);
	// deep 4 × (1 + 0) / 2 = 2 points of 4; flat 3 of 4: the domain (2 + 3) / 2 = 2.5
	const scored = scoreSmall(framework, [say('a', 'yes'), say('b', 'no'), say('flat', 3)]);
	expect(scored.element('flat')).toMatchObject({ level: 'indicator', points: 3, score: 75, coverage: 1 });
	expect(scored.element('d')).toMatchObject({ points: 2.5, coverage: 1, applicableItems: 3 });
	// flat missing: 1 of 2 is less than two thirds; bounds (2 + 0) / 2 and (2 + 4) / 2; coverage 2 of 3
	const open = scoreSmall(framework, [say('a', 'yes'), say('b', 'no')]).element('d');
	expect(open).toMatchObject({ status: 'withheld', low: 1, high: 3 });
	expect(open.coverage).toBeCloseTo(2 / 3, 12);
});

test('a scale with another maximum counts by its share of full', () => {
	const framework = smallFramework([branch('d', [leaf('small', 'tick'), leaf('large', 'level')])]);
	// half of 1 point is a share of 0.5, 3 of 4 points one of 0.75: 4 × 1.25 / 2 = 2.5
	expect(scoreSmall(framework, [say('small', 'half'), say('large', 3)]).element('d').points).toBe(2.5);
});

test('full is exactly full, whatever the weight and the maximum', () => {
	const level = { kind: 'linear', title: 'L', max: 3, low: 0, high: 3 };
	const framework = smallFramework([branch('d', [leaf('a', 'three', { weight: 0.1 })])], {
		scales: { three: level },
	});
	const full = scoreSmall(framework, [say('a', 3)]).element('d');
	expect(full).toMatchObject({ points: 4, score: 100, low: 4, high: 4 }); // 0.1 × 3 / 3 is more than 0.1 on a machine
});

test('a group without any item, and one whose children do not apply, are told apart by their reason', () => {
	const rule = { availability: '2/3' };
	expect(scoreGroup('domain', 'd', [], rule, undefined)).toMatchObject({
		status: 'not-applicable',
		reason: 'its items are shown and never scored',
	});
	expect(first('xxxx').reason).toBe('nothing below it applies');
});
