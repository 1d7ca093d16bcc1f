/*
 * Autosave of single answers. A change waits 600 ms for the next keystroke (never longer than 5 s), then goes
 * out; one request is under way at a time, and a retry repeats it with the same operation. No React, no clock
 * and no network of its own: all of that comes in as ports, so that tests can run it step by step.
 */
import { HeldChanges } from './held-changes.ts';
import {
	type AnswerChange,
	type Batch,
	isPassing,
	isSendFailure,
	type QueuePhase,
	type QueuePorts,
	type QueueState,
	requestOf,
	type SendFailure,
	waitAfter,
} from './save-state.ts';

const PAUSE = 600;
const LONGEST_PAUSE = 5000;
const MOST_CHANGES = 500;

export class SaveQueue {
	readonly #ports: QueuePorts;
	readonly #listeners = new Set<() => void>();
	readonly #held = new HeldChanges();
	#state: QueueState;
	/** The version that the page knows all of. */
	#seen: number;
	#flight: Batch | undefined;
	/** Refused together: send one by one, to find the answer that is at fault. */
	#single = false;
	/** Somebody else saved: read it before sending more. */
	#behind = false;
	#due = false;
	#since: number | undefined;
	#timer: number | undefined;
	#failures = 0;
	#running: Promise<void> | undefined;
	#phase: QueuePhase = 'idle';
	#savedAt: string | undefined;
	#stoppedFor: string | undefined;

	/** `version`: that of the response as the page shows it. */
	constructor(version: number, ports: QueuePorts) {
		this.#ports = ports;
		this.#seen = version;
		this.#state = this.#draw();
	}

	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	getState = (): QueueState => this.#state;

	/** The page holds something newer than the server for this question. */
	holds(question: string): boolean {
		const flying = this.#flight?.changes.some((change) => change.question === question) ?? false;
		return flying || this.#held.questions.includes(question);
	}

