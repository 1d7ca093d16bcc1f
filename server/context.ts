/* What every route and command works with: the store, its files, the packs, the public facts, and the outside's clock and chance as parameters. */
import type { Database } from '../data/database.ts';
import type { FileStore } from '../data/file-store.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Fact } from '../instruments/schema/fact.ts';

export interface Context {
	readonly db: Database;
	/** Files of evidence, beside the store. */
	readonly files: FileStore;
	readonly packs: ReadonlyMap<string, Pack>;
	readonly facts: readonly Fact[];
	/** Version of this program. */
	readonly version: string;
	/** UTC ISO time. */
	now(): string;
	newId(): string;
}
