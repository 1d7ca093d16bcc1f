/* The words that differ between two versions of a text, for the history of an answer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDifference, type TextPart } from '../../client/interview/word-difference.ts';

const without = (parts: readonly TextPart[], kind: TextPart['kind']) =>
	parts
		.filter((part) => part.kind !== kind)
		.map(({ text }) => text)
		.join('');

test.each<[string, string, string, [TextPart['kind'], string][]]>([
	['two equal texts', 'Rain.', 'Rain.', [['same', 'Rain.']]],
	['a text where none was', '', 'Rain', [['added', 'Rain']]],
	['a text that is gone', 'Rain', '', [['removed', 'Rain']]],
	[
		'one word for another',
		'The roof leaks badly.',
		'The door leaks badly.',
		[
			['same', 'The '],
			['removed', 'roof'],
			['added', 'door'],
			['same', ' leaks badly.'],
		],
	],
	[
		'words put in and taken out in two places',
		'We count in May and June.',
		'They count in May.',
		[
			['removed', 'We'],
			['added', 'They'],
			['same', ' count in May'],
			['removed', ' and June'],
			['same', '.'],
		],
	],
])('%s', (_what, before, after, parts) => {
	expect(findDifference(before, after).map(({ kind, text }) => [kind, text])).toEqual(parts);
});

test('words of a language without blanks between them are told apart', () => {
	// Thai: "the library is open" and "the library is closed".
	const parts = findDifference('ห้องสมุดเปิด', 'ห้องสมุดปิด', 'th');
	expect(parts[0]).toEqual({ kind: 'same', text: 'ห้องสมุด' });
});

test('from the parts both texts come back, whatever they are', () => {
	const words = fc.array(fc.constantFrom('the', 'roof', ' ', 'leaks', '.', 'ห้อง', '\n'), { maxLength: 30 });
	const text = fc.oneof(
		words.map((list) => list.join('')),
		fc.string({ unit: 'grapheme' }),
	);
	fc.assert(
		fc.property(text, text, (before, after) => {
			const parts = findDifference(before, after);
			expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([before, after]);
			expect(parts.every((part, at) => part.text !== '' && part.kind !== parts[at - 1]?.kind)).toBe(true);
		}),
	);
});

test('two long texts that have nothing in common are shown whole, without delay', () => {
	const make = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ');
	const parts = findDifference(make('a'), make('b'));
	expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
