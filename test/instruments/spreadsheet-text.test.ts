/* Texts on their way into a spreadsheet and back: none begins like a formula there, and each comes back the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromSpreadsheetText, toSpreadsheetText } from '../../instruments/spreadsheet-text.ts';
import { beginsLikeFormula } from '../support/begins-like-formula.ts';
import { PAYLOADS } from '../support/payloads.ts';

test('a text that begins like a formula gets an apostrophe, a number and any other text stay as they are', () => {
	expect(['=1+1', '@A1', '\t=1', ' -x', '＝1', '-'].map(toSpreadsheetText)).toEqual([
		"'=1+1",
		"'@A1",
		"'\t=1",
		"' -x",
		"'＝1",
		"'-",
	]);
	const plain = ['-5', '+0.5', '-1e-7', '', 'a=1', "the ministry's", "'quoted'", 'ច្បាប់'];
	expect(plain.map(toSpreadsheetText)).toEqual(plain);
});

test('an apostrophe that somebody typed before a formula is kept on the way back', () => {
	expect(["'=1", "''=1"].map(toSpreadsheetText)).toEqual(["''=1", "'''=1"]);
	expect(["''=1", "'''=1", "'x", "'"].map(fromSpreadsheetText)).toEqual(["'=1", "''=1", "'x", "'"]);
});

test('no payload begins like a formula in the file, and every one comes back the same', () => {
	for (const text of PAYLOADS) {
		expect(beginsLikeFormula(toSpreadsheetText(text)), JSON.stringify(text)).toBe(false);
		expect(fromSpreadsheetText(toSpreadsheetText(text))).toBe(text);
	}
});

test('so for any text made of the signs that matter', () => {
	const sign = fc.constantFrom(
		"'",
		'=',
		'+',
		'-',
		'@',
		' ',
		'\t',
		'\r',
		'\n',
		'\0',
		'＝',
		'1',
		'.',
		'e',
		'x',
		'\ufeff',
	);
	fc.assert(
		fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
			expect(beginsLikeFormula(toSpreadsheetText(text))).toBe(false);
			expect(fromSpreadsheetText(toSpreadsheetText(text))).toBe(text);
		}),
		{ numRuns: 3000 },
	);
});
