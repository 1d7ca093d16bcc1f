/* Translations: every offered language has every text, and nothing that the pack does not have. */
import { expect, test } from 'vitest';
import { editFiles, expectFault, listFaults } from '../../support/reading-rooms.ts';

const FRENCH = 'locales/fr.json';

test('a missing or blank translation is refused under its key', () => {
	const field = `${FRENCH}:$["element.use.keeper.statement"]`;
	for (const text of [undefined, '', '  '])
		expectFault([[FRENCH, ['element.use.keeper.statement'], text]], field, /missing translation/);
});

test('a text that is added to the pack is missing in French', () => {
	expectFault(
		[['questionnaire.json', ['pages', 1, 'description'], 'Two questions.']],
		`${FRENCH}:$["section.use.description"]`,
		/missing translation/,
	);
});

test('a key that the pack does not have is refused', () => {
	expectFault(
		[[FRENCH, ['question.books.title'], 'Livres']],
		`${FRENCH}:$["question.books.title"]`,
		/no text/,
	);
});

test('an offered language without a file is refused', () => {
	expectFault([[FRENCH, [], undefined]], `${FRENCH}:$`, /missing/);
	expectFault([['pack.json', ['languages', 2], 'km']], 'locales/km.json:$', /missing/);
});

test('a file of a language that is not offered is refused', () => {
	const faults = listFaults(editFiles(['pack.json', ['languages'], ['en']]));
	expect(faults.map(({ field, rule }) => [field, rule])).toEqual([
		[`${FRENCH}:$`, 'the language is not offered'],
	]);
});
