/*
 * Keeps a queue's changes beyond its window, and sees to it that one window of a browser sends: the one that is
 * typed into takes over by force, and when it is gone the next one goes on. A record on the device carries the
 * mark of whoever took over last, so that a window which has not heard of it yet writes nothing, and sends nothing.
 */
import type {
	AnswerChange,
	HeldRecord,
	KeeperEvents,
	QueueKeeper,
	QueueState,
} from '../interview/save-state.ts';
import type { Hold, HoldMode } from './hold-lock.ts';
import type { Windows } from './windows.ts';

/** One record of the device's store. */
export interface Shelf {
	/** Take it over: from now on only writes with this mark are taken. */
	readonly claim: () => Promise<{ readonly mark: string; readonly held: HeldRecord | undefined }>;
	/** False when somebody claimed it since. */
	readonly write: (mark: string, held: HeldRecord) => Promise<boolean>;
	readonly peek: () => Promise<HeldRecord | undefined>;
}

export interface KeeperPorts {
	readonly shelf: Shelf;
	readonly hold: (mode: HoldMode) => Promise<Hold | undefined>;
	readonly windows: Windows;
	/** The store cannot be read or written. */
	readonly onFailure: (error: unknown) => void;
}

export class WindowKeeper implements QueueKeeper {
	readonly #queue: string;
	readonly #ports: KeeperPorts;
	#events: KeeperEvents | undefined;
	#hold: Hold | undefined;
	#mark: string | undefined;
	#waits = false;
	#seizing: Promise<void> | undefined;
	/** The store is of no use any more: every window sends its own. */
	#alone = false;

	constructor(queue: string, ports: KeeperPorts) {
		this.#queue = queue;
		this.#ports = ports;
	}

	async start(events: KeeperEvents): Promise<void> {
		this.#events = events;
		this.#listen(events);
		const hold = await this.#ports.hold('free');
		if (hold) return this.#take(hold);
		this.#ports.windows.post({ kind: 'ask', queue: this.#queue });
		void this.#wait();
	}

	seize(): Promise<void> {
		this.#seizing ??= this.#seize().finally(() => {
			this.#seizing = undefined;
		});
		return this.#seizing;
	}

	async write(held: HeldRecord): Promise<boolean> {
		if (this.#alone) return true;
		const mark = this.#mark;
		if (mark === undefined) return false;
		try {
			if (await this.#ports.shelf.write(mark, held)) return true;
		} catch (error) {
			this.#fail(error);
			return true;
		}
		if (this.#mark !== mark) return false;
		this.#mark = undefined;
		// Claims of two windows may cross: whoever has the lock claims again.
		if (this.#hold) void this.#take(this.#hold);
		return false;
	}

	peek = (): Promise<HeldRecord | undefined> => this.#ports.shelf.peek();

	/** From now on this window keeps and sends its own answers; what it holds stays in it. */
	goAlone(): void {
		if (this.#alone) return;
		this.#alone = true;
		this.#hold = undefined;
		this.#events?.onAlone();
	}

	tellTyped(change: AnswerChange, order: number): void {
		this.#ports.windows.post({ kind: 'typed', queue: this.#queue, change, order });
	}

	tellState(state: QueueState): void {
		this.#ports.windows.post({ kind: 'state', queue: this.#queue, state });
	}

	tellSaved(version: number): void {
		this.#ports.windows.post({ kind: 'saved', queue: this.#queue, version });
	}

	#listen(events: KeeperEvents): void {
		this.#ports.windows.listen((message) => {
			if (message.kind === 'signed-in') events.onSignedIn();
			if (!('queue' in message) || message.queue !== this.#queue) return;
			if (message.kind === 'typed') events.onTyped(message.change, message.order);
			if (message.kind === 'state') events.onState(message.state);
			if (message.kind === 'saved') events.onSavedElsewhere(message.version);
			if (message.kind === 'ask') events.onAsked();
		});
	}

	#fail(error: unknown): void {
		this.goAlone();
		this.#ports.onFailure(error);
	}

	async #seize(): Promise<void> {
		if (this.#alone || this.#mark !== undefined) return;
		const hold = await this.#ports.hold('seize');
		if (hold) await this.#take(hold);
	}

	async #wait(): Promise<void> {
		if (this.#waits) return;
		this.#waits = true;
		const hold = await this.#ports.hold('wait');
		this.#waits = false;
		if (hold) await this.#take(hold);
	}

	async #take(hold: Hold): Promise<void> {
		if (this.#hold !== hold) void hold.lost.then(() => this.#lose(hold));
		this.#hold = hold;
		try {
			const { mark, held } = await this.#ports.shelf.claim();
			if (this.#hold !== hold) return;
			this.#mark = mark;
			this.#events?.onLead(held);
		} catch (error) {
			this.#fail(error);
		}
	}

	#lose(hold: Hold): void {
		if (this.#hold !== hold) return;
		this.#hold = undefined;
		this.#mark = undefined;
		this.#events?.onDeposed();
		void this.#wait();
	}
}
