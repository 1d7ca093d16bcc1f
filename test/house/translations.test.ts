/*
 * Every translation that comes with the program is held to what a text must be. What is missing or outdated never fails;
 * it is counted in docs/languages.md, which `baseline texts count` writes and this test holds true.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES, languageOf } from '../../instruments/languages.ts';
import { checkTranslation } from '../../instruments/texts/check-translation.ts';
import { languagesTable, putTable, writtenProgress } from '../../server/texts/languages-table.ts';
import {
	listAllSets,
	listTextSets,
	readStatus,
	readTexts,
	type TextSet,
} from '../../server/texts/text-set.ts';
import { readText } from '../support/read-docs.ts';

const sets = listAllSets();
const programSets = listTextSets();

const languagesOf = ({ folder }: TextSet): string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => name.endsWith('.json') && name !== 'en.json')
				.map((name) => basename(name, '.json'))
		: [];

test.each(sets.map((set) => [set.name, set] as const))(
	'translations of %s keep the places for values, have the plural forms and hold nothing empty or unseen',
	(_, set) => {
		const faults = languagesOf(set).flatMap((code) =>
			checkTranslation(readTexts(set, code), set.english, languageOf(code)).map(
				({ key, rule, cure }) => `${code} ${key}: ${rule}; ${cure}`,
			),
		);
		expect(faults).toEqual([]);
	},
);

test('a file of texts has one of the languages that the pages know', () => {
	const codes = LANGUAGES.map(({ code }) => code);
	for (const set of programSets) expect(codes).toEqual(expect.arrayContaining(languagesOf(set)));
});

test('no status stands for a text that is not translated', () => {
	for (const set of programSets)
		for (const code of languagesOf(set)) {
			const { draft, reviewed } = readStatus(set, code);
			expect(Object.keys(readTexts(set, code))).toEqual(
				expect.arrayContaining([...Object.keys(draft), ...Object.keys(reviewed)]),
			);
		}
});

const CURE = 'run "npm run -s baseline -- texts count" and look at what it changed';

test('docs/languages.md counts what there is', () => {
	const written = readText('docs/languages.md');
	expect(written === putTable(written, languagesTable(sets)), CURE).toBe(true);
});

test('the pages know which language is a draft, and how much of it is still in English', () => {
	const [pages] = programSets;
	if (!pages) throw new RangeError('the test requires the texts of the pages');
	expect(readText('client/texts/status/progress.json'), CURE).toBe(writtenProgress(pages));
});
