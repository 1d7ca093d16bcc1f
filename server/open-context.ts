/* Opens the store with its packs and facts: the one place where a running context is made. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadFacts } from '../data/load-facts.ts';
import { openSqlite } from '../data/sqlite.ts';
import type { Context } from './context.ts';
import { loadPacks } from './load-packs.ts';
import { PROJECT } from './project.ts';

export interface ContextOptions {
	readonly db: string;
	/** Folders of further study packs. */
	readonly packs?: readonly string[];
}

export async function openContext({ db, packs }: ContextOptions): Promise<Context> {
	mkdirSync(dirname(db), { recursive: true });
	const { version } = JSON.parse(readFileSync(PROJECT.packageFile, 'utf8')) as { version: string };
	return {
		packs: loadPacks(packs),
		facts: await loadFacts(PROJECT.reference),
		db: await openSqlite(db),
		version,
		now: () => new Date().toISOString(),
		newId: randomUUID,
	};
}
