/*
 * `npm run malformed [-- REQUESTS [SEED]]`: the long form of test/server/malformed.test.ts. Sends 100,000
 * malformed requests to a server of its own process and prints what came of them: answers by status, faults
 * (5xx, slower than 2 s, refusals that name no cure), the slowest answer, and how the server's memory grew.
 * The seed is printed, so a run that found something can be run again. Ends with exit code 1 when anything did.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { PlaceRequest } from '../instruments/schema/people.ts';
import { makeClient, signIn } from '../test/support/http-client.ts';
import { listOperations, malformed } from '../test/support/malformed.ts';
import { openEmptyRound, STATE, TRAINING } from '../test/support/open-training-round.ts';
import { noOutcome, sendMalformed } from '../test/support/send-malformed.ts';
import { startServer } from '../test/support/start-server.ts';

const [requests = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const CHUNK = 1000;
/** What the engine compiles and caches at first use is no leak: memory is measured from here on. */
const WARM_UP = 3000;
const LARGEST_GROWTH_MB = 100;

/** Resident memory in MB; Linux alone tells it here. */
function memoryOf(pid: number): number {
	const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	return Number(line) / 1024;
}

const medianOf = (numbers: readonly number[]): number =>
	[...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const server = await startServer({ proxies: 1, samples: false });
const round = await openEmptyRound(server);
const country = STATE.code;
const sector = 'education';
const places: readonly PlaceRequest[] = [
	{ role: 'coordinator', country },
	{ role: 'secretariat' },
	{ role: 'clearing', country },
	{ role: 'respondent', country, sector },
];
const visitors = await Promise.all(
	places.map(async (place) => signIn(server.address, await round.invite(place))),
);
const names = {
	study: TRAINING,
	country,
	response: round.responseOf(country),
	place: 'none',
	sector,
	question: 'b111a',
	value: 'yes',
};
const api = await makeClient(server.address, '').get('/api/openapi.json');
// The first drawing of a report starts a thread and takes a second or two, whoever asks: it is not what is measured here.
await visitors[0]?.get(`/api/studies/${TRAINING}/reports/consultation.html`);
const arbitrary = malformed(listOperations(api.body), names, visitors.length);
const outcome = noOutcome();
const started = performance.now();
const memory: number[] = [];
for (let sent = 0; sent < requests; sent += CHUNK) {
	const all = fc.sample(arbitrary, { numRuns: Math.min(CHUNK, requests - sent), seed: seed + sent });
	await sendMalformed(server.address, ['', ...visitors.map((one) => one.cookie)], all, outcome);
	const now = memoryOf(server.pid);
	if (sent >= WARM_UP) memory.push(now);
	process.stderr.write(`\r${sent + CHUNK} sent, ${outcome.faults.length} faults, ${Math.round(now)} MB `);
}
const seconds = (performance.now() - started) / 1000;
// Memory goes up and down with each collection of garbage, so the first and the last tenth are compared by their medians.
const tenth = Math.max(1, Math.ceil(memory.length / 10));
const before = medianOf(memory.slice(0, tenth));
const grown = medianOf(memory.slice(-tenth)) - before;
const isWell = (await makeClient(server.address, '').get('/healthz')).status === 200;
await server.stop();

const byStatus = [...outcome.statuses]
	.sort(([a], [b]) => a - b)
	.map(([status, count]) => `${status}: ${count}`);
process.stdout.write(
	`\n${requests} malformed requests, seed ${seed}, ${seconds.toFixed(0)} s
answers by status     ${byStatus.join(', ')}
faults                ${outcome.faults.length}
slowest answer        ${outcome.slowestMs.toFixed(0)} ms, ${outcome.slowest}
memory                ${before.toFixed(0)} MB in the first tenth, grown by ${grown.toFixed(0)} MB in the last, at most ${Math.max(...memory).toFixed(0)} MB
well afterwards       ${isWell ? 'yes' : 'no'}\n`,
);
for (const { sent, fault } of outcome.faults.slice(0, 20))
	process.stdout.write(
		`  ${sent.method} ${sent.path.slice(0, 100)} ${JSON.stringify(sent.body?.toString('latin1').slice(0, 200))}: ${fault}\n`,
	);
process.exitCode = outcome.faults.length === 0 && isWell && grown < LARGEST_GROWTH_MB ? 0 : 1;
