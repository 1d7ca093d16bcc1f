/* A file of ratings: the column unit, one column a rater, an empty cell where a rater left the unit out. */
import { expect, test } from 'vitest';
import { readRatings } from '../../data/read-ratings.ts';

test('empty and blank cells are left out, blanks around a rating are no part of it', () => {
	const { ratings } = readRatings('unit,ana,ben\na, 1 ,\n b ,  ,x\n', 'r.csv');
	expect(ratings).toEqual({
		units: ['a', 'b'],
		raters: ['ana', 'ben'],
		cells: [
			['1', null],
			[null, 'x'],
		],
	});
});

test('a letter with its accent is one letter, however it was typed', () => {
	const { ratings } = readRatings('unit,a,b\nu,cafe\u0301,caf\u00e9\n', 'r.csv');
	expect(new Set(ratings.cells[0]).size).toBe(1);
});

test('each cell knows its place, also where raters are called by numbers', () => {
	const { ratings, placeOf } = readRatings('10,unit,2\n7,a,\n\n8,b,9\n', 'r.csv');
	const rater = ratings.raters.indexOf('2');
	expect(ratings.cells[1]?.[rater]).toBe('9');
	expect([placeOf(1, rater), placeOf(1), placeOf()]).toEqual(['r.csv:4:3', 'r.csv:4:2', 'r.csv']);
});

test('a file without the column unit is refused', () => {
	expect(() => readRatings('id,a,b\n1,2,3\n', 'r.csv')).toThrow(/r\.csv was not read/);
});
