/* What every route and command works with: the store, its files, the packs, the public facts, and the outside's clock and chance as parameters. */
import type { Database } from '../data/database.ts';
import type { FileStore } from '../data/file-store.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Fact } from '../instruments/schema/fact.ts';

/** What `serve` was told of a provider of OpenID Connect. */
export interface ProviderSettings {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What people call it. */
	readonly name: string;
}

export interface Context {
	readonly db: Database;
	/** Files of evidence, beside the store. */
	readonly files: FileStore;
	readonly packs: ReadonlyMap<string, Pack>;
	readonly facts: readonly Fact[];
	/** Version of this program. */
	readonly version: string;
	/** The key that seals secrets of accounts; made at its first use. */
	key(): Buffer;
	/** The provider of OpenID Connect, where the operator named one. */
	readonly provider?: ProviderSettings;
	/** UTC ISO time. */
	now(): string;
	newId(): string;
}