	/** Take a changed answer; a later one of the same question replaces it while it waits. */
	put(change: AnswerChange): void {
		if (this.#held.put(change, this.#seen)) this.#pause();
		this.#tell();
	}

	/** Settle a conflict with this answer, knowing the other one; it goes out at once. */
	keepMine(change: AnswerChange): void {
		this.#held.settle(change.question);
		this.#held.put(change, this.#seen);
		this.flush();
	}

	/** Settle a conflict, or what was refused, by leaving what the server holds as it is. */
	takeTheirs(question: string): void {
		this.#held.settle(question);
		this.#tell();
	}

	/** The page now shows this version; ignored while anything is held. */
	see(version: number): void {
		if (this.#state.unsaved === 0) this.#seen = Math.max(this.#seen, version);
	}

	/** Send what waits now: a page is left, a connection is back, somebody signed in again. */
	flush = (): void => {
		void this.settle();
	};

	/** Send what waits; true when the server then has everything. */
	async settle(): Promise<boolean> {
		this.#stopTimer();
		this.#due = true;
		this.#running ??= this.#run();
		await this.#running;
		return this.#state.unsaved === 0;
	}

	#pause(): void {
		// Waits for a connection, a sign-in, or for good: the change goes with the others.
		if (this.#phase === 'retrying' || this.#phase === 'signed-out' || this.#phase === 'stopped') return;
		const now = this.#ports.now();
		this.#since ??= now;
		if (this.#phase === 'idle') this.#phase = 'waiting';
		this.#setTimer(Math.min(PAUSE, Math.max(0, this.#since + LONGEST_PAUSE - now)));
	}

	async #run(): Promise<void> {
		try {
			while (await this.#step());
			this.#phase = 'idle';
			if (this.#held.waiting > 0) this.#pause();
		} catch (error) {
			this.#meetFailure(error);
		} finally {
			this.#running = undefined;
			this.#tell();
		}
	}

	/** One request; false when there is nothing to send. */
	async #step(): Promise<boolean> {
		if (this.#behind) await this.#catchUp();
		if (!this.#flight && this.#due) this.#flight = this.#take();
		const batch = this.#flight;
		if (!batch) return false;
		if (this.#failures === 0) this.#phase = 'sending';
		this.#tell();
		try {
			const reply = await this.#ports.send(requestOf(batch));
			this.#flight = undefined;
			this.#accept(batch.changes, reply);
		} catch (error) {
			this.#meetAnswer(batch, error);
		}
		return true;
	}

	#take(): Batch | undefined {
		const batch = this.#held.take(this.#ports.makeOperation(), this.#single ? 1 : MOST_CHANGES);
		if (this.#held.waiting === 0) {
			this.#due = false;
			this.#single = false;
			this.#since = undefined;
		}
		return batch;
	}

	#accept(changes: readonly AnswerChange[], reply: Parameters<QueuePorts['onSaved']>[1]): void {
		this.#failures = 0;
		this.#phase = 'sending';
		this.#held.noteSaved(changes, reply.version);
		if (reply.version > this.#seen + 1) this.#behind = true;
		else {
			this.#held.raise(this.#seen, reply.version);
			this.#seen = Math.max(this.#seen, reply.version);
		}
		this.#savedAt = reply.at;
		this.#ports.onSaved(changes, reply);
		this.#tell();
	}

	/** A refusal that concerns these answers is settled here; anything else stops the run. */
	#meetAnswer(batch: Batch, error: unknown): void {
		if (!isSendFailure(error)) throw error;
		if (error.status === 409 && error.problem.conflicts) {
			this.#meetConflicts(batch, error);
			return;
		}
		if (error.status !== 400 && error.status !== 413 && error.status !== 422) throw error;
		this.#flight = undefined;
		this.#failures = 0;
		if (batch.changes.length === 1) {
			this.#held.refuse(batch.changes, error.problem.detail ?? error.problem.title);
		} else {
			this.#held.putBack(batch);
			this.#single = true;
			this.#due = true;
		}
		this.#tell();
	}

	#meetConflicts(batch: Batch, { problem }: SendFailure): void {
		const { version = this.#seen, at, saved: names = [], conflicts = [], flags = [] } = problem;
		this.#flight = undefined;
		const saved = batch.changes.filter((change) => names.includes(change.question));
		if (saved.length > 0 && at !== undefined) this.#accept(saved, { version, at, flags: [...flags] });
		for (const conflict of conflicts) this.#held.meet(conflict, batch.changes);
		this.#failures = 0;
		this.#behind = true;
	}

	async #catchUp(): Promise<void> {
		const newest = await this.#ports.readNewest();
		this.#held.catchUp(newest);
		this.#seen = newest.version;
		this.#behind = false;
	}

	#meetFailure(error: unknown): void {
		if (!isSendFailure(error)) {
			this.#phase = 'stopped';
			throw error;
		}
		if (isPassing(error.status)) {
			this.#failures += 1;
			this.#phase = 'retrying';
			this.#setTimer(waitAfter(this.#failures, error.retryAfter));
			return;
		}
		this.#phase = error.status === 401 ? 'signed-out' : 'stopped';
		this.#stoppedFor = error.status === 401 ? undefined : (error.problem.detail ?? error.problem.title);
	}

	#setTimer(milliseconds: number): void {
		this.#stopTimer();
		this.#timer = this.#ports.setTimer(this.flush, milliseconds);
	}

	#stopTimer(): void {
		if (this.#timer !== undefined) this.#ports.clearTimer(this.#timer);
		this.#timer = undefined;
	}

	#tell(): void {
		this.#state = this.#draw();
		for (const listener of this.#listeners) listener();
	}

	#draw(): QueueState {
		const flying = this.#flight?.changes.map((change) => change.question) ?? [];
		return {
			phase: this.#phase,
			unsaved: new Set([...this.#held.questions, ...flying]).size,
			savedAt: this.#savedAt,
			conflicts: this.#held.conflicts,
			refusals: this.#held.refusals,
			stoppedFor: this.#stoppedFor,
		};
	}
}
