/*
 * Kysely's way to the one writing connection. Transactions run one after another, each under a savepoint, and
 * all that come in one turn of the event loop and the next share one durable commit: nobody is answered before it.
 * Why: a commit with synchronous=FULL costs a flush of the disk, whether it carries one save or fifty; and while the
 * first turn worked, those who were answered by the commit before have sent their next save.
 */
import type { DatabaseConnection, Driver } from 'kysely';
import { Problem } from '../instruments/problem.ts';
import type { SqliteHandle } from './sqlite-handle.ts';

/** To those who shared a commit with somebody whose write the store could not take. */
const ROLLED_BACK = 'Nothing was saved: the store could not be written. Keep this page open and try again.';

interface Waiter {
	resolve(): void;
	reject(error: unknown): void;
}

/** A turn at the connection; `release` may be called twice. */
interface Turn extends DatabaseConnection {
	release(): void;
	/** Its savepoint is released: what becomes of it now is the common commit's affair. */
	isFinished: boolean;
}

export class JoinedDriver implements Driver {
	readonly #handle: SqliteHandle;
	#last: Promise<void> = Promise.resolve();
	#waiters: Waiter[] = [];
	#isCommitDue = false;

	constructor(handle: SqliteHandle) {
		this.#handle = handle;
	}

	async init(): Promise<void> {}

	async acquireConnection(): Promise<Turn> {
		const before = this.#last;
		let release = () => {};
		this.#last = new Promise((resolve) => {
			release = resolve;
		});
		await before;
		return { release, isFinished: false, ...this.#handle.connection };
	}

	async beginTransaction(): Promise<void> {
		if (!this.#handle.inTransaction()) this.#handle.run('BEGIN IMMEDIATE');
		this.#handle.run('SAVEPOINT one');
		if (this.#isCommitDue) return;
		this.#isCommitDue = true;
		setImmediate(() => setImmediate(() => void this.#commit()));
	}

	async commitTransaction(turn: Turn): Promise<void> {
		this.#handle.run('RELEASE one');
		turn.isFinished = true;
		const durable = new Promise<void>((resolve, reject) => this.#waiters.push({ resolve, reject }));
		turn.release();
		await durable;
	}

	async rollbackTransaction(turn: Turn): Promise<void> {
		// The common commit failed and rolled it back; by now the connection may be somebody else's.
		if (turn.isFinished) return;
		// A full disk rolls the whole transaction back, savepoints and all.
		if (!this.#handle.inTransaction()) return this.#settle(new Problem('outside-failed', ROLLED_BACK));
		this.#handle.run('ROLLBACK TO one');
		this.#handle.run('RELEASE one');
	}

	async releaseConnection(turn: Turn): Promise<void> {
		turn.release();
	}

	async destroy(): Promise<void> {
		await this.#last;
	}

	/** Waits for the transaction that has its turn, then makes all finished ones durable at once. */
	async #commit(): Promise<void> {
		const turn = await this.acquireConnection();
		this.#isCommitDue = false;
		try {
			if (this.#handle.inTransaction()) this.#handle.run('COMMIT');
			this.#settle(undefined);
		} catch (error) {
			if (this.#handle.inTransaction()) this.#handle.run('ROLLBACK');
			this.#settle(error);
		} finally {
			turn.release();
		}
	}

	#settle(error: unknown): void {
		const waiters = this.#waiters;
		this.#waiters = [];
		for (const waiter of waiters) {
			if (error === undefined) waiter.resolve();
			else waiter.reject(error);
		}
	}
}
