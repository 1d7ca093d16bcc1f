/*
 * The documents of docs/ as tests look at them: their text, the tables below a heading, the blocks of code, the
 * links and the paths of files that they name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every Markdown file of docs/ and of the top level: `docs/cli.md`, `README.md`. */
export const listDocs = (): readonly string[] => {
	const below = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
	const paths = [...below.map((name) => `docs/${name.replaceAll('\\', '/')}`), ...readdirSync(ROOT)];
	return paths.filter((name) => name.endsWith('.md')).sort();
};

/** Heading → the text below it up to the next heading of the same depth or a higher one. */
export function readSections(text: string, depth: number): ReadonlyMap<string, string> {
	const parts = text.split(new RegExp(`^(?=#{1,${depth}} )`, 'm'));
	const marked = parts.filter((part) => part.startsWith(`${'#'.repeat(depth)} `));
	return new Map(
		marked.map((part) => {
			const end = part.indexOf('\n');
			return [
				part
					.slice(depth + 1, end)
					.replaceAll('`', '')
					.trim(),
				part.slice(end + 1),
			];
		}),
	);
}

/** The cells of all rows of the tables in a text, headings left out. */
export function readRows(text: string): readonly (readonly string[])[] {
	const lines = text.split('\n');
	return lines.flatMap((line, index) => {
		const isRow = line.startsWith('|') && !/^\|[-|: ]+\|$/.test(line);
		const isHead = /^\|[-|: ]+\|$/.test(lines[index + 1] ?? '');
		if (!isRow || isHead) return [];
		return [
			line
				.slice(1, -1)
				.split('|')
				.map((cell) => cell.trim()),
		];
	});
}

/** Code blocks by the word after their language: "```json pack.json" is found under pack.json. */
export function readBlocks(text: string): ReadonlyMap<string, string> {
	const found = [...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)];
	return new Map(found.map((match) => [match[1] ?? '', match[2] ?? '']));
}

const FILE =
	/`((?:instruments|analysis|data|server|client|test|docs|bench)\/[\w./-]+\.(?:tsx?|mjs|json|csv|md))`/g;

/** Files that a document links to or names and that do not exist. */
export function findDeadPaths(doc: string): readonly string[] {
	const text = readText(doc);
	const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map((match) =>
		join(dirname(doc), match[1] ?? ''),
	);
	const named = [...text.matchAll(FILE)].map((match) => match[1] ?? '');
	return [...links, ...named]
		.filter((path) => !existsSync(join(ROOT, path)))
		.map((path) => `${doc}: ${path}`);
}
