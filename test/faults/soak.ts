/*
 * Steady work for a while: people save 50 times a second, whether the last save was answered or not, and others
 * ask for reports and scores ten times in three seconds. Every request must succeed.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import { Response, SaveReply } from '../../instruments/schema/response.ts';
import { signIn, type Visit } from '../support/http-client.ts';
import { TRAINING } from '../support/open-training-round.ts';
import { reopenTrainingStates } from '../support/reopen-training-states.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

const SAVES_A_SECOND = 50;
const EXPORTS_A_SECOND = 10 / 3;
/** Fictional states that answer again while the reports of the others are read. */
const STATES = 5;
const VALUES = ['yes', 'largely', 'slightly', 'no'];

export interface Soak {
	/** Requests that were not answered with 200, in words. */
	readonly failures: readonly string[];
	/** Milliseconds from the moment a save was due until it was answered. */
	readonly saveMs: readonly number[];
	readonly exportMs: readonly number[];
	/** Memory of the server after warming up, and the most seen from then on, in megabytes. */
	readonly memoryMb: readonly [number, number];
}

/** Benchmarks of all seven domains. */
const QUESTIONS = Array.from({ length: 7 }, (_, domain) =>
	[1, 2, 3].flatMap((standard) => [...'abcd'].map((letter) => `b${domain + 1}${standard}1${letter}`)),
).flat();

interface Person {
	readonly visit: Visit;
	readonly response: string;
	version: number;
}

async function enter(server: RunningServer): Promise<{ people: Person[]; reader: Visit }> {
	const people: Person[] = [];
	for (const { token, response } of await reopenTrainingStates(server, STATES)) {
		const visit = await signIn(server.address, token);
		const { version } = (await visit.get(`/api/responses/${response}`)).as(Response);
		people.push({ visit, response: response ?? '', version });
	}
	const lead = server.links.find(({ study, role }) => study === TRAINING && role === 'lead');
	return { people, reader: await signIn(server.address, lead?.token ?? '') };
}

async function saveOne(person: Person | undefined, count: number, failures: string[]): Promise<void> {
	if (!person) return;
	const question = QUESTIONS[count % QUESTIONS.length];
	const change = { question, value: VALUES[count % VALUES.length], comment: `Save ${count}` };
	const body = { operation: randomUUID(), base: person.version, changes: [change] };
	const reply = await person.visit.patch(`/api/responses/${person.response}`, body).catch(() => undefined);
	if (!reply) return void failures.push('a save got no answer');
	if (reply.status !== 200) return void failures.push(`a save was answered with ${reply.status}`);
	person.version = Math.max(person.version, reply.as(SaveReply).version);
}

async function exportOne(reader: Visit, count: number, failures: string[]): Promise<void> {
	const path = count % 2 === 0 ? 'reports/consultation.html' : 'scores';
	const reply = await reader.get(`/api/studies/${TRAINING}/${path}`).catch(() => undefined);
	if (reply?.status !== 200) failures.push(`${path} was answered with ${reply?.status ?? 'nothing'}`);
}

/** Starts the work so many times a second, and resolves with how long each took when all are done. */
async function pace(
	seconds: number,
	rate: number,
	work: (count: number) => Promise<void>,
): Promise<number[]> {
	const start = performance.now();
	const times: Promise<number>[] = [];
	for (let count = 0; count < seconds * rate; count++) {
		const due = start + (count / rate) * 1000;
		await pass(Math.max(0, due - performance.now()));
		times.push(work(count).then(() => performance.now() - due));
	}
	return Promise.all(times);
}

const memoryOf = (pid: number): number =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

export async function soak(seconds: number): Promise<Soak> {
	const server = await startServer();
	const failures: string[] = [];
	try {
		const { people, reader } = await enter(server);
		await exportOne(reader, 0, failures);
		const half = seconds / 2;
		const run = async (part: number) =>
			Promise.all([
				pace(part, SAVES_A_SECOND, (count) => saveOne(people[count % people.length], count, failures)),
				pace(part, EXPORTS_A_SECOND, (count) => exportOne(reader, count, failures)),
			]);
		const [saves, exports] = await run(half);
		const warm = memoryOf(server.pid);
		const [laterSaves, laterExports] = await run(half);
		const memoryMb = [warm, memoryOf(server.pid)] as const;
		return {
			failures,
			saveMs: [...saves, ...laterSaves],
			exportMs: [...exports, ...laterExports],
			memoryMb,
		};
	} finally {
		await server.stop();
	}
}
