/* A shortened text ends between words and never inside a letter, in scripts with and without blanks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../client/ui/shorten.ts';

const KHMER = 'សិទ្ធិកុមារត្រូវបានការពារដោយច្បាប់';

test('what fits is left as it is', () => {
	expect(shorten('A law names the body.', 30, 'en')).toBe('A law names the body.');
	expect(shorten(KHMER, 60, 'km')).toBe(KHMER);
});

test('what does not fit ends after a whole word', () => {
	expect(shorten('A law names the body in charge.', 13, 'en')).toBe('A law names …');
});

test('Khmer, which writes no blanks, is still cut between words and not at the front', () => {
	const short = shorten(KHMER, 12, 'km');
	expect(short.length).toBeGreaterThan(5);
	const words = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(KHMER)];
	const ends = words.map(({ index, segment }) => KHMER.slice(0, index + segment.length));
	expect(ends).toContain(short.replace(' …', ''));
});

test('no letter that people see is ever broken', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme', maxLength: 60 }),
			fc.integer({ min: 1, max: 40 }),
			(text, limit) => {
				const kept = shorten(text, limit, 'en').replace(/ …$/, '');
				const letters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
				const starts = letters.map((_, count) => letters.slice(0, count).join('').trimEnd());
				return kept === text || starts.includes(kept);
			},
		),
	);
});
