/*
 * Which files and packages a source file imports, read from its text: static imports, re-exports, `import()`
 * and `require()`. Good enough for code that Biome has formatted, where each statement starts its line.
 */
import { posix } from 'node:path';

export interface ImportedName {
	/** A package (`vega`, `@axe-core/playwright`, `node:fs`) or a path from the top level (`data/sqlite.ts`). */
	readonly name: string;
	readonly kind: 'package' | 'file';
	/** Whether only types are imported, of which nothing is left when the code runs. */
	readonly typeOnly: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]/gm;
const CALLED = /\b(?:import|require|require\.resolve)\(\s*['"]([^'"\n]+)['"]/g;

/** @param path of the importing file, from the top level */
export function listImports(path: string, text: string): readonly ImportedName[] {
	const code = withoutComments(text);
	const fixed = [...code.matchAll(STATIC)].map((found) => asImport(path, found[2], found[1] !== undefined));
	const called = [...code.matchAll(CALLED)].map((found) => asImport(path, found[1], false));
	return [...fixed, ...called];
}

/** The code without comments; strings that hold `//`, such as addresses, stay whole. */
export function withoutComments(text: string): string {
	return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function asImport(path: string, wanted: string | undefined, typeOnly: boolean): ImportedName {
	const name = wanted ?? '';
	if (name.startsWith('.')) return { name: posix.join(posix.dirname(path), name), kind: 'file', typeOnly };
	const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
	return { name: parts.join('/'), kind: 'package', typeOnly };
}
