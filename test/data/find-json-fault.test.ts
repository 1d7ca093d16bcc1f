/* The place at which a text stops being JSON agrees with JSON.parse on what is JSON at all, whatever the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from '../../data/find-json-fault.ts';

test('a good text is good to its end', () => {
	fc.assert(
		fc.property(fc.json(), (text) => {
			expect(findJsonFault(text)).toBe(`1:${text.length + 1}`);
		}),
		{ numRuns: 300, seed: 1 },
	);
});

test('lines are counted, and columns from the last line break', () => {
	expect(findJsonFault('{\r\n  "a": [1,\n  2,]\n}')).toBe('3:5');
});
