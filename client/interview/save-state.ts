/*
 * What a save queue is told and what it shows: its ports, its changes, and the state that the page draws.
 * Plain types and pure steps, so that the queue itself stays short.
 */
import type { AnswerStatus, AnswerValue, Confidence, Evidence } from '../../instruments/schema/answer.ts';
import type { Conflict, Flag, SaveReply, SaveRequest, TextField } from '../../instruments/schema/response.ts';

/** One whole answer as the page holds it; a change replaces the whole answer. */
export interface AnswerChange {
	readonly question: string;
	readonly value: AnswerValue | null;
	readonly status: AnswerStatus;
	readonly comment?: string;
	readonly confidence?: Confidence;
	readonly evidence?: readonly Evidence[];
	/** Texts that look like personal data and, as their writer says, are none. */
	readonly keep?: readonly TextField[];
}

/** What the server says a response holds; revision is the version in which an answer was saved. */
export interface Newest {
	readonly version: number;
	readonly answers: Readonly<
		Record<string, { readonly revision: number; readonly by: string; readonly at: string }>
	>;
}

export interface OpenConflict {
	readonly question: string;
	readonly mine: AnswerChange;
	readonly theirs: unknown;
	readonly by: string;
	readonly at: string;
}

/** An answer that the server will not take as it is. It stays on the page until it is changed. */
export interface Refusal {
	readonly question: string;
	readonly mine: AnswerChange;
	readonly detail: string;
}

/** One request; a retry repeats it word for word, so that it has no second effect. */
export interface Batch {
	readonly operation: string;
	readonly base: number;
	readonly changes: readonly AnswerChange[];
	/** Of each change, its place in the order of typing. */
	readonly orders: readonly number[];
}

/**
 * idle: nothing to do; waiting: the pause after typing; sending; retrying: no connection, will try again;
 * signed-out: waits until somebody signs in again; outdated: this page is too old for the server and has to be
 * loaded anew; stopped: the response takes no answers any more.
 */
export type QueuePhase = 'idle' | 'waiting' | 'sending' | 'retrying' | 'signed-out' | 'outdated' | 'stopped';

export interface QueueState {
	readonly phase: QueuePhase;
	/** Answers that the server has not confirmed, conflicts and refusals included. */
	readonly unsaved: number;
	/** When the server last confirmed a save (UTC ISO). */
	readonly savedAt: string | undefined;
	/** Since when the oldest of them waits (UTC ISO, by the server's clock as far as it is known). */
	readonly since: string | undefined;
	readonly conflicts: readonly OpenConflict[];
	readonly refusals: readonly Refusal[];
	/** Why it stopped, in the server's words. */
	readonly stoppedFor: string | undefined;
}

export interface QueuePorts {
	/** Sends one save; fails with a SendFailure. */
	readonly send: (request: SaveRequest) => Promise<SaveReply>;
	/** Reads the response anew, after somebody else saved into it too. */
	readonly readNewest: () => Promise<Newest>;
	readonly makeOperation: () => string;
	/** Milliseconds by the machine's clock; only differences count. */
	readonly now: () => number;
	/** The time by the server's clock, as far as it is known (UTC ISO). */
	readonly tellTime: () => string;
	readonly setTimer: (run: () => void, milliseconds: number) => number;
	readonly clearTimer: (timer: number) => void;
	/** Called with the changes that are now on disk. */
	readonly onSaved: (changes: readonly AnswerChange[], reply: Omit<SaveReply, 'saved'>) => void;
	/** Called with the changes that were found kept, so that the page shows them. */
	readonly onFound: (changes: readonly AnswerChange[]) => void;
	/** Left out, changes live in this window alone. */
	readonly keeper?: QueueKeeper;
}

/** The part of an ApiError that the queue reads; status 0 means no answer. */
export interface SendFailure {
	readonly status: number;
	readonly retryAfter?: number | undefined;
	readonly problem: {
		readonly title: string;
		readonly detail?: string;
		readonly version?: number;
		readonly at?: string;
		readonly conflicts?: readonly Conflict[];
		readonly saved?: readonly string[];
		readonly flags?: readonly Flag[];
	};
}

/** A change that waits: the version its author had seen, and its place in the order of typing. */
export interface Waiting {
	readonly change: AnswerChange;
	readonly base: number;
	readonly order: number;
}

/** All that a queue must know to go on in another window, or after its window was killed. */
export interface HeldRecord {
	readonly waiting: readonly Waiting[];
	/** The save under way, with its operation: sent again it has no second effect. */
	readonly flight: Batch | undefined;
	readonly conflicts: readonly OpenConflict[];
	readonly refusals: readonly Refusal[];
	/** Question → version in which we saved it ourselves. */
	readonly own: readonly (readonly [string, number])[];
	readonly order: number;
	readonly since: string | undefined;
}

/** What a keeper tells its queue. */
export interface KeeperEvents {
	/** This window sends from now on, beginning with what was kept. */
	readonly onLead: (held: HeldRecord | undefined) => void;
	/** Nothing can be kept any more: every window sends what it holds itself. */
	readonly onAlone: () => void;
	/** Another window sends from now on. */
	readonly onDeposed: () => void;
	readonly onTyped: (change: AnswerChange, order: number) => void;
	/** What the window that sends shows. */
	readonly onState: (state: QueueState) => void;
	readonly onSavedElsewhere: (version: number) => void;
	readonly onSignedIn: () => void;
	readonly onAsked: () => void;
}

/** Keeps held changes beyond the window, and lets one window of a browser send at a time. */
export interface QueueKeeper {
	/** Ask to be the window that sends; resolves when that, or who else is, is known. */
	readonly start: (events: KeeperEvents) => Promise<void>;
	/** Be it now, because somebody types here; onLead has been called when it resolves. */
	readonly seize: () => Promise<void>;
	/** False when another window has taken over; nothing was written then. */
	readonly write: (held: HeldRecord) => Promise<boolean>;
	/** Read without taking over. */
	readonly peek: () => Promise<HeldRecord | undefined>;
	readonly tellTyped: (change: AnswerChange, order: number) => void;
	readonly tellState: (state: QueueState) => void;
	readonly tellSaved: (version: number) => void;
}

export const isSendFailure = (error: unknown): error is SendFailure =>
	typeof error === 'object' && error !== null && 'status' in error && 'problem' in error;

export function requestOf(batch: Batch): SaveRequest {
	return {
		operation: batch.operation,
		base: batch.base,
		changes: batch.changes.map(({ evidence, keep, ...rest }) => ({
			...rest,
			...(evidence && { evidence: [...evidence] }),
			...(keep && { keep: [...keep] }),
		})),
	};
}

/** After the first failure 1 second, then twice as long each time, at most 30. */
export const waitAfter = (failures: number, retryAfter: number | undefined): number =>
	retryAfter === undefined ? Math.min(30_000, 1000 * 2 ** (failures - 1)) : retryAfter * 1000;

/** Worth the same request again: no answer, too many requests, or a fault on the server's side. */
export const isPassing = (status: number): boolean =>
	status === 0 || status === 408 || status === 429 || status >= 500;

/** Where a failure that is not about the answers leaves the queue. */
export function phaseAfter(status: number): QueuePhase {
	if (isPassing(status)) return 'retrying';
	if (status === 401) return 'signed-out';
	return status === 426 ? 'outdated' : 'stopped';
}
