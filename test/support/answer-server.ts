/*
 * A server of one response for tests of the queue: answers are merged by the real mergeChanges, and an operation counts
 * once, as server/save-changes.ts sees to it in the store.
 */
import type { SendFailure } from '../../client/interview/save-state.ts';
import { mergeChanges } from '../../data/merge-changes.ts';
import type { AnswerDocument } from '../../data/stored-answer.ts';
import type { Response, SaveReply, SaveRequest } from '../../instruments/schema/response.ts';

export const AT = '2026-03-01T07:00:00Z';

/** What the server did with one change. */
export interface Effect {
	readonly question: string;
	readonly text: unknown;
	readonly by: string;
}

export class AnswerServer {
	readonly effects: Effect[] = [];
	#document: AnswerDocument = {};
	#version = 0;
	readonly #replies = new Map<string, SaveReply | SendFailure>();

	get version(): number {
		return this.#version;
	}

	save(request: SaveRequest, session: string, by: string): SaveReply | SendFailure {
		const before = this.#replies.get(request.operation);
		if (before) return before;
		const changed = request.changes.map(({ question, value }) => ({
			question,
			answer: { value: value ?? null, status: 'answered' as const },
		}));
		const editor = { session, by, at: AT, base: request.base };
		const merge = mergeChanges(this.#document, changed, editor, this.#version + 1);
		if (merge.changes.length > 0) this.#version += 1;
		this.#document = merge.document;
		for (const { question, to } of merge.changes) this.effects.push({ question, text: to.value, by });
		const saved = merge.changes.map(({ question }) => question);
		const done = { version: this.#version, at: AT, saved, flags: [] };
		const reply =
			merge.conflicts.length === 0
				? done
				: { status: 409, problem: { title: 'conflict', ...done, conflicts: [...merge.conflicts] } };
		this.#replies.set(request.operation, reply);
		return reply;
	}

	describe(): Response {
		const answers = Object.fromEntries(
			Object.entries(this.#document).map(([name, { session: _, evidence: __, ...answer }]) => [name, answer]),
		);
		return {
			id: 'r',
			study: 's',
			country: 'TSA',
			countryName: 'Training State A',
			respondent: 'national',
			title: 'Coordinator’s response',
			state: 'draft',
			version: this.#version,
			packVersion: '1.0.0',
			answers,
			asides: [],
			kept: [],
			sections: {},
		};
	}
}
