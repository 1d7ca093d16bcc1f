/* A pack in another of its languages: every text exchanged, every name and number kept. */
import { expect, test } from 'vitest';
import { listQuestions } from '../../instruments/list-questions.ts';
import { listTexts } from '../../instruments/list-texts.ts';
import { mapTexts } from '../../instruments/map-texts.ts';
import { translatePack } from '../../instruments/translate-pack.ts';
import { readingRooms } from '../support/reading-rooms.ts';

const pack = readingRooms();
const french = translatePack(pack, 'fr');

test('every text of the pack is in French', () => {
	const found = new Map<string, string>();
	mapTexts(french, (key, text) => {
		found.set(key, text);
		return text;
	});
	const expected = pack.locales.fr ?? {};
	expect([...listTexts(pack).keys()].map((key) => [key, found.get(key)])).toEqual(Object.entries(expected));
});

test('titles and choices that come from the framework are French too', () => {
	const [first] = listQuestions(french.questionnaire);
	expect(first?.question.title).toBe('La salle de lecture est ouverte au moins trois jours par semaine.');
	expect(first?.question.choices?.map((choice) => choice.text)).toEqual(['Oui', 'En partie', 'Non']);
});

test('translation changes texts only: names, values, points, weights and conditions stay', () => {
	const bare = (one: typeof pack) => mapTexts({ ...one, locales: {} }, () => '');
	expect(bare(french)).toEqual(bare(pack));
});

test('the pack itself is left as it was', () => {
	expect(pack).toEqual(readingRooms());
});

test('a language that the pack does not offer leaves it in its own', () => {
	expect(translatePack(pack, 'km')).toBe(pack);
});

test('a text that a language lacks stays in the source language, so that no question disappears', () => {
	const thin = { ...pack, locales: { fr: { 'pack.title': 'Salles' } } };
	const translated = translatePack(thin, 'fr');
	expect(translated.title).toBe('Salles');
	expect(translated.questionnaire).toEqual(pack.questionnaire);
});

test('the chapter of people who are heard apart is translated like the rest', () => {
	const heardApart = { title: 'What night readers say', text: 'Nobody has asked them yet.' };
	const fr = { 'heardApart.title': 'Lecteurs de nuit', 'heardApart.text': 'Personne ne les a interrogés.' };
	const withChapter = { ...pack, heardApart, locales: { fr: { ...pack.locales.fr, ...fr } } };
	expect([...listTexts(withChapter).keys()].filter((key) => key.startsWith('heardApart'))).toEqual(
		Object.keys(fr),
	);
	expect(translatePack(withChapter, 'fr').heardApart).toEqual({
		title: 'Lecteurs de nuit',
		text: 'Personne ne les a interrogés.',
	});
});
