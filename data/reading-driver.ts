/* Kysely's way to the reading connection: one, shared, without transactions. It sees committed data alone. */
import type { DatabaseConnection, Driver } from 'kysely';
import type { SqliteHandle } from './sqlite-handle.ts';

const refuse = async (): Promise<never> => {
	throw new RangeError('the reading connection requires no transaction: write through Database.write');
};

export class ReadingDriver implements Driver {
	readonly #handle: SqliteHandle;

	constructor(handle: SqliteHandle) {
		this.#handle = handle;
	}

	async init(): Promise<void> {}
	async acquireConnection(): Promise<DatabaseConnection> {
		return this.#handle.connection;
	}
	beginTransaction = refuse;
	commitTransaction = refuse;
	rollbackTransaction = refuse;
	async releaseConnection(): Promise<void> {}
	async destroy(): Promise<void> {}
}
