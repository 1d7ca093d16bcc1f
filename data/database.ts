/*
 * The port to the store: what every query needs of a database, whichever engine stands behind it. Reads see
 * committed data alone; a write is answered only after its commit is on disk.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Read = Kysely<Tables>;
export type Write = Transaction<Tables>;

export interface Database {
	readonly read: Read;
	/** Runs the work in one transaction; resolves when it is durable, rejects with nothing changed. */
	write<T>(work: (trx: Write) => Promise<T>): Promise<T>;
	/** Copies the store to a file while it is in use. */
	backup(file: string): Promise<void>;
	/** Rewrites the file, so that nothing that was deleted is left in it. Outside of any write. */
	compact(): Promise<void>;
	close(): Promise<void>;
}
