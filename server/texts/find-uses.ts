/*
 * Where the texts of the pages are used, for translators: the files of the client whose code names the key, or the
 * beginning from which keys are put together at run time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';

const WRITTEN = /['"`]([a-zA-Z][\w.-]*)(?:['"`]|\$\{)/g;
const MOST_FILES = 4;

/** Word in quotes → the files in which it stands. */
function listWords(): ReadonlyMap<string, readonly string[]> {
	const words = new Map<string, string[]>();
	const files = readdirSync(PROJECT.clientSources, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name) && !name.startsWith('dist'))
		.sort();
	for (const file of files) {
		const code = readFileSync(join(PROJECT.clientSources, file), 'utf8');
		const found = new Set([...code.matchAll(WRITTEN)].map(([, word]) => word ?? ''));
		for (const word of found) words.set(word, [...(words.get(word) ?? []), file]);
	}
	return words;
}

/** A function from key to the names of the files that use it; '' for a key that no file names. */
export function findUses(): (key: string) => string {
	let words: ReadonlyMap<string, readonly string[]> | undefined;
	return (key) => {
		words ??= listWords();
		const base = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
		const parts = base.split('.');
		const beginnings = parts.map((_, count) => `${parts.slice(0, count).join('.')}.`).reverse();
		for (const word of [key, base, ...beginnings]) {
			const files = words.get(word);
			if (files) return files.slice(0, MOST_FILES).join(', ');
		}
		return '';
	};
}
