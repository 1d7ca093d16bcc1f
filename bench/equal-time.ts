/*
 * Whether somebody can tell by the clock that a foreign response or an unreleased country exists: 2,000 requests for a
 * foreign one and 2,000 for a missing one, turn by turn over one connection, to a server of its own process; then the
 * median of each, their ratio, and beside them the same for two missing names, which shows how much chance alone makes.
 * Prints; asserts nothing: that the work is equal is asserted by test/server/routes/equal-work.test.ts.
 * Run: npm run equal-time [-- REQUESTS]
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { signIn } from '../test/support/http-client.ts';
import { startServer } from '../test/support/start-server.ts';

const REQUESTS = Number(process.argv[2] ?? 2000);
const WARM_UP = 300;
const STUDY = 'asean-cps-2026';

const server = await startServer();
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until the last byte of the answer. */
function timeOf(path: string, cookie: string): Promise<number> {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const call = request(`${server.address}${path}`, { agent, headers: { cookie } }, (reply) => {
			if (reply.statusCode !== 404) reject(new RangeError(`${path} was answered ${reply.statusCode}`));
			reply.resume();
			reply.on('end', () => resolve(performance.now() - start));
		});
		call.on('error', reject);
		call.end();
	});
}

const medianOf = (times: readonly number[]): number =>
	[...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Turn by turn, and whose turn is first changes each time, so that neither always follows the other. */
async function compare(what: string, one: () => string, other: () => string, cookie: string): Promise<void> {
	const times: [number[], number[]] = [[], []];
	for (let round = -WARM_UP; round < REQUESTS; round++)
		for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
			const ms = await timeOf(which === 0 ? one() : other(), cookie);
			if (round >= 0) times[which].push(ms);
		}
	const [first, second] = times.map(medianOf);
	const figures = [first, second].map((ms) => `${((ms ?? 0) * 1000).toFixed(0)} µs`).join(' and ');
	process.stdout.write(`${what.padEnd(58)} ${figures}, ratio ${((first ?? 0) / (second ?? 1)).toFixed(3)}\n`);
}

const linkOf = (role: string, at = 0) => {
	const found = server.links.filter((link) => link.study === STUDY && link.role === role)[at];
	if (!found) throw new RangeError(`the samples require a ${role}`);
	return found;
};
const mine = linkOf('coordinator');
const theirs = linkOf('coordinator', 1);
const { cookie } = await signIn(server.address, mine.token);
const response = (id: string) => `/api/responses/${id}`;
const submission = (country: string) => `/api/studies/${STUDY}/countries/${country}/submission`;
/** As long as a code of the study's own. */
const noCountry = () => randomUUID().slice(0, theirs.country?.length);

process.stdout.write(
	`${REQUESTS} requests each, turn by turn, ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}; medians\n`,
);
await compare(
	'a foreign response and a missing one',
	() => response(theirs.response ?? ''),
	() => response(randomUUID()),
	cookie,
);
await compare(
	'two missing responses',
	() => response(randomUUID()),
	() => response(randomUUID()),
	cookie,
);
await compare(
	'an unreleased submission and that of a missing country',
	() => submission(theirs.country ?? ''),
	() => submission(noCountry()),
	cookie,
);
await compare(
	'two missing countries',
	() => submission(noCountry()),
	() => submission(noCountry()),
	cookie,
);
agent.destroy();
await server.stop();
