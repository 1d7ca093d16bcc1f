/* The search and the order of a policy bank: by part of a title, in both languages, whatever keyboard wrote it. */
import { expect, test } from 'vitest';
import { findDocuments, sortDocuments } from '../../instruments/find-documents.ts';

const ALL = [
	{ title: 'ច្បាប់ស្តីពីបន្ទប់អាន', titleEnglish: 'Act on Reading Rooms' },
	{ title: 'Nghị định về thư viện', titleEnglish: '' },
	{ title: 'Zoning plan', titleEnglish: 'annex 2 of the zoning plan' },
	{ title: 'Zoning plan', titleEnglish: 'Annex 10 of the zoning plan' },
];

const titles = (search: string) => findDocuments(ALL, search).map(({ title }) => title);

test('a part of a title is found in a script that writes no spaces', () => {
	expect(titles('បន្ទប់')).toEqual(['ច្បាប់ស្តីពីបន្ទប់អាន']);
});

test('the English title is found whatever the case and the spaces', () => {
	expect(titles('  reading   ROOMS ')).toEqual(['ច្បាប់ស្តីពីបន្ទប់អាន']);
	expect(titles('nothing of the kind')).toEqual([]);
});

test('letters with marks are found however they were typed', () => {
	expect(titles('nghị'.normalize('NFD'))).toEqual(['Nghị định về thư viện']);
});

test('an empty search finds everything', () => {
	expect(titles('')).toHaveLength(4);
});

test('documents stand in the order of the alphabet, by their English titles where they have one', () => {
	expect(sortDocuments(ALL).map(({ title, titleEnglish }) => titleEnglish || title)).toEqual([
		'Act on Reading Rooms',
		'annex 2 of the zoning plan',
		'Annex 10 of the zoning plan',
		'Nghị định về thư viện',
	]);
});
