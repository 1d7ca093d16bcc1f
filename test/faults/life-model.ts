/*
 * The plain model of a response's life against which the server is held: what a reader of the promises expects,
 * kept in ordinary variables, without a store. Alderford's national response, two browsers of its coordinator.
 */
import type { Visit } from '../support/http-client.ts';
import type { App } from '../support/start-app.ts';
import type { Changes } from '../support/take-country.ts';

/** Two of them must be answered before a submission; `books` may be left out. */
export const QUESTIONS = ['room_open', 'evenings', 'books'] as const;
export type Question = (typeof QUESTIONS)[number];
export const NEEDED: readonly Question[] = ['room_open', 'evenings'];

/** null: the answer is taken out. */
export type Value = string | number | null;
export const VALUES: Readonly<Record<Question, readonly Value[]>> = {
	room_open: ['yes', 'no', null],
	evenings: [6, 7, null],
	books: [100, 200, null],
};

interface Given {
	readonly value: Value;
	readonly revision: number;
	readonly browser: number;
}

export interface Done {
	readonly browser: number;
	readonly body: unknown;
	readonly status: number;
	readonly text: string;
}

export interface Model {
	country: '' | 'submitted' | 'returned' | 'cleared' | 'released';
	isOpen: boolean;
	version: number;
	answers: Map<Question, Given>;
	/** Every save that had an effect, with the answer it got. */
	done: Done[];
	/** Hash and answers of the last submission. */
	frozen: { sha256: string; answers: Map<Question, Value> } | undefined;
	/** Hash of the one before it. */
	earlier: string | undefined;
}

export interface Real {
	readonly app: App;
	readonly browsers: readonly [Visit, Visit];
	readonly clearing: Visit;
	readonly response: string;
}

export const newModel = (): Model => ({
	country: '',
	isOpen: true,
	version: 0,
	answers: new Map(),
	done: [],
	frozen: undefined,
	earlier: undefined,
});

export const changeOf = (question: Question, value: Value): Changes[number] =>
	value === null
		? { question, status: 'unanswered' }
		: { question, value, evidence: [{ title: 'Town gazette' }] };

export const answered = (answers: ReadonlyMap<Question, { value: Value }>): Map<Question, Value> =>
	new Map([...answers].flatMap(([question, { value }]) => (value === null ? [] : [[question, value]])));
