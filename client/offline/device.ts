/*
 * What this browser may keep, and for whom: nothing on a shared computer or where it cannot be encrypted, else
 * sealed records of one person. The choice itself is remembered in localStorage, as a yes and nothing more.
 */

import { hasVault, openVault, type Vault, wipeVault } from './vault.ts';
import { type Keeping, openWindows, type Windows } from './windows.ts';

const CHOICE = 'baseline-shared-computer';

function readChoice(): boolean {
	try {
		return localStorage.getItem(CHOICE) === 'yes';
	} catch {
		return false;
	}
}

function writeChoice(shared: boolean): void {
	try {
		if (shared) localStorage.setItem(CHOICE, 'yes');
		else localStorage.removeItem(CHOICE);
	} catch {
		// A browser that remembers nothing also keeps nothing: the choice holds for this window.
	}
}

const canKeep = () =>
	window.isSecureContext && 'subtle' in crypto && 'locks' in navigator && 'indexedDB' in window;

class Device {
	#keeping: Keeping = readChoice() ? 'shared' : canKeep() ? 'device' : 'insecure';
	#vault: Promise<Vault | undefined> | undefined;
	readonly #listeners = new Set<() => void>();
	readonly windows: Windows = openWindows();

	constructor() {
		this.windows.listen((message) => {
			if (message.kind === 'keeping') this.#turn(message.keeping);
		});
	}

	getKeeping = (): Keeping => this.#keeping;

	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** Undefined where nothing may or can be kept. */
	vault(): Promise<Vault | undefined> {
		if (this.#keeping !== 'device') return Promise.resolve(undefined);
		this.#vault ??= openVault(() => {
			this.#vault = undefined;
		}).catch((error: unknown) => {
			this.fail(error);
			return undefined;
		});
		return this.#vault;
	}

	/** As vault(), but where nothing was kept nothing is made. */
	async findVault(): Promise<Vault | undefined> {
		if (this.#vault === undefined && this.#keeping === 'device' && !(await hasVault())) return undefined;
		return this.vault();
	}

	/** The store failed: from now on the windows keep their answers themselves. */
	fail(error: unknown): void {
		const name = error instanceof DOMException ? error.name : '';
		// Closed because another window wiped it: nothing is wrong with the store.
		if (this.#keeping !== 'device' || name === 'InvalidStateError') return;
		this.#turn(name === 'QuotaExceededError' ? 'full' : 'missing');
	}

	/** Nothing of this person stays. */
	async wipe(): Promise<void> {
		const vault = await this.#vault;
		vault?.close();
		this.#vault = undefined;
		if ('indexedDB' in window) await wipeVault();
	}

	/** The one switch, for every window of this browser. */
	async choose(shared: boolean): Promise<void> {
		writeChoice(shared);
		this.#turn(shared ? 'shared' : canKeep() ? 'device' : 'insecure');
		this.windows.post({ kind: 'keeping', keeping: this.#keeping });
		if (shared) await this.wipe();
	}

	#turn(keeping: Keeping): void {
		this.#keeping = keeping;
		for (const listener of this.#listeners) listener();
	}
}

export const device = new Device();
