/*
 * Autosave of single answers. A change is handed to the keeper at once, waits 600 ms for the next keystroke (never
 * longer than 5 s), then goes out; one request is under way at a time, and a retry repeats it with the same
 * operation. No React, no clock and no network of its own: all of that comes in as ports, so that tests can run it
 * step by step.
 */
import { HeldChanges } from './held-changes.ts';
import { HeldSender } from './held-sender.ts';
import { QueueReign } from './queue-reign.ts';
import {
	type AnswerChange,
	isSendFailure,
	phaseAfter,
	type QueuePhase,
	type QueuePorts,
	type QueueState,
	waitAfter,
} from './save-state.ts';
import { SaveTimer } from './save-timer.ts';

export class SaveQueue {
	readonly #ports: QueuePorts;
	readonly #listeners = new Set<() => void>();
	readonly #held = new HeldChanges();
	readonly #reign: QueueReign;
	readonly #sender: HeldSender;
	readonly #timer: SaveTimer;
	#state: QueueState;
	#running: Promise<void> | undefined;
	#phase: QueuePhase = 'idle';
	#since: string | undefined;
	#stoppedFor: string | undefined;

	/** `version`: that of the response as the page shows it. */
	constructor(version: number, ports: QueuePorts) {
		this.#ports = ports;
		this.#timer = new SaveTimer(ports, this.flush);
		this.#reign = new QueueReign(this.#held, ports, {
			since: () => this.#since,
			onLead: (since) => this.#lead(since),
			onLost: () => this.#rest(),
			onSignedIn: () => this.#phase === 'signed-out' && this.flush(),
			onSavedElsewhere: (saved) => {
				if (saved === this.seen + 1) this.#sender.seen = saved;
			},
			tell: () => this.#tell(),
			getState: this.getState,
		});
		const hooks = { keep: this.#reign.keep, tell: () => this.#show() };
		this.#sender = new HeldSender(this.#held, version, ports, hooks);
		this.#state = this.#draw();
	}

	/** Find what was kept, and go on with it unless another window does. */
	begin = (): Promise<void> => this.#reign.begin();

	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	getState = (): QueueState => this.#state;

	/** The version that the page knows all of. */
	get seen(): number {
		return this.#sender.seen;
	}

	/** The page holds something newer than the server for this question. */
	holds = (question: string): boolean => this.#reign.holds(question);

	/** Take a changed answer; a later one of the same question replaces it while it waits. */
	put(change: AnswerChange): void {
		const { order, waits } = this.#held.put(change, this.seen, this.#ports.now());
		this.#ports.keeper?.tellTyped(change, order);
		this.#since ??= this.#ports.tellTime();
		if (!this.#reign.leads) void this.#reign.insist();
		else {
			void this.#reign.keep();
			if (waits) this.#pause();
		}
		this.#tell();
	}

	/** Settle a conflict with this answer, knowing the other one; it goes out at once. */
	keepMine = (change: AnswerChange): Promise<void> =>
		this.#decide(() => {
			this.#held.settle(change.question);
			this.put(change);
			this.flush();
		});

	/** Settle a conflict, or what was refused, by leaving what the server holds as it is. */
	takeTheirs = (question: string): Promise<void> => this.#decide(() => this.#held.settle(question));

	/** Give up what the server does not take any more. */
	discard = (): Promise<void> =>
		this.#decide(() => {
			this.#held.clear();
			this.#phase = 'idle';
		});

	/** The page now shows this version; ignored while anything is held. */
	see(version: number): void {
		if (this.#state.unsaved === 0) this.#sender.seen = Math.max(this.seen, version);
	}

	/** Send what waits now: a page is left, a connection is back, somebody signed in again. */
	flush = (): void => {
		void this.settle();
	};

	/** Send what waits, also what another window holds; true when the server then has everything. */
	async settle(): Promise<boolean> {
		if (!this.#reign.leads && this.#state.unsaved > 0) await this.#reign.seize();
		this.#timer.stop();
		this.#sender.isDue = true;
		this.#running ??= this.#run();
		await this.#running;
		return this.#state.unsaved === 0;
	}

	#lead(since: string | undefined): void {
		this.#since = since ?? this.#since;
		this.#phase = 'idle';
		if (this.#held.flight || this.#held.waiting > 0) this.#pause();
		this.#tell();
	}

	#rest(): void {
		this.#timer.stop();
		this.#phase = 'idle';
		this.#tell();
	}

	/** Where another window holds the answers, this one has to take them over first. */
	async #decide(step: () => void): Promise<void> {
		await this.#reign.seize();
		step();
		void this.#reign.keep();
		this.#tell();
	}

	#pause(): void {
		// Waits for a connection, a sign-in, or for good: the change goes with the others.
		if (this.#phase !== 'idle' && this.#phase !== 'waiting' && this.#phase !== 'sending') return;
		if (this.#phase === 'idle') this.#phase = 'waiting';
		this.#timer.pause();
	}

	async #run(): Promise<void> {
		try {
			for (let number = -1; this.#reign.leads && number !== this.#reign.number; ) {
				number = this.#reign.number;
				await this.#sender.run(() => this.#reign.leads && number === this.#reign.number);
			}
			if (this.#reign.leads) this.#phase = 'idle';
			if (this.#reign.leads && this.#held.waiting > 0) this.#pause();
		} catch (error) {
			if (this.#reign.leads) this.#meetFailure(error);
		} finally {
			this.#running = undefined;
			this.#tell();
		}
	}

	#meetFailure(error: unknown): void {
		if (!isSendFailure(error)) {
			this.#phase = 'stopped';
			throw error;
		}
		this.#phase = phaseAfter(error.status);
		if (this.#phase === 'retrying') {
			this.#sender.failures += 1;
			this.#timer.after(waitAfter(this.#sender.failures, error.retryAfter));
		}
		const { detail, title } = error.problem;
		this.#stoppedFor = this.#phase === 'stopped' ? (detail ?? title) : undefined;
	}

	/** While a request is under way: sending, unless it is the retry of a failed one. */
	#show(): void {
		if (this.#sender.failures === 0) this.#phase = 'sending';
		this.#tell();
	}

	#tell(): void {
		if (this.#held.waiting === 0) this.#timer.rest();
		if (this.#reign.leads && this.#held.questions.length === 0) this.#since = undefined;
		this.#state = this.#draw();
		for (const listener of this.#listeners) listener();
		if (this.#reign.leads) this.#ports.keeper?.tellState(this.#state);
	}

	#draw(): QueueState {
		return (
			this.#reign.mirror ?? {
				phase: this.#phase,
				unsaved: this.#held.questions.length,
				savedAt: this.#sender.savedAt,
				since: this.#since,
				conflicts: this.#held.conflicts,
				refusals: this.#held.refusals,
				stoppedFor: this.#stoppedFor,
			}
		);
	}
}
