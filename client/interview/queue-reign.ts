/*
 * Which window of a browser sends a queue's answers, and what the others show meanwhile. Whoever is typed into takes
 * over with all that was kept; whoever lost it keeps only what nobody has written down yet, and comes back for that.
 */
import { HeldChanges } from './held-changes.ts';
import { HeldWriter } from './held-writer.ts';
import type { AnswerChange, HeldRecord, KeeperEvents, QueuePorts, QueueState } from './save-state.ts';

/** Milliseconds until a window tries again to take over. */
const TURN = 200;

interface Hooks {
	/** Since when the oldest answer waits. */
	readonly since: () => string | undefined;
	/** This window sends from now on. */
	readonly onLead: (since: string | undefined) => void;
	/** Another one does. */
	readonly onLost: () => void;
	readonly onSignedIn: () => void;
	readonly onSavedElsewhere: (version: number) => void;
	readonly tell: () => void;
	readonly getState: () => QueueState;
}

export class QueueReign {
	readonly #held: HeldChanges;
	readonly #ports: QueuePorts;
	readonly #hooks: Hooks;
	readonly #writer: HeldWriter;
	/** Answers that other windows hold. */
	readonly #elsewhere = new Set<string>();
	#leads: boolean;
	#number = 0;
	#insists = false;
	#mirror: QueueState | undefined;

	constructor(held: HeldChanges, ports: QueuePorts, hooks: Hooks) {
		this.#held = held;
		this.#ports = ports;
		this.#hooks = hooks;
		this.#leads = ports.keeper === undefined;
		this.#writer = new HeldWriter(() => this.#write());
	}

	get leads(): boolean {
		return this.#leads;
	}

	/** Grows with every change of who sends, so that an answer to an earlier one is known. */
	get number(): number {
		return this.#number;
	}

	/** What the window that sends shows, where this one has nothing to add. */
	get mirror(): QueueState | undefined {
		return this.#held.hasFresh ? undefined : this.#mirror;
	}

	holds(question: string): boolean {
		return this.#held.questions.includes(question) || (!this.#leads && this.#elsewhere.has(question));
	}

	async begin(): Promise<void> {
		const { keeper } = this.#ports;
		if (!keeper) return;
		await keeper.start(this.#events());
		if (this.#leads) return;
		const held = new HeldChanges();
		held.adopt(await keeper.peek());
		this.#showElsewhere(held.changes);
	}

	/** Write down what is held; false when another window has taken over. */
	keep = (): Promise<boolean> => this.#writer.keep();

	async seize(): Promise<void> {
		if (!this.#leads) await this.#ports.keeper?.seize();
	}

	/** Take over until what was typed here is written down: two windows may be typed into at one moment. */
	async insist(): Promise<void> {
		if (this.#insists) return;
		this.#insists = true;
		while (!this.#leads && this.#held.hasFresh) {
			await this.seize();
			// The other window was faster: let it write down what was typed there first.
			if (!this.#leads) await new Promise<void>((resolve) => this.#ports.setTimer(resolve, TURN));
		}
		this.#insists = false;
	}

	#events(): KeeperEvents {
		return {
			onLead: (held) => this.#lead(held),
			onAlone: () => this.#goAlone(),
			onDeposed: () => this.#depose(),
			onTyped: (change, order) => {
				this.#held.hear(change.question, order);
				if (!this.#leads) this.#held.adopt(undefined);
				this.#showElsewhere([change]);
			},
			onState: (state) => this.#reflect(state),
			onSavedElsewhere: this.#hooks.onSavedElsewhere,
			onSignedIn: () => this.#leads && this.#hooks.onSignedIn(),
			onAsked: () => this.#leads && this.#ports.keeper?.tellState(this.#hooks.getState()),
		};
	}

	#begin(): void {
		this.#leads = true;
		this.#number += 1;
		this.#mirror = undefined;
	}

	#lead(held: HeldRecord | undefined): void {
		this.#begin();
		this.#held.adopt(held);
		this.#ports.onFound(this.#held.changes);
		void this.keep();
		this.#hooks.onLead(held?.since);
	}

	#goAlone(): void {
		if (this.#leads) return;
		this.#begin();
		this.#hooks.onLead(undefined);
	}

	#depose(): void {
		if (this.#leads) {
			this.#mirror = this.#hooks.getState();
			for (const question of this.#held.questions) this.#elsewhere.add(question);
			this.#number += 1;
		}
		this.#leads = false;
		this.#held.adopt(undefined);
		void this.insist();
		this.#hooks.onLost();
	}

	async #write(): Promise<boolean> {
		const { keeper } = this.#ports;
		if (!keeper || !this.#leads) return this.#leads;
		const reign = this.#number;
		const { held, undo } = this.#held.record(this.#hooks.since());
		if (await keeper.write(held)) return true;
		undo();
		if (reign === this.#number) this.#depose();
		if (this.#leads) this.#hooks.onLead(undefined);
		else void this.insist();
		return this.#leads;
	}

	#showElsewhere(changes: readonly AnswerChange[]): void {
		for (const { question } of changes) this.#elsewhere.add(question);
		this.#ports.onFound(changes);
	}

	#reflect(state: QueueState): void {
		if (this.#leads) return;
		this.#mirror = state;
		if (state.unsaved === 0) this.#elsewhere.clear();
		this.#hooks.tell();
	}
}
