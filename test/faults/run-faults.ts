/*
 * The long forms of the fault tests, with figures: 500 kills, 500 power cuts, a cut at every step of opening a
 * store, a soak of ten minutes, and twenty starts, unless told otherwise. The figures stand in a table at the end.
 * Run: npm run faults                all of them
 *      npm run faults -- kill 100    one of them, with so many points (for soak: seconds)
 *      npm run faults -- all 5       all of them, with so many points each, to see that they run
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORE_NAMES } from '../support/make-store.ts';
import { type CrashResult, crashRounds } from './crash-rounds.ts';
import { cutAtRandom } from './cut-at-random.ts';
import { countSteps, cutOpening, ENDS } from './cut-opening.ts';
import { cutWriter } from './cut-writer.ts';
import { makeFaultyDisk } from './faulty-disk.ts';
import { killAtRandom } from './kill-at-random.ts';
import { soak } from './soak.ts';
import { startTimes } from './start-times.ts';

const POINTS = 500;
const SOAK_SECONDS = 600;
const STARTS = 20;
/** Processes that want all of the processor while starts are measured. */
const BUSY = 8;
const SAY_EVERY = 50;

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Lines of the table at the end: what was done, the command, what came of it. */
const table: string[] = [];

function tell(what: string, command: string, result: string): void {
	say(`${what}: ${result}`);
	const load = loadavg()[0] ?? 0;
	table.push(`| ${what} | \`npm run faults -- ${command}\` | ${result}; load ${load.toFixed(1)} |`);
}

function sayFaults(faults: Iterable<string>): void {
	for (const fault of faults) {
		say(`  ${fault}`);
		process.exitCode = 1;
	}
}

/** The value below which such a share of them lies. */
const at = (times: readonly number[], share: number): number =>
	times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

const spread = (times: readonly number[]): string => {
	const seconds = (share: number) => (at(times, share) / 1000).toFixed(2);
	return `median ${seconds(0.5)} s, 95 of 100 within ${seconds(0.95)} s, longest ${seconds(1)} s`;
};

const summary = ({ rounds, acknowledged, faults, readyMs }: CrashResult): string =>
	`${rounds} points, ${acknowledged} answers acknowledged, ${faults.length} lost or damaged; ready again: ${spread(readyMs)}`;

const sayProgress = (title: string) => (result: CrashResult) => {
	if (result.rounds % SAY_EVERY === 0) say(`  ${title} so far: ${summary(result)}`);
};

async function kill(rounds: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-kills-'));
	const result = await crashRounds({
		rounds,
		folder,
		crash: killAtRandom,
		afterRound: sayProgress('kill -9'),
	});
	tell('killed at a random moment of saving, 10 browsers', `kill ${rounds}`, summary(result));
	sayFaults(result.faults);
	rmSync(folder, { recursive: true });
}

async function cut(rounds: number): Promise<void> {
	const disk = makeFaultyDisk();
	const folder = join(disk.folder, 'server');
	const afterRound = sayProgress('power cut');
	const result = await crashRounds({ rounds, folder, ...cutAtRandom(disk), afterRound });
	tell('power cut at a random write or flush, 10 browsers', `cut ${rounds}`, summary(result));
	sayFaults(result.faults);
	for (const synchronous of ['FULL', 'NORMAL'] as const) {
		const { acknowledged, kept } = await cutWriter(disk, synchronous, 2000);
		const lost = Math.max(0, acknowledged - kept);
		const result = `${acknowledged} rows acknowledged, ${lost} lost`;
		tell(`one power cut under the bare driver, synchronous=${synchronous}`, `cut ${rounds}`, result);
	}
	disk.remove();
}

async function openAll(most: number): Promise<void> {
	const disk = makeFaultyDisk();
	for (const name of [undefined, ...STORE_NAMES]) {
		const steps = Math.min(most, await countSteps(disk, name));
		for (let step = 1; step <= steps; step++) for (const end of ENDS) await cutOpening(disk, step, end, name);
		const what = `killed, cut, and cut with some kept while ${name ? `a store of ${name}` : 'a new store'} is opened`;
		tell(what, 'open', `${steps * ENDS.length} ends at ${steps} steps, all opened again with every answer`);
	}
	disk.remove();
}

async function soakFor(seconds: number): Promise<void> {
	const { failures, saveMs, exportMs, memoryMb } = await soak(seconds);
	const line = (times: readonly number[]) => {
		const ms = (share: number) => `${at(times, share).toFixed(0)} ms`;
		return `${times.length}, p50 ${ms(0.5)}, p95 ${ms(0.95)}, p99 ${ms(0.99)}`;
	};
	const memory = `${memoryMb.map((mb) => mb.toFixed(0)).join(' MB half-way, ')} MB at the end`;
	const result = `${failures.length} failed; saves: ${line(saveMs)}; reports and scores: ${line(exportMs)}; memory ${memory}`;
	tell('50 saves a second and 10 reports or score sheets in 3 seconds', `soak ${seconds}`, result);
	sayFaults(new Set(failures));
}

async function start(starts: number): Promise<void> {
	for (const others of [0, BUSY]) {
		const what =
			others === 0 ? 'start of a killed server' : `the same beside ${others} processes that never rest`;
		tell(what, `start ${starts}`, `${starts} starts: ${spread(await startTimes(starts, others))}`);
	}
}

const PROGRAMS: Readonly<Record<string, readonly [run: (amount: number) => Promise<void>, amount: number]>> =
	{
		kill: [kill, POINTS],
		cut: [cut, POINTS],
		open: [openAll, POINTS],
		soak: [soakFor, SOAK_SECONDS],
		start: [start, STARTS],
	};
/** While a server starts, nothing else may keep this process alive. */
const alive = setInterval(() => undefined, 60_000);
const [wanted, amount] = process.argv.slice(2);
say(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
for (const [name, [run, usual]] of Object.entries(PROGRAMS))
	if (wanted === undefined || wanted === 'all' || wanted === name) await run(Number(amount ?? usual));
say(`\n| what | command | result |\n|---|---|---|\n${table.join('\n')}`);
clearInterval(alive);
