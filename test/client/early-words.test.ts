/*
 * The words that the build leaves for later: no page of the respondents' way, which loads at once, may need one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LATER_WORDS } from '../../client/finish-build.mjs';
import english from '../../client/texts/en.json' with { type: 'json' };
import { withoutComments } from '../support/list-imports.ts';
import { ROOT } from '../support/read-docs.ts';

const IMPORTED = /^import\s+(?!type\s)[^'"]*['"](\.[^'"]+\.tsx?)['"]/gm;

/** The files of the client that the first page brings along: all that main.tsx imports, and what those import. */
function listEarly(path: string, found = new Set<string>()): ReadonlySet<string> {
	if (found.has(path)) return found;
	found.add(path);
	const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
	for (const [, name = ''] of code.matchAll(IMPORTED)) listEarly(join(path, '..', name), found);
	return found;
}

const early = [...listEarly('client/main.tsx')];

test('the way of a respondent is looked at: the link, the list of sections, the frame', () => {
	expect(early).toEqual(
		expect.arrayContaining([
			'client/session/enter-page.tsx',
			'client/interview/task-list-page.tsx',
			'client/ui/frame.tsx',
		]),
	);
	expect(early).not.toContain('client/results/comparison-page.tsx');
});

test('no early file says a word that is fetched later', () => {
	const later = new RegExp(`['"\`](?:${LATER_WORDS.join('|')})\\.[\\w.$]+`, 'g');
	const keys = Object.keys(english);
	const isWord = (said: string) => {
		const [word = '', rest] = said.slice(1).split('$');
		return keys.some((key) => key === word || key.startsWith(rest === undefined ? `${word}_` : word));
	};
	const wrong = early.flatMap((path) =>
		[...withoutComments(readFileSync(join(ROOT, path), 'utf8')).matchAll(later)]
			.filter(([word]) => isWord(word))
			.map(([word]) => `${path} says ${word}`),
	);
	expect(wrong).toEqual([]);
});
