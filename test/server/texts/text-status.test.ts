/* The state of a translation follows from the English text that it was made from. */
import { expect, test } from 'vitest';
import { hashText, NO_STATUS, recordTexts, stateOf } from '../../../server/texts/text-status.ts';

const ENGLISH = 'Saved {at}';
const reviewed = recordTexts(
	NO_STATUS,
	[{ key: 'saved', state: 'reviewed', english: ENGLISH }],
	new Set(['saved']),
);

test('a translation is outdated as soon as its English reads otherwise', () => {
	expect(stateOf(reviewed, 'saved', ENGLISH)).toBe('reviewed');
	expect(stateOf(reviewed, 'saved', 'Saved at {at}')).toBe('outdated');
});

test('a break of lines or a blank that a spreadsheet changed is no change of the English', () => {
	expect(hashText('Two\r\nlines ')).toBe(hashText('Two\nlines'));
	expect(hashText('Two\nlines')).not.toBe(hashText('Two lines'));
});

test('a translation that nobody recorded is a draft', () => {
	expect(stateOf(NO_STATUS, 'saved', ENGLISH)).toBe('draft');
});

test('a text that is mended falls back to a draft, and one that was taken out is forgotten', () => {
	const mended = recordTexts(
		reviewed,
		[{ key: 'saved', state: 'draft', english: ENGLISH }],
		new Set(['saved']),
	);
	expect(stateOf(mended, 'saved', ENGLISH)).toBe('draft');
	expect(mended.reviewed).toEqual({});
	expect(recordTexts(reviewed, [], new Set())).toEqual(NO_STATUS);
});
