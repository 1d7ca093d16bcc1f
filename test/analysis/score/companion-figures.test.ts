/* The figures beside the mean: geometric mean, lowest child, benchmarks met in a row from the first. */
import { expect, test } from 'vitest';
import {
	branch,
	indicator,
	leaf,
	say,
	scoreAsean,
	scoreSmall,
	smallFramework,
} from '../../support/scoring.ts';

const inARow = (code: string) => scoreAsean(indicator('1.1.1', code)).element('1.1.1').cumulative;

test.each([
	['yyyy', 4],
	['ylyl', 4], // largely is 0.75 and met
	['ysyy', 1], // slightly is not
	['nyyy', 0],
	['yyny', 2],
	['yyy-', 3], // what is missing is not met
	['y-yy', 1],
	['yxyy', 3], // what does not apply is skipped
	['xxyy', 2],
	['xyxn', 1],
])('benchmarks %s are met %i in a row', (code, met) => {
	expect(inARow(code)).toBe(met);
});

test('yes without evidence is 0.75 and still met', () => {
	expect(scoreAsean(indicator('1.1.1', 'yyyy', { evidence: '' })).element('1.1.1').cumulative).toBe(4);
});

test('a withheld indicator has no level, and neither has a group of groups', () => {
	expect(inARow('yy--')).toBeNull();
	const rows = [...indicator('1.1.1', 'yyyy'), ...indicator('1.1.2', 'yyyy')];
	expect(scoreAsean(rows).element('1.1').cumulative).toBeNull();
});

test('the cells of a theme stand in no order, so none are counted in a row', () => {
	const cells = [1, 2, 3, 4, 5, 6, 7].map((domain) => say(`tip_${domain}`, 4));
	expect(scoreAsean(cells).element('TIP')).toMatchObject({ points: 4, cumulative: null });
});

test('the geometric mean and the lowest child are those of the scored children', () => {
	// indicators 100 and 25: √(100 × 25) = 50, where the mean is 62.5
	const rows = [...indicator('1.1.1', 'yyyy'), ...indicator('1.1.2', 'ssss')];
	const score = scoreAsean(rows).element('1.1');
	expect(score).toMatchObject({ score: 62.5, lowest: 25 });
	expect(score.geometric).toBeCloseTo(50, 10);
});

test('a child at 0 counts 1 in the geometric mean, so that it does not wipe out the others', () => {
	// √(100 × 1) = 10; the lowest child stays 0
	const rows = [...indicator('1.1.1', 'yyyy'), ...indicator('1.1.2', 'nnnn')];
	const score = scoreAsean(rows).element('1.1');
	expect(score.geometric).toBeCloseTo(10, 10);
	expect(score.lowest).toBe(0);
});

test('the geometric mean is weighted', () => {
	const heavy = branch('h', [leaf('a', 'level')], { weight: 3 });
	const framework = smallFramework([branch('d', [heavy, branch('l', [leaf('b', 'level')])])]);
	// 100 with weight 3 and 1 (floor) with weight 1: 100^(3/4) = 31.62…
	expect(scoreSmall(framework, [say('a', 4), say('b', 0)]).element('d').geometric).toBeCloseTo(
		100 ** 0.75,
		8,
	);
});

test('a withheld group has no figures beside a mean that it does not have', () => {
	const score = scoreAsean(indicator('1.1.1', 'yyyy')).element('1.1');
	expect(score).toMatchObject({ status: 'withheld', geometric: null, lowest: null, cumulative: null });
});
