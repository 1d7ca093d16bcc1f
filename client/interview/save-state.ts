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
}

/**
 * idle: nothing to do; waiting: the pause after typing; sending; retrying: no connection, will try again;
 * signed-out: waits until somebody signs in again; stopped: the response takes no answers any more.
 */
export type QueuePhase = 'idle' | 'waiting' | 'sending' | 'retrying' | 'signed-out' | 'stopped';

export interface QueueState {
	readonly phase: QueuePhase;
	/** Answers that the server has not confirmed, conflicts and refusals included. */
	readonly unsaved: number;
	/** When the server last confirmed a save (UTC ISO). */
	readonly savedAt: string | undefined;
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
	/** Milliseconds. */
	readonly now: () => number;
	readonly setTimer: (run: () => void, milliseconds: number) => number;
	readonly clearTimer: (timer: number) => void;
	/** Called with the changes that are now on disk. */
	readonly onSaved: (changes: readonly AnswerChange[], reply: Omit<SaveReply, 'saved'>) => void;
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
