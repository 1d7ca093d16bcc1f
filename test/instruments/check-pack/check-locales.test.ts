/* Translations: every offered language has a file, with nothing empty and nothing that the pack does not have. */
import { expect, test } from 'vitest';
import { editFiles, expectFault, listFaults } from '../../support/reading-rooms.ts';

const FRENCH = 'locales/fr.json';

test('a blank translation is refused under its key', () => {
	const field = `${FRENCH}:$["element.use.keeper.statement"]`;
	for (const text of ['', '  '])
		expectFault([[FRENCH, ['element.use.keeper.statement'], text]], field, /empty/);
});

test('a text that nobody has translated yet is no fault: it stays in the source language', () => {
	expect(listFaults(editFiles([FRENCH, ['element.use.keeper.statement'], undefined]))).toEqual([]);
	const added = editFiles(['questionnaire.json', ['pages', 1, 'description'], 'Two questions.']);
	expect(listFaults(added)).toEqual([]);
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

test('a language that is still being translated need not be offered, and is checked all the same', () => {
	const notOffered = ['pack.json', ['languages'], ['en']] as const;
	expect(listFaults(editFiles(notOffered))).toEqual([]);
	expectFault([notOffered, [FRENCH, ['pack.title'], ' ']], `${FRENCH}:$["pack.title"]`, /empty/);
});
