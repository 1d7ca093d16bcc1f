/*
 * A set of texts that is translated as a whole: those of the pages, those of the questionnaire on paper, or those of
 * one pack. Each lies in a folder with a file for each language, and how far they have come in its folder status.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadPack } from '../../data/load-pack.ts';
import { listTexts } from '../../instruments/list-texts.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Texts } from '../../instruments/texts/wanted-texts.ts';
import { findPackFolder, loadPacks } from '../load-packs.ts';
import { PROJECT } from '../project.ts';
import { findUses } from './find-uses.ts';
import { NO_STATUS, TextStatus } from './text-status.ts';

export interface TextSet {
	/** Also of its sheet. */
	readonly name: string;
	readonly english: Texts;
	readonly folder: string;
	/** Where a text is used: names of files. */
	useOf(key: string): string;
}

const TextFile = z.record(z.string(), z.string());

function readJson<T>(file: string, schema: z.ZodType<T>, none: T): T {
	if (!existsSync(file)) return none;
	try {
		return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		throw new Problem('bad-file', `${file} cannot be read.`, [
			{ field: file, rule: 'this is no file of texts', cure: 'mend its JSON: an object from key to text' },
		]);
	}
}

const fileOf = ({ folder }: TextSet, language: string): string => join(folder, `${language}.json`);
const statusFileOf = ({ folder }: TextSet, language: string): string =>
	join(folder, 'status', `${language}.json`);

export const hasLanguage = (set: TextSet, language: string): boolean => existsSync(fileOf(set, language));

export const readTexts = (set: TextSet, language: string): Texts =>
	readJson(fileOf(set, language), TextFile, {});

export const readStatus = (set: TextSet, language: string): TextStatus =>
	readJson(statusFileOf(set, language), TextStatus, NO_STATUS);

const write = (file: string, content: object): void =>
	writeFileSync(file, `${JSON.stringify(content, null, '\t')}\n`);

/** In the order of the English texts, so that a change of one text changes one line. */
export function writeTexts(set: TextSet, language: string, texts: Texts): void {
	mkdirSync(set.folder, { recursive: true });
	const places = new Map(Object.keys(set.english).map((key, place) => [key, place]));
	const at = (key: string) => places.get(key) ?? places.get(key.replace(/_[a-z]+$/, '_other')) ?? places.size;
	const sorted = Object.entries(texts).sort(([a], [b]) => at(a) - at(b));
	write(fileOf(set, language), Object.fromEntries(sorted));
}

export function writeStatus(set: TextSet, language: string, status: TextStatus): void {
	mkdirSync(join(set.folder, 'status'), { recursive: true });
	write(statusFileOf(set, language), status);
}

const english = (folder: string): Texts => readJson(join(folder, 'en.json'), TextFile, {});

const pagesSet = (): TextSet => ({
	name: 'Pages',
	english: english(PROJECT.texts),
	folder: PROJECT.texts,
	useOf: findUses(),
});

const paperSet = (): TextSet => ({
	name: 'Paper',
	english: english(PROJECT.paperWords),
	folder: PROJECT.paperWords,
	useOf: () => 'the questionnaire on paper',
});

/** Keys of a pack begin with the part that they name. */
const PACK_FILES: readonly (readonly [RegExp, string])[] = [
	[/^(?:questionnaire|section|panel|question)\./, 'questionnaire.json'],
	[/^(?:framework|scale|system|phase|theme|cell|element|unscored)\./, 'framework.json'],
];

/** `idOrFolder`: of a pack; its texts in the language it is written in. */
export function packSet(idOrFolder: string): TextSet {
	const folder = findPackFolder(idOrFolder);
	const pack = loadPack(folder);
	return {
		name: pack.id,
		english: Object.fromEntries(listTexts(pack)),
		folder: join(folder, 'locales'),
		useOf: (key) => PACK_FILES.find(([pattern]) => pattern.test(key))?.[1] ?? 'pack.json',
	};
}

/** The texts that come with the program; those of a pack where one is named. */
export const listTextSets = (pack?: string): readonly TextSet[] =>
	pack === undefined ? [pagesSet(), paperSet()] : [packSet(pack)];

/** All texts that come with the program, those of its packs among them. */
export const listAllSets = (): readonly TextSet[] => [
	...listTextSets(),
	...[...loadPacks().keys()].map(packSet),
];
