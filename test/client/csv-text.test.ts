/* The CSV file that a reader takes away can be read back by any program. */
import { expect, test } from 'vitest';
import { csvText } from '../../client/results/csv-text.ts';

test('commas, quotation marks and line breaks stay inside their cell', () => {
	expect(
		csvText(
			['a', 'b'],
			[
				['x,y', 'say "no"'],
				['two\nlines', 1.5],
			],
		),
	).toBe('a,b\r\n"x,y","say ""no"""\r\n"two\nlines",1.5\r\n');
});

test('a missing value is empty and a zero is a zero', () => {
	expect(csvText(['a', 'b'], [[null, 0]])).toBe('a,b\r\n,0\r\n');
});

test('a text that a spreadsheet would run as a formula is made plain', () => {
	expect(csvText(['a'], [['=1+1'], [-3]])).toBe("a\r\n'=1+1\r\n-3\r\n");
});
