/* The study packs that come with the program, and one named by its id or by its folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from '../data/load-pack.ts';
import type { Pack } from '../instruments/pack.ts';
import { Problem } from '../instruments/problem.ts';
import { PROJECT } from './project.ts';

const packIds = (): string[] =>
	readdirSync(PROJECT.packs).filter((id) => existsSync(join(PROJECT.packs, id, 'pack.json')));

/** By id. `further`: ids or folders of further packs. */
export function loadPacks(further: readonly string[] = []): Map<string, Pack> {
	const all = [...packIds(), ...further].map(findPack);
	return new Map(all.map((pack) => [pack.id, pack]));
}

export const findPack = (idOrFolder: string): Pack => loadPack(findPackFolder(idOrFolder));

export function findPackFolder(idOrFolder: string): string {
	if (packIds().includes(idOrFolder)) return join(PROJECT.packs, idOrFolder);
	if (existsSync(join(idOrFolder, 'pack.json'))) return idOrFolder;
	throw new Problem('bad-file', `There is no study pack "${idOrFolder}".`, [
		{
			field: '--pack',
			rule: 'neither the id of a pack nor a folder with a pack.json',
			cure: `use ${packIds().join(', ')}, or name a folder`,
		},
	]);
}
