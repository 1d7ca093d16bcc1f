/*
 * The answers that the page holds and the server has not confirmed: those that wait, the save under way, those in
 * conflict with somebody else's, and those refused. Each waiting change carries the version its author had seen,
 * so that nobody's answer is overwritten unseen, and its place in the order of typing, so that of two windows the
 * later word stands. No time and no network here; save-queue.ts has those.
 */
import type { Conflict } from '../../instruments/schema/response.ts';
import type {
	AnswerChange,
	Batch,
	HeldRecord,
	Newest,
	OpenConflict,
	Refusal,
	Waiting,
} from './save-state.ts';

export class HeldChanges {
	readonly #waiting = new Map<string, Waiting>();
	readonly #conflicts = new Map<string, OpenConflict>();
	readonly #refusals = new Map<string, Refusal>();
	/** In which version we last saved an answer ourselves: such a revision is nobody else's. */
	readonly #own = new Map<string, number>();
	/** Typed here and not written down yet. */
	#fresh = new Map<string, Waiting>();
	/** The latest word of other windows, by its place in the order of typing. */
	readonly #heard = new Map<string, number>();
	#order = 0;
	#flight: Batch | undefined;

	get flight(): Batch | undefined {
		return this.#flight;
	}

	get waiting(): number {
		return this.#waiting.size;
	}

