/*
 * The real server is ended in the midst of saving, again and again, and each time what people were told is saved
 * is compared with what is there after the restart. How it ends is the caller's choice: killed, or its power cut.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkStore } from '../../data/check-store.ts';
import { openHandle } from '../../data/sqlite-handle.ts';
import { openEmptyRound } from '../support/open-training-round.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { JournalClient, Kept } from './journal-client.ts';

const STATES = 5;
/** Two browsers answer for the same fictional state at the same time. */
const BROWSERS = 2;
const LIMIT_MS = 20_000;

export interface CrashOptions {
	readonly rounds: number;
	readonly folder: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Ends the server, or arranges that it will end while clients save. */
	crash(server: RunningServer, round: number): Promise<void>;
	/** Called when the server is dead, before anybody looks at what it left. */
	afterCrash?(): void;
	/** Called after each round. */
	afterRound?(result: CrashResult): void;
}

export interface CrashResult {
	readonly rounds: number;
	readonly acknowledged: number;
	/** Acknowledged and gone, damaged stores, broken chains: one line each. */
	readonly faults: readonly string[];
	/** Milliseconds from the command to the first answer, for each restart. */
	readonly readyMs: readonly number[];
}

/** Benchmarks 1.1.1a … of the pack, split among those who answer for one state. */
function questionsOf(browser: number): string[] {
	const names = [1, 2, 3].flatMap((standard) =>
		[1, 2].flatMap((indicator) => [...'abcd'].map((letter) => `b1${standard}${indicator}${letter}`)),
	);
	return names.filter((_, i) => i % BROWSERS === browser);
}

async function enterAll(server: RunningServer): Promise<JournalClient[]> {
	const round = await openEmptyRound(server);
	const clients: JournalClient[] = [];
	for (const state of round.states.slice(0, STATES)) {
		const token = await round.invite({ role: 'coordinator', country: state });
		for (let browser = 0; browser < BROWSERS; browser++) {
			const name = `${state} ${browser}`;
			const of = { token, response: round.responseOf(state), name, questions: questionsOf(browser) };
			clients.push(await JournalClient.enter(server.address, of));
		}
	}
	return clients;
}

/** Revisions of the study: response, operation, version. */
function readRevisions(db: string): Map<string, string> {
	const handle = openHandle(db, { readonly: true });
	const rows = handle.pick(
		'select json_group_array(json_array(response_id, operation, version)) from revisions',
	);
	handle.close();
	const kept = Kept.parse(JSON.parse(String(rows)));
	return new Map(kept.map(([response, operation, version]) => [operation, `${response} ${version}`]));
}

function findMissingRevisions(
	db: string,
	clients: readonly JournalClient[],
	seen: Map<string, number>,
): string[] {
	const kept = readRevisions(db);
	return clients.flatMap((client) => {
		const fresh = client.acknowledged.slice(seen.get(client.name) ?? 0);
		seen.set(client.name, client.acknowledged.length);
		return fresh
			.filter((one) => kept.get(one.operation) !== `${client.response} ${one.version}`)
			.map((one) => `${one.comment}, acknowledged as version ${one.version}, has no revision`);
	});
}

async function startTimed(db: string, env: NodeJS.ProcessEnv | undefined) {
	const start = performance.now();
	const server = await startServer({ db, samples: false, ...(env && { env }) });
	return { server, readyMs: performance.now() - start };
}

export async function crashRounds(options: CrashOptions): Promise<CrashResult> {
	const { rounds, env, folder } = options;
	mkdirSync(folder, { recursive: true });
	const db = join(folder, 'baseline.db');
	let { server } = await startTimed(db, env);
	const clients = await enterAll(server);
	const seen = new Map<string, number>();
	const faults: string[] = [];
	const readyMs: number[] = [];
	const result = (done: number): CrashResult => ({
		rounds: done,
		acknowledged: clients.reduce((sum, client) => sum + client.acknowledged.length, 0),
		faults,
		readyMs,
	});
	for (let round = 1; round <= rounds; round++) {
		const end = performance.now() + LIMIT_MS;
		const saving = clients.map((client) => client.saveWhile(() => performance.now() < end));
		await Promise.all([options.crash(server, round), ...saving]);
		await server.kill();
		options.afterCrash?.();
		if (server.log().includes('drop-unsynced:')) throw new Error(server.log());
		faults.push(...(await checkStore(db)), ...findMissingRevisions(db, clients, seen));
		const next = await startTimed(db, env);
		server = next.server;
		readyMs.push(next.readyMs);
		for (const client of clients) {
			client.moveTo(server.address);
			faults.push(...(await client.findLost()));
			if (faults.length === 0) await client.sendAgain();
		}
		options.afterRound?.(result(round));
		// What was lost once is missed in every later round too.
		if (faults.length > 0) break;
	}
	await server.stop();
	if (faults.length === 0)
		faults.push(...(await checkStore(db)), ...findMissingRevisions(db, clients, new Map()));
	return result(readyMs.length);
}
