/*
 * A person's browser that saves without pause and writes down every answer it was told is saved: the journal that
 * a store must still hold after any crash. What was under way when the server died may be kept or not.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Response, SaveReply } from '../../instruments/schema/response.ts';
import { makeClient, signIn, type Visit } from '../support/http-client.ts';

const VALUES = ['yes', 'largely', 'slightly', 'no'];

/** One save: an answer that nobody else gives, known by its comment. */
export interface Entry {
	readonly operation: string;
	readonly base: number;
	readonly question: string;
	readonly comment: string;
}
export interface Acknowledged extends Entry {
	/** Of the response, as the reply said. */
	readonly version: number;
}

const bodyOf = ({ operation, base, question, comment }: Entry, count: number) => ({
	operation,
	base,
	changes: [{ question, value: VALUES[count % VALUES.length], comment, confidence: 'high' }],
});

export interface JournalPlace {
	readonly token: string;
	readonly response: string;
	/** Told apart from all others. */
	readonly name: string;
	/** Those that nobody but this client answers. */
	readonly questions: readonly string[];
}

export class JournalClient {
	readonly name: string;
	readonly response: string;
	readonly #questions: readonly string[];
	readonly acknowledged: Acknowledged[] = [];
	#visit: Visit;
	#pending: Entry | undefined;
	#version = 0;
	#count = 0;

	private constructor({ name, response, questions }: JournalPlace, visit: Visit) {
		this.name = name;
		this.response = response;
		this.#questions = questions;
		this.#visit = visit;
	}

	/** Signs in and looks at the response as it stands. */
	static async enter(address: string, place: JournalPlace): Promise<JournalClient> {
		const client = new JournalClient(place, await signIn(address, place.token));
		client.#version = (await client.#visit.get(`/api/responses/${place.response}`)).as(Response).version;
		return client;
	}

	/** The server came back at this address; the session goes on. */
	moveTo(address: string): void {
		this.#visit = makeClient(address, this.#visit.cookie);
	}

	#nextEntry(): Entry {
		this.#count += 1;
		const question = this.#questions[this.#count % this.#questions.length] ?? '';
		return {
			operation: randomUUID(),
			base: this.#version,
			question,
			comment: `${this.name} ${this.#count}`,
		};
	}

	/** False when the server gave no answer. */
	async save(entry: Entry = this.#nextEntry()): Promise<boolean> {
		this.#pending = entry;
		const path = `/api/responses/${this.response}`;
		const reply = await this.#visit.patch(path, bodyOf(entry, this.#count)).catch(() => undefined);
		if (!reply) return false;
		if (reply.status !== 200) throw new Error(`a save was answered with ${reply.status}: ${reply.text}`);
		const { version } = reply.as(SaveReply);
		this.#version = Math.max(version, this.#version);
		this.#pending = undefined;
		this.acknowledged.push({ ...entry, version });
		return true;
	}

	/** One save after another, until the server dies or it no longer goes on. */
	async saveWhile(goesOn: () => boolean): Promise<void> {
		while (goesOn()) if (!(await this.save())) return;
	}

	/** Compares the journal with what the server now shows; faults in words, none when all is there. */
	async findLost(): Promise<string[]> {
		const reply = await this.#visit.get(`/api/responses/${this.response}`);
		if (reply.status !== 200) return [`the session of ${this.name} is gone: answered with ${reply.status}`];
		const { answers, version } = reply.as(Response);
		const last = new Map(this.acknowledged.map((entry) => [entry.question, entry]));
		const lost = [...last.values()].filter(({ question, comment }) => {
			const shown = answers[question]?.comment;
			const isPending = this.#pending?.question === question && this.#pending.comment === shown;
			return shown !== comment && !isPending;
		});
		const newest = this.acknowledged.at(-1)?.version ?? 0;
		return [
			...lost.map(({ question, comment }) => `${question} of ${comment} is not shown`),
			...(version < newest ? [`version ${newest} was acknowledged, ${version} is shown`] : []),
		];
	}

	/** Sends again what got no answer, twice, as a browser does: it must be taken once. */
	async sendAgain(): Promise<void> {
		const entry = this.#pending;
		if (!entry) return;
		await this.save(entry);
		const first = this.acknowledged.at(-1)?.version;
		await this.save(entry);
		if (this.acknowledged.pop()?.version !== first)
			throw new Error(`${entry.comment} was sent twice and taken twice`);
	}
}

export const Kept = z.array(z.tuple([z.string(), z.string(), z.number()]));
