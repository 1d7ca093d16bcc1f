/* Opens the store with its packs and facts: the one place where a running context is made. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openFileStore } from '../data/file-store.ts';
import { loadFacts } from '../data/load-facts.ts';
import { openSqlite } from '../data/sqlite.ts';
import type { Fact } from '../instruments/schema/fact.ts';
import { loadKey } from './accounts/seal.ts';
import type { Context, ProviderSettings } from './context.ts';
import { loadEarlierPacks } from './earlier-packs.ts';
import { loadPacks } from './load-packs.ts';
import { PROJECT } from './project.ts';
import { assertRevised } from './revise-studies.ts';

export interface ContextOptions {
	readonly db: string;
	/** Folders of further study packs. */
	readonly packs?: readonly string[];
	readonly provider?: ProviderSettings | undefined;
}

/** For a command beside the server: a study must have been brought to its pack. */
export async function openContext(options: ContextOptions): Promise<Context> {
	const context = await openServing(options);
	try {
		await assertRevised(context);
		await loadEarlierPacks(context);
		return context;
	} catch (error) {
		await context.db.close();
		throw error;
	}
}

/** For the server itself, which brings studies to a revised pack (revise-studies.ts), and for a backup before that. */
export async function openServing({ db, packs, provider }: ContextOptions): Promise<Context> {
	mkdirSync(dirname(db), { recursive: true });
	let facts: readonly Fact[] | undefined;
	const { version } = JSON.parse(readFileSync(PROJECT.packageFile, 'utf8')) as { version: string };
	return {
		packs: loadPacks(packs),
		db: await openSqlite(db),
		// Read when they are first asked for: a server that starts again after a fault has people waiting.
		get facts() {
			facts ??= loadFacts(PROJECT.reference);
			return facts;
		},
		files: openFileStore(db),
		version,
		key: () => loadKey(`${db}.key`),
		...(provider && { provider }),
		now: () => new Date().toISOString(),
		newId: randomUUID,
	};
}
