/*
 * The answers that the page holds and the server has not confirmed: those that wait, those in conflict with
 * somebody else's, and those refused. Each waiting change carries the version its author had seen, so that
 * nobody's answer is overwritten unseen. No time and no network here; save-queue.ts has those.
 */
import type { Conflict } from '../../instruments/schema/response.ts';
import type { AnswerChange, Batch, Newest, OpenConflict, Refusal } from './save-state.ts';

interface Waiting {
	readonly change: AnswerChange;
	readonly base: number;
}

export class HeldChanges {
	readonly #waiting = new Map<string, Waiting>();
	readonly #conflicts = new Map<string, OpenConflict>();
	readonly #refusals = new Map<string, Refusal>();
	/** In which version we last saved an answer ourselves: such a revision is nobody else's. */
	readonly #own = new Map<string, number>();

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
		return [...this.#waiting.keys(), ...this.#conflicts.keys(), ...this.#refusals.keys()];
	}

	/** Keep a change; false when it only changes our side of an open conflict. */
	put(change: AnswerChange, seen: number): boolean {
		const conflict = this.#conflicts.get(change.question);
		if (conflict) {
			this.#conflicts.set(change.question, { ...conflict, mine: change });
			return false;
		}
		this.#refusals.delete(change.question);
		this.#waiting.set(change.question, {
			change,
			base: this.#waiting.get(change.question)?.base ?? seen,
		});
		return true;
	}

	/** Put changes back that came back unsaved, unless there is a later one. */
	putBack({ changes, base }: Batch): void {
		for (const change of changes)
			if (!this.#waiting.has(change.question)) this.#waiting.set(change.question, { change, base });
	}

	/** Take out the waiting changes of the oldest base, at most `limit` of them. */
	take(operation: string, limit: number): Batch | undefined {
		if (this.#waiting.size === 0) return undefined;
		const base = Math.min(...[...this.#waiting.values()].map((one) => one.base));
		const taken = [...this.#waiting].filter(([, one]) => one.base === base).slice(0, limit);
		for (const [question] of taken) this.#waiting.delete(question);
		return { operation, base, changes: taken.map(([, one]) => one.change) };
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
}