	get conflicts(): readonly OpenConflict[] {
		return [...this.#conflicts.values()];
	}

	get refusals(): readonly Refusal[] {
		return [...this.#refusals.values()];
	}

	get questions(): readonly string[] {
		return [...new Set([...this.changes].map(({ question }) => question))];
	}

	/** Everything held, the latest word of each question last. */
	get changes(): readonly AnswerChange[] {
		return [
			...this.refusals.map(({ mine }) => mine),
			...(this.#flight?.changes ?? []),
			...[...this.#waiting.values()].map(({ change }) => change),
			...this.conflicts.map(({ mine }) => mine),
		];
	}

	get hasFresh(): boolean {
		return this.#fresh.size > 0;
	}

	/**
	 * Hold a change. Windows share the machine's clock, so `now` (milliseconds) puts what is typed in them in order, and
	 * where the clock was set back the count goes on. `waits` is false when it only changes our side of an open
	 * conflict.
	 */
	put(change: AnswerChange, seen: number, now: number): { readonly order: number; readonly waits: boolean } {
		this.#order = Math.max(this.#order + 1, now);
		const typed = { change, base: seen, order: this.#order };
		this.#fresh.set(change.question, typed);
		return { order: this.#order, waits: this.#place(typed) };
	}

	/** Another window took a later word on this question: ours of before is not to cover it. */
	hear(question: string, order: number): void {
		this.#order = Math.max(this.#order, order);
		this.#heard.set(question, order);
	}

	/** Take out the waiting changes of the oldest base, at most `limit` of them, as the save under way. */
	take(operation: string, limit: number): Batch | undefined {
		if (this.#waiting.size === 0) return undefined;
		const base = Math.min(...[...this.#waiting.values()].map((one) => one.base));
		const taken = [...this.#waiting].filter(([, one]) => one.base === base).slice(0, limit);
		for (const [question] of taken) this.#waiting.delete(question);
		const changes = taken.map(([, one]) => one.change);
		this.#flight = { operation, base, changes, orders: taken.map(([, one]) => one.order) };
		return this.#flight;
	}

	/** The save under way had its answer. */
	land(): void {
		this.#flight = undefined;
	}

	/** The save under way is to be made up anew: its changes wait again, unless there are later ones. */
	takeBack(): void {
		const { changes = [], base = 0 } = this.#flight ?? {};
		this.#flight = undefined;
		for (const change of changes)
			if (!this.#waiting.has(change.question)) this.#waiting.set(change.question, { change, base, order: 0 });
	}

	noteSaved(changes: readonly AnswerChange[], version: number): void {
		for (const { question } of changes) this.#own.set(question, version);
	}

	/** Nobody else saved between: what waits was made in the knowledge of this version too. */
	raise(from: number, to: number): void {
		for (const [question, one] of this.#waiting)
			if (one.base === from) this.#waiting.set(question, { ...one, base: to });
	}

	/** Somebody else saved: only changes of answers that they left alone were made in the knowledge of it. */
	catchUp(newest: Newest): void {
		for (const [question, one] of this.#waiting) {
			const revision = newest.answers[question]?.revision ?? 0;
			if (revision <= one.base || revision === this.#own.get(question))
				this.#waiting.set(question, { ...one, base: newest.version });
		}
		for (const [question, conflict] of this.#conflicts) {
			const theirs = newest.answers[question];
			if (theirs) this.#conflicts.set(question, { ...conflict, theirs, by: theirs.by, at: theirs.at });
		}
	}

	refuse(changes: readonly AnswerChange[], detail: string): void {
		for (const mine of changes)
			if (!this.#waiting.has(mine.question))
				this.#refusals.set(mine.question, { question: mine.question, mine, detail });
	}

	/** Our side is the latest that was typed, sent or not. */
	meet(conflict: Conflict, sent: readonly AnswerChange[]): void {
		const { question, theirs, by, at } = conflict;
		const mine = this.#waiting.get(question)?.change ?? sent.find((change) => change.question === question);
		this.#waiting.delete(question);
		if (mine) this.#conflicts.set(question, { question, mine, theirs, by, at });
	}

	/** Nothing is open about this question any more. */
	settle(question: string): void {
		this.#conflicts.delete(question);
		this.#refusals.delete(question);
	}

	/** Give up everything that is held. */
	clear(): void {
		this.#flight = undefined;
		for (const held of [this.#waiting, this.#conflicts, this.#refusals, this.#fresh]) held.clear();
	}

	/** For the keeper; `since` is the queue's. What is typed from now on is fresh again. */
	record(since: string | undefined): { readonly held: HeldRecord; readonly undo: () => void } {
		const fresh = this.#fresh;
		this.#fresh = new Map();
		const held = {
			waiting: [...this.#waiting.values()],
			flight: this.#flight,
			conflicts: this.conflicts,
			refusals: this.refusals,
			own: [...this.#own],
			order: this.#order,
			since,
		};
		const undo = () => {
			this.#fresh = new Map([...fresh, ...this.#fresh]);
			this.#placeFresh();
		};
		return { held, undo };
	}

	/** Go on from what was kept. Of our own only what nobody has written down yet stays, if it is the later word. */
	adopt(held: HeldRecord | undefined): void {
		const typed = new Map(this.#fresh);
		this.clear();
		this.#flight = held?.flight;
		for (const one of held?.waiting ?? []) this.#waiting.set(one.change.question, one);
		for (const one of held?.conflicts ?? []) this.#conflicts.set(one.question, one);
		for (const one of held?.refusals ?? []) this.#refusals.set(one.question, one);
		for (const [question, version] of held?.own ?? []) this.#own.set(question, version);
		this.#order = Math.max(this.#order, held?.order ?? 0);
		this.#fresh = typed;
		for (const [question, one] of typed)
			if (one.order <= this.#flying(question)) this.#fresh.delete(question);
		this.#placeFresh();
	}

	/** Where the save under way stands in the order of typing; 0 when this answer is not in it. */
	#flying(question: string): number {
		const { changes = [], orders = [] } = this.#flight ?? {};
		return orders[changes.findIndex((change) => change.question === question)] ?? 0;
	}

	#placeFresh(): void {
		for (const [question, one] of [...this.#fresh]) {
			const later = Math.max(this.#waiting.get(question)?.order ?? 0, this.#heard.get(question) ?? 0);
			if (one.order < later) this.#fresh.delete(question);
			else if (one.order > this.#flying(question)) this.#place(one);
		}
	}

	#place(typed: Waiting): boolean {
		const { question } = typed.change;
		const conflict = this.#conflicts.get(question);
		if (conflict) {
			this.#conflicts.set(question, { ...conflict, mine: typed.change });
			return false;
		}
		this.#refusals.delete(question);
		// Typed on top of one's own waiting word: it was made in the knowledge of the same version.
		const base = this.#waiting.get(question)?.base ?? typed.base;
		this.#waiting.set(question, { ...typed, base });
		return true;
	}
}
