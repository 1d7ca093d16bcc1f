/* The setting of a what-if in its address, and the scores that come of it. */
import { expect, test } from 'vitest';
import { summariseWhatIf, whatIfRows } from '../../../client/what-if/compare-figures.ts';
import { prepareWhatIf, rescoreUnits } from '../../../client/what-if/rescore-units.ts';
import {
	findWeightless,
	isAsPublished,
	readWhatIf,
	resetWhatIf,
	setWeight,
	weightBounds,
	weightedParts,
	writeWhatIf,
} from '../../../client/what-if/what-if.ts';
import { FRAMEWORK, scoresOf, UNITS } from '../views/small-study.ts';

const read = (text: string) => readWhatIf(new URLSearchParams(text), FRAMEWORK);
const figures = (text: string) => rescoreUnits(prepareWhatIf(FRAMEWORK, UNITS), read(text));
const scoreOf = (text: string, code: string) => figures(text).find((figure) => figure.code === code)?.score;

test('an address without a setting is as published, about the overall score', () => {
	expect(read('')).toEqual(resetWhatIf({ shown: 'system' }));
	expect(isAsPublished(read(''))).toBe(true);
	expect(isAsPublished(read('of=T'))).toBe(true);
});

test('a pack without an overall score begins with its first domain', () => {
	const { system: _, ...without } = FRAMEWORK;
	expect(readWhatIf(new URLSearchParams('of=system'), without).shown).toBe('B');
});

test('a setting comes back from the address that it was written to', () => {
	const text = 'of=T&w.B=2&w.T1=0.5&mean=geometric&evidence=as-answered&missing=low';
	expect(writeWhatIf(read(text), FRAMEWORK).toString()).toBe(text);
});

test('what cannot be meant in an address is passed over', () => {
	// Weights of 1 are the pack's own, and sliders end at 3.
	expect(read('of=X&w.B=7&w.T=-1&w.T1=much&w.T2=&w.Q=2&mean=median&missing=x')).toEqual(read(''));
});

test('a weight that is back at that of the pack is no longer named', () => {
	const [buildings] = weightedParts(FRAMEWORK, 'system');
	if (buildings === undefined) throw new RangeError('the study has a first domain');
	const moved = setWeight(read(''), buildings, 2);
	expect(moved.weights).toEqual({ B: 2 });
	expect(setWeight(moved, buildings, 1)).toEqual(read(''));
});

test('sliders run to three times the largest weight of the pack', () => {
	expect(weightBounds(weightedParts(FRAMEWORK, 'T'))).toEqual({ max: 3, step: 0.1 });
});

test('a group whose weights are all nothing is named, since there is no mean to take', () => {
	expect(findWeightless(FRAMEWORK, read('w.T1=0&w.T2=0'))).toEqual(['Teachers']);
	expect(findWeightless(FRAMEWORK, read('w.T1=0'))).toEqual([]);
});

test('as published, the scores are those of the score sheet, for every element that can be shown', () => {
	for (const id of ['system', 'B', 'T']) {
		const rows = whatIfRows(UNITS, figures(`of=${id}`), id);
		expect(rows.map(({ name, change }) => [name, change])).toEqual([
			['Aurelia', 0],
			['Cimbria', 0],
		]);
		expect(rows.map(({ then }) => then.phase)).toEqual(
			UNITS.map(({ scores }) => scores.elements.find((element) => element.id === id)?.phase),
		);
	}
});

test('a heavier part draws the score towards its own', () => {
	// B 100, T = (0 + 75) / 2 = 37.5; as published (100 + 37.5) / 2 = 68.75
	expect(scoreOf('', 'ZZ')).toBeCloseTo(68.75, 9);
	// (3 × 100 + 37.5) / 4 = 84.375
	expect(scoreOf('w.B=3', 'ZZ')).toBeCloseTo(84.375, 9);
	// T with T1 at nothing is T2: 75; (100 + 75) / 2 = 87.5
	expect(scoreOf('w.T1=0', 'ZZ')).toBeCloseTo(87.5, 9);
});

test('the geometric mean floors what is nothing at 1 of 100', () => {
	// T = sqrt(1 × 75) = 8.660254
	expect(scoreOf('of=T&mean=geometric', 'ZZ')).toBeCloseTo(Math.sqrt(75), 9);
});

test('answers without evidence can count as answered, and missing ones as nothing or in full', () => {
	// T2 = (1 + 1) / 2 = 100, T = (0 + 100) / 2 = 50
	expect(scoreOf('of=T&evidence=as-answered', 'ZZ')).toBeCloseTo(50, 9);
	// T1 = half 50 alone, T2 = (1 + 0) / 2 = 50: T = 50. T1b at nothing: T1 = 25, T = 37.5; in full: T1 = 75, T = 62.5
	expect(scoreOf('of=T', 'AA')).toBeCloseTo(50, 9);
	expect(scoreOf('of=T&missing=low', 'AA')).toBeCloseTo(37.5, 9);
	expect(scoreOf('of=T&missing=high', 'AA')).toBeCloseTo(62.5, 9);
});

test('the summary tells how far scores move and how many phases are other ones', () => {
	const rows = whatIfRows(UNITS, figures('of=T&missing=low'), 'T');
	// AA falls from 50 (phase 2) to 37.5 (phase 1); ZZ has nothing missing.
	expect(summariseWhatIf(rows)).toEqual({ compared: 2, otherPhase: 1, fall: -12.5, rise: 0 });
	expect(scoresOf('ZZ').elements.find(({ id }) => id === 'T')?.phase).toBe(1);
});

test('re-scoring leaves the answers as they are, however often it is done', () => {
	const basis = prepareWhatIf(FRAMEWORK, UNITS);
	const before = rescoreUnits(basis, read(''));
	rescoreUnits(basis, read('w.B=3&mean=geometric&missing=high'));
	expect(rescoreUnits(basis, read(''))).toEqual(before);
});
