/* The runs of the page: choices in the address, the run itself, what it says, and what a score hangs on. */
import { expect, test } from 'vitest';
import { assumptionsOf, readChoices, USUAL, writeChoices } from '../../../client/robustness/run-choices.ts';
import { readFindings } from '../../../client/robustness/run-findings.ts';
import { runRobustness } from '../../../client/robustness/run-robustness.ts';
import { dropParts, listKinds, tornadoRows } from '../../../client/robustness/tornado-rows.ts';
import { FRAMEWORK, SHEET, scoresOf } from '../views/small-study.ts';

const read = (text: string) => readChoices(new URLSearchParams(text));
const run = (text: string) => {
	const choices = read(text);
	const { framework, countries } = { framework: FRAMEWORK, countries: SHEET.countries };
	return runRobustness({
		framework,
		countries,
		assumptions: assumptionsOf(choices),
		seed: choices.seed,
		runs: 200,
	});
};

test('the usual choices need nothing in the address but the seed', () => {
	expect(read('')).toEqual({ seed: 1, runs: 1000, varied: USUAL });
	expect(read('seed=&vary=&runs=')).toEqual(read(''));
	expect(writeChoices(read(''))).toEqual({ seed: '1', runs: '', vary: '' });
});

test('choices come back from the address, also when nothing is varied', () => {
	for (const text of ['seed=7&runs=10000&vary=weights missing', 'seed=0&vary=none']) {
		const written = new URLSearchParams(writeChoices(read(text)));
		expect(readChoices(written)).toEqual(read(text));
	}
	expect(read('vary=none').varied).toEqual([]);
	expect(read('seed=0').seed).toBe(0);
});

test('seeds and numbers of runs that cannot be are passed over', () => {
	expect(read('seed=-1&runs=5')).toEqual(read(''));
	expect(read('seed=1.5').seed).toBe(1);
});

test('the same seed gives the same runs again, another seed others', () => {
	expect(run('seed=3').elements).toEqual(run('seed=3').elements);
	expect(run('seed=3').elements).not.toEqual(run('seed=4').elements);
});

test('where nothing is varied every run is as published', () => {
	for (const row of run('vary=none').elements) {
		expect([row.low, row.median, row.high]).toEqual([row.score, row.score, row.score]);
		expect(row.samePhaseShare).toBe(1);
	}
});

test('the findings count members with a firm phase and take the widest interval', () => {
	const [row] = run('vary=none').elements;
	if (row === undefined) throw new RangeError('the study has results');
	const rows = [
		{ ...row, samePhaseShare: 0.9, low: 40, high: 50 },
		{ ...row, samePhaseShare: 0.89, low: 40, high: 44 },
		{ ...row, samePhaseShare: null, low: null, high: null },
	];
	expect(readFindings(rows)).toEqual({ withPhase: 2, firm: 1, withInterval: 2, widest: 10 });
});

test('the tornado begins with the part without which the score moves most', () => {
	const dropped = dropParts(FRAMEWORK, scoresOf('ZZ'), 'system');
	expect(listKinds(dropped)).toEqual(['area', 'aspect', 'item']);
	// 68.75 now; without T 100 (+31.25), without B 37.5 (−31.25): equal, so in framework order.
	expect(tornadoRows(dropped, 'area').map(({ dropped: id, change }) => [id, change])).toEqual([
		['B', -31.25],
		['T', 31.25],
	]);
	// Without T1, T is 75: (100 + 75) / 2 = 87.5, +18.75, as much as without T2 the other way; without B1 only T is left.
	expect(tornadoRows(dropped, 'aspect').map(({ dropped: id, change }) => [id, change])).toEqual([
		['B1', -31.25],
		['T1', 18.75],
		['T2', -18.75],
	]);
});

test('items can be left out too: without the capped one its group rises', () => {
	const dropped = dropParts(FRAMEWORK, scoresOf('ZZ'), 'T');
	// T2 without T2b is 100: T = (0 + 100) / 2 = 50 instead of 37.5
	expect(tornadoRows(dropped, 'item').find(({ dropped: id }) => id === 'T2b')).toMatchObject({
		before: 37.5,
		after: 50,
		change: 12.5,
		phaseBefore: 1,
		phaseAfter: 2,
	});
});

test('respondents can be left out where there are several', () => {
	expect(listKinds(dropParts(FRAMEWORK, scoresOf('AA'), 'system'))).toContain('respondent');
	expect(listKinds(dropParts(FRAMEWORK, scoresOf('ZZ'), 'system'))).not.toContain('respondent');
});
