/*
 * The one door to IndexedDB: sealed records by name, and the device's key beside them. A record may be claimed; then
 * only whoever claimed it last can write it. Nothing else of this program is kept in the browser.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { makeKey, type Sealed, seal, unseal } from './seal.ts';

const NAME = 'baseline';

interface StoredRecord {
	/** Of whoever claimed it last; '' for a record that is not claimed. */
	readonly mark: string;
	readonly sealed: Sealed | undefined;
}

interface Schema extends DBSchema {
	keys: { key: string; value: CryptoKey };
	records: { key: string; value: StoredRecord };
}

export class Vault {
	readonly #database: IDBPDatabase<Schema>;
	readonly #key: CryptoKey;

	constructor(database: IDBPDatabase<Schema>, key: CryptoKey) {
		this.#database = database;
		this.#key = key;
	}

	/** Undefined when there is none, or it cannot be opened with this device's key. */
	async read(name: string): Promise<unknown> {
		return this.#open(name, await this.#database.get('records', name));
	}

	async put(name: string, value: unknown): Promise<void> {
		await this.#database.put('records', { mark: '', sealed: await seal(this.#key, name, value) }, name);
	}

	async claim(name: string, mark: string): Promise<unknown> {
		const change = this.#database.transaction('records', 'readwrite');
		const record = await change.store.get(name);
		await change.store.put({ mark, sealed: record?.sealed }, name);
		await change.done;
		return this.#open(name, record);
	}

	/** False when somebody else claimed the record since. */
	async write(name: string, mark: string, value: unknown): Promise<boolean> {
		const sealed = await seal(this.#key, name, value);
		const change = this.#database.transaction('records', 'readwrite', { durability: 'strict' });
		const isOurs = (await change.store.get(name))?.mark === mark;
		if (isOurs) await change.store.put({ mark, sealed }, name);
		await change.done;
		return isOurs;
	}

	list = (): Promise<readonly string[]> => this.#database.getAllKeys('records');

	close(): void {
		this.#database.close();
	}

	async #open(name: string, record: StoredRecord | undefined): Promise<unknown> {
		if (!record?.sealed) return undefined;
		try {
			return await unseal(this.#key, name, record.sealed);
		} catch (error) {
			if (error instanceof DOMException) return undefined;
			throw error;
		}
	}
}

async function findKey(database: IDBPDatabase<Schema>): Promise<CryptoKey> {
	const made = await makeKey();
	// Of two windows that come first together, one puts its key and both use it.
	const change = database.transaction('keys', 'readwrite');
	const known = await change.store.get('device');
	if (!known) await change.store.put(made, 'device');
	await change.done;
	return known ?? made;
}

/** `onGone`: the store was wiped by another window, or the browser took it away. */
export async function openVault(onGone: () => void): Promise<Vault> {
	const database = await openDB<Schema>(NAME, 1, {
		upgrade: (made) => {
			made.createObjectStore('keys');
			made.createObjectStore('records');
		},
		blocking: (_now, _wanted, event) => {
			(event.target as IDBDatabase).close();
			onGone();
		},
		terminated: onGone,
	});
	return new Vault(database, await findKey(database));
}

/** Where the browser does not tell, there may be one. */
export const hasVault = async (): Promise<boolean> =>
	!('databases' in indexedDB) || (await indexedDB.databases()).some(({ name }) => name === NAME);

export const wipeVault = (): Promise<void> => deleteDB(NAME);
