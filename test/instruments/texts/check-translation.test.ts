/* What a translated text is held to: a known key, its places for values, the plural forms of its language, no unseen signs. */
import { expect, test } from 'vitest';
import { languageOf } from '../../../instruments/languages.ts';
import { checkTranslation } from '../../../instruments/texts/check-translation.ts';
import { missingTexts, wantedTexts } from '../../../instruments/texts/wanted-texts.ts';

const ENGLISH = {
	skip: 'Skip to the content',
	saved: 'Saved {at} by {name}',
	waiting_one: 'One answer waits',
	waiting_other: '{count} answers wait',
	found_zero: 'Nothing was found',
	found_one: '{count} entry of {name}',
	found_other: '{count} entries of {name}',
};
const [KHMER, FILIPINO, PORTUGUESE, TETUM] = ['km', 'fil', 'pt', 'tet'].map(languageOf);
if (!KHMER || !FILIPINO || !PORTUGUESE || !TETUM) throw new RangeError('the test requires its languages');

const rules = (texts: Record<string, string>, language = KHMER) =>
	checkTranslation(texts, ENGLISH, language).map(({ key, rule }) => `${key}: ${rule}`);

test('a key that English does not have is a fault', () => {
	expect(rules({ skipp: 'រំលង' })).toEqual(['skipp: no English text has this key']);
});

test('a place for a value that is lost, misspelt or made up is a fault', () => {
	for (const saved of ['បានរក្សាទុក {at}', 'បានរក្សាទុក {at} {nam}', 'បានរក្សាទុក {at} {name} {place}'])
		expect(rules({ saved })).toEqual([expect.stringMatching(/^saved: its places for values/)]);
	expect(rules({ saved: '{name} បានរក្សាទុក {at}' })).toEqual([]);
});

test('an empty text and signs that nobody sees are faults; the joiners of the region’s scripts are none', () => {
	expect(rules({ skip: '  ' })).toEqual(['skip: it is empty']);
	for (const sign of ['\u0007', '\u202e', '\ufeff', '\r'])
		expect(rules({ skip: `រំលង${sign}` })).toEqual(['skip: it holds a sign that nobody sees']);
	expect(rules({ skip: 'រំលង\u200bទៅ\u200cមាតិកា\n' })).toEqual([]);
});

test('a language needs the plural forms that its grammar has and no others', () => {
	expect(rules({ waiting_other: 'ចម្លើយ {count} កំពុងរង់ចាំ' })).toEqual([]);
	expect(rules({ waiting_other: '{count} na sagot' }, FILIPINO)).toEqual([
		'waiting_one: this plural form is missing',
	]);
	expect(rules({ waiting_one: 'Uma resposta', waiting_other: '{count} respostas' }, PORTUGUESE)).toEqual([]);
	expect(rules({ waiting_other: 'Resposta {count}' }, TETUM)).toEqual([]);
	expect(rules({ waiting_few: 'x', waiting_other: '{count}' })).toEqual([
		'waiting_few: no English text has this key',
	]);
});

test('the form for one may do without the number, but not without the name', () => {
	const other = 'Mga tala ni {name}: {count}';
	expect(rules({ found_one: 'Isang tala ni {name}', found_other: other }, FILIPINO)).toEqual([]);
	expect(rules({ found_one: 'Isang tala', found_other: other }, FILIPINO)).toHaveLength(1);
});

test('what is not translated is no fault: it is counted as missing, in the forms of the language', () => {
	expect(rules({})).toEqual([]);
	expect([...wantedTexts(ENGLISH, KHMER).keys()]).toEqual([
		'skip',
		'saved',
		'waiting_other',
		'found_zero',
		'found_other',
	]);
	expect(missingTexts(ENGLISH, { skip: 'រំលង' }, KHMER)).toHaveLength(4);
	expect(missingTexts(ENGLISH, { skip: 'Laktawan' }, FILIPINO)).toHaveLength(6);
});
