/*
 * The source files of the project, for the tests in test/house that look at the code itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ImportedName, listImports } from './list-imports.ts';

export const ROOMS = ['instruments', 'analysis', 'data', 'server', 'client'] as const;
export type Room = (typeof ROOMS)[number];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODE = /\.(?:ts|tsx|mjs)$/;
/** Built or written data, not sources. */
const LEFT_OUT = /^(?:client\/dist|data\/samples|instruments\/packs|test\/golden)\//;

export interface Source {
	/** From the top level, with slashes: `data/sqlite.ts`. */
	readonly path: string;
	/** Its first folder, or empty at the top level. */
	readonly room: string;
	readonly text: string;
	readonly imports: readonly ImportedName[];
}

export function asSource(path: string, text: string): Source {
	const room = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
	return { path, room, text, imports: CODE.test(path) ? listImports(path, text) : [] };
}

/** All TypeScript, .mjs and style files of the rooms, test, bench and the top level. */
export function readSources(): readonly Source[] {
	const folders = [...ROOMS, 'test', 'bench'];
	const below = folders.flatMap((folder) =>
		readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map(
			(name) => `${folder}/${name.replaceAll('\\', '/')}`,
		),
	);
	return [...below, 'setup.mjs']
		.filter((path) => /\.(?:ts|tsx|mjs|css)$/.test(path) && !LEFT_OUT.test(path))
		.map((path) => asSource(path, readFileSync(`${ROOT}${path}`, 'utf8')));
}
