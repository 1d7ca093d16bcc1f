/* What a short text held is remembered; a remembered answer is the answer of a new search, whatever came between. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData } from '../../instruments/find-personal-data.ts';

const TEXTS = fc.constantFrom(
	'Sokha, 12 years old',
	'Act 23/2002, article 9',
	'write to office@example.org',
	'',
	'Dara',
	`${'x'.repeat(201)} Sokha, 12 years old`,
);

test('the second search finds what the first one found, for each list of known names by itself', () => {
	fc.assert(
		fc.property(fc.array(TEXTS, { maxLength: 30 }), (texts) => {
			const [none, sokha] = [new Set<string>(), new Set(['sokha'])];
			for (const text of texts)
				for (const known of [none, sokha])
					expect(findPersonalData(text, known)).toEqual(findPersonalData(text, new Set(known)));
		}),
	);
});

test('a name that is known is no person, also after the same text was searched without knowing it', () => {
	const text = 'Sokha, 12 years old';
	expect(findPersonalData(text, new Set()).length).toBeGreaterThan(0);
	expect(findPersonalData(text, new Set(['sokha']))).toEqual([]);
});
