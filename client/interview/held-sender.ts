/*
 * Carries held changes to the server: one request at a time, never before it is kept, and what the server answers
 * is settled here. A failure that is not about the answers is thrown to the queue, which decides when to go on.
 */
import type { HeldChanges } from './held-changes.ts';
import {
	type AnswerChange,
	isSendFailure,
	type QueuePorts,
	requestOf,
	type SendFailure,
} from './save-state.ts';

const MOST_CHANGES = 500;

interface Hooks {
	/** Write down what is held; false when another window has taken over. */
	readonly keep: () => Promise<boolean>;
	/** Something of what is shown has changed. */
	readonly tell: () => void;
}

export class HeldSender {
	readonly #held: HeldChanges;
	readonly #ports: QueuePorts;
	readonly #hooks: Hooks;
	/** The version that the page knows all of. */
	seen: number;
	/** Requests failed in a row. */
	failures = 0;
	savedAt: string | undefined;
	/** What waits is to go out now, not after the pause. */
	isDue = false;
	/** Refused together: send one by one, to find the answer that is at fault. */
	#single = false;
	/** Somebody else saved: read it before sending more. */
	#behind = false;

	constructor(held: HeldChanges, seen: number, ports: QueuePorts, hooks: Hooks) {
		this.#held = held;
		this.seen = seen;
		this.#ports = ports;
		this.#hooks = hooks;
	}

	/** Sends all that is due, as long as `isOurs`: what comes back after another window took over is its business. */
	async run(isOurs: () => boolean): Promise<void> {
		while (isOurs() && (await this.#step(isOurs)));
	}

	/** One request; false when there is nothing to send. */
	async #step(isOurs: () => boolean): Promise<boolean> {
		if (this.#behind) await this.#catchUp();
		if (!isOurs()) return false;
		if (!this.#held.flight && this.isDue) this.#take();
		const batch = this.#held.flight;
		if (!batch) return false;
		this.#hooks.tell();
		// After a kill the same operation goes out again, and counts once.
		if (!(await this.#hooks.keep()) || !isOurs()) return false;
		try {
			const reply = await this.#ports.send(requestOf(batch));
			if (!isOurs()) return false;
			this.#held.land();
			this.#accept(batch.changes, reply);
		} catch (error) {
			if (!isOurs()) return false;
			this.#meetAnswer(batch.changes, error);
		}
		void this.#hooks.keep();
		this.#hooks.tell();
		return true;
	}

	#take(): void {
		this.#held.take(this.#ports.makeOperation(), this.#single ? 1 : MOST_CHANGES);
		if (this.#held.waiting > 0) return;
		this.isDue = false;
		this.#single = false;
	}

	#accept(changes: readonly AnswerChange[], reply: Parameters<QueuePorts['onSaved']>[1]): void {
		this.failures = 0;
		this.#held.noteSaved(changes, reply.version);
		if (reply.version > this.seen + 1) this.#behind = true;
		else {
			this.#held.raise(this.seen, reply.version);
			this.seen = Math.max(this.seen, reply.version);
		}
		this.savedAt = reply.at;
		this.#ports.onSaved(changes, reply);
		this.#ports.keeper?.tellSaved(reply.version);
	}

	/** A refusal that concerns these answers is settled here; anything else stops the run. */
	#meetAnswer(changes: readonly AnswerChange[], error: unknown): void {
		if (!isSendFailure(error)) throw error;
		if (error.status === 409 && error.problem.conflicts) {
			this.#meetConflicts(changes, error);
			return;
		}
		if (error.status !== 400 && error.status !== 413 && error.status !== 422) throw error;
		this.failures = 0;
		if (changes.length === 1) {
			this.#held.land();
			this.#held.refuse(changes, error.problem.detail ?? error.problem.title);
		} else {
			this.#held.takeBack();
			this.#single = true;
			this.isDue = true;
		}
	}

	#meetConflicts(sent: readonly AnswerChange[], { problem }: SendFailure): void {
		const { version = this.seen, at, saved: names = [], conflicts = [], flags = [] } = problem;
		this.#held.land();
		const saved = sent.filter((change) => names.includes(change.question));
		if (saved.length > 0 && at !== undefined) this.#accept(saved, { version, at, flags: [...flags] });
		for (const conflict of conflicts) this.#held.meet(conflict, sent);
		this.failures = 0;
		this.#behind = true;
	}

	async #catchUp(): Promise<void> {
		const newest = await this.#ports.readNewest();
		this.#held.catchUp(newest);
		this.seen = Math.max(this.seen, newest.version);
		this.#behind = false;
	}
}
