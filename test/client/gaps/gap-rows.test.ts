/* The gap list of one member, its order, and the smallest sets in theirs. */
import { expect, test } from 'vitest';
import type { SmallestChange } from '../../../analysis/compare/smallest-change.ts';
import { byNumber } from '../../../client/gaps/changes-figure.tsx';
import { byGap, domainIds, gapRows } from '../../../client/gaps/gap-rows.ts';
import { FRAMEWORK, SHEET } from '../views/small-study.ts';

test('gaps are points of 100 to the full score, and no median is given for two members', () => {
	const rows = gapRows(FRAMEWORK, SHEET.countries, 'ZZ');
	expect(rows.map(({ id, score, toFull }) => [id, score, toFull])).toEqual([
		['B', 100, 0],
		['B1', 100, 0],
		['T', 37.5, 62.5],
		['T1', 0, 100],
		['T2', 75, 25],
		['system', 68.75, 31.25],
	]);
	expect(rows.every(({ median, toMedian }) => median === null && toMedian === null)).toBe(true);
});

test('from five members on a median is given', () => {
	const [first] = SHEET.countries;
	if (first === undefined) throw new RangeError('the study has results');
	const five = ['a', 'b', 'c', 'd', 'e'].map((country) => ({ ...first, country }));
	const row = gapRows(FRAMEWORK, five, 'c').find(({ id }) => id === 'T');
	expect([row?.median, row?.toMedian, row?.scoredUnits]).toEqual([row?.score, 0, 5]);
});

test('the largest gap can come first; what is not scored comes last', () => {
	const rows = gapRows(FRAMEWORK, SHEET.countries, 'ZZ');
	const withheld = {
		...rows[0],
		id: 'X',
		level: '',
		score: null,
		toFull: null,
		toMedian: null,
		median: null,
	};
	expect(byGap([{ ...withheld, scoredUnits: 0 }, ...rows]).map(({ id }) => id)).toEqual([
		'T1',
		'T',
		'system',
		'T2',
		'B',
		'B1',
		'X',
	]);
});

test('a domain holds everything below it', () => {
	expect([...(domainIds(FRAMEWORK, 'B') ?? [])]).toEqual(['B', 'B1', 'B1a', 'B1b']);
	expect(domainIds(FRAMEWORK, '')).toBeUndefined();
});

test('the smallest number of items comes first, the highest phase and no phase last', () => {
	const change = (element: string, nextPhase: number | null, count: number): SmallestChange => ({
		country: 'ZZ',
		element,
		phase: 1,
		nextPhase,
		items: Array.from({ length: count }, (_, i) => ({ id: String(i), from: 0, to: 1, by: 'answer' })),
		insteadOfLast: [],
		openItems: 0,
		reason: '',
	});
	const list = [change('high', null, 0), change('three', 2, 3), change('one', 2, 1)];
	expect(byNumber(list).map(({ element }) => element)).toEqual(['one', 'three', 'high']);
});
