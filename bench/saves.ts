/*
 * How many durable saves a second our own API takes: 8 clients in a closed loop (each sends its next save when
 * the last was answered), every save with its session checked, a revision and an audit row written, and
 * synchronous=FULL with joined commits as the program has them, then beside them a commit for each save, and
 * synchronous=NORMAL, which loses saves when the power goes. The generator runs on the same cores as the server.
 * Prints; asserts nothing.
 * Run: npm run bench
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const CLIENTS = 8;
const ANSWERS = 120;
const WARM_UP_SECONDS = 3;
const SECONDS = 10;
const TICKS_A_SECOND = 100;
const VALUES = ['yes', 'largely', 'slightly', 'no'];

interface Reply {
	readonly status: number;
	readonly cookie: string;
	readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

function send(url: string, method: string, cookie: string, body: unknown): Promise<Reply> {
	const text = JSON.stringify(body);
	const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), cookie };
	return new Promise((resolve, reject) => {
		const sent = request(url, { method, agent, headers }, (answer) => {
			let received = '';
			answer.setEncoding('utf8').on('data', (piece: string) => {
				received += piece;
			});
			answer.on('end', () =>
				resolve({
					status: answer.statusCode ?? 0,
					cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
					body: received,
				}),
			);
		});
		sent.on('error', reject);
		sent.end(text);
	});
}

/** Benchmarks 1.1.1a … in framework order, as many as a response of this bench holds. */
function questionNames(): string[] {
	const names: string[] = [];
	for (let domain = 1; domain <= 7; domain++)
		for (let standard = 1; standard <= 3; standard++)
			for (const indicator of [1, 2])
				for (const letter of 'abcd') names.push(`b${domain}${standard}${indicator}${letter}`);
	return names.slice(0, ANSWERS);
}

const QUESTIONS = questionNames();

function change(question: string, round: number) {
	const evidence = [{ title: 'Act on the protection of children', article: `article ${round % 90}` }];
	return { question, value: VALUES[round % VALUES.length], evidence, confidence: 'high' };
}

class Client {
	readonly #url: string;
	readonly #cookie: string;
	#version = 0;
	#round = 0;

	constructor(url: string, cookie: string) {
		this.#url = url;
		this.#cookie = cookie;
	}

	/** One save of so many changed answers; how long it took, in milliseconds. */
	async save(count: number): Promise<number> {
		this.#round += 1;
		const first = count === 1 ? this.#round % ANSWERS : 0;
		const changes = QUESTIONS.slice(first, first + count).map((question) => change(question, this.#round));
		const start = performance.now();
		const body = { operation: randomUUID(), base: this.#version, changes };
		const reply = await send(this.#url, 'PATCH', this.#cookie, body);
		if (reply.status !== 200) throw new Error(`a save was answered with ${reply.status}: ${reply.body}`);
		this.#version = (JSON.parse(reply.body) as { version: number }).version;
		return performance.now() - start;
	}
}

async function signIn(address: string, token: string, response: string): Promise<Client> {
	const { cookie } = await send(`${address}/api/session`, 'POST', '', { token });
	const client = new Client(`${address}/api/responses/${response}`, cookie);
	await client.save(ANSWERS);
	return client;
}

async function loop(client: Client, count: number, until: number, times: number[]): Promise<void> {
	while (performance.now() < until) times.push(await client.save(count));
}

const percentile = (sorted: readonly number[], share: number): string =>
	(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);

/** Processor time that a process has used so far, in milliseconds; 0 where there is no /proc to ask. */
function usedMs(pid: number): number {
	const file = `/proc/${pid}/stat`;
	if (!existsSync(file)) return 0;
	const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
	const ticks = Number(fields[11]) + Number(fields[12]);
	return (ticks * 1000) / TICKS_A_SECOND;
}

async function measure(clients: readonly Client[], count: number, pid: number): Promise<void> {
	const warm = performance.now() + WARM_UP_SECONDS * 1000;
	await Promise.all(clients.map((client) => loop(client, count, warm, [])));
	const times: number[] = [];
	const before = usedMs(pid);
	const start = performance.now();
	await Promise.all(clients.map((client) => loop(client, count, start + SECONDS * 1000, times)));
	const rate = times.length / ((performance.now() - start) / 1000);
	const each = ((usedMs(pid) - before) / times.length).toFixed(2);
	const sorted = times.sort((a, b) => a - b);
	const spread = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share));
	console.log(
		`  ${String(count).padStart(3)} of ${ANSWERS} answers changed: ${rate.toFixed(0).padStart(5)} saves/s, p50 ${spread[0]} ms, p95 ${spread[1]} ms, p99 ${spread[2]} ms, ${each} ms of processor a save`,
	);
}

const Server = z.object({
	address: z.string(),
	pid: z.number(),
	links: z.array(
		z.object({ study: z.string(), role: z.string(), token: z.string(), response: z.string().nullable() }),
	),
});

/** Starts bench/serve-bench.ts with these commits; `end` stops it and removes its store. */
async function startWith(synchronous: string, commits: string) {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-bench-'));
	const program = fileURLToPath(new URL('./serve-bench.ts', import.meta.url));
	const child = spawn(process.execPath, ['--import', 'tsx', program, folder, synchronous, commits], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const line = await new Promise<string>((resolve, reject) => {
		createInterface(child.stdout).once('line', resolve);
		child.once('close', () => reject(new Error('bench/serve-bench.ts ended while starting')));
	});
	const ended = new Promise((resolve) => child.once('close', resolve));
	const end = async () => {
		child.stdin.end();
		await ended;
		rmSync(folder, { recursive: true });
	};
	return { ...Server.parse(JSON.parse(line)), end };
}

async function run(synchronous: string, commits: string): Promise<void> {
	const server = await startWith(synchronous, commits);
	const people = server.links.filter(({ role }) => role === 'coordinator');
	const clients = await Promise.all(
		people.slice(0, CLIENTS).map(({ token, response }) => signIn(server.address, token, response ?? '')),
	);
	console.log(`synchronous=${synchronous}, ${commits} commits`);
	await measure(clients, 1, server.pid);
	await measure(clients, ANSWERS, server.pid);
	await server.end();
}

console.log(
	`${CLIENTS} clients, closed loop, ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`,
);
await run('FULL', 'joined');
await run('FULL', 'single');
await run('NORMAL', 'joined');
await run('NORMAL', 'single');
agent.destroy();
