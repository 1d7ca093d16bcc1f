/*
 * The long forms of the fault tests, with figures: 500 kills, 500 power cuts, a cut at every step of
 * opening a store, and a soak of ten minutes, unless told otherwise.
 * Run: npm run faults                all of them
 *      npm run faults -- kill 100    one of them, with so many points (for soak: seconds)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORE_NAMES } from '../support/make-store.ts';
import { type CrashResult, crashRounds } from './crash-rounds.ts';
import { cutAtRandom } from './cut-at-random.ts';
import { cutOpening } from './cut-opening.ts';
import { cutWriter } from './cut-writer.ts';
import { makeFaultyDisk } from './faulty-disk.ts';
import { killAtRandom } from './kill-at-random.ts';
import { soak } from './soak.ts';

const POINTS = 500;
const SOAK_SECONDS = 600;
const SAY_EVERY = 50;

const say = (text: string) => void process.stdout.write(`${text}\n`);

function report(title: string, { rounds, acknowledged, faults, readyMs }: CrashResult): void {
	const sorted = readyMs.toSorted((a, b) => a - b);
	const at = (share: number) => ((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1000).toFixed(2);
	say(`${title}: ${rounds} points, ${acknowledged} answers acknowledged, ${faults.length} lost or damaged;`);
	say(`  ready again after ${at(0.5)} s (median), ${at(0.95)} s (95 of 100), ${at(1)} s (longest)`);
	for (const fault of faults) say(`  ${fault}`);
	if (faults.length > 0) process.exitCode = 1;
}

const sayProgress = (title: string) => (result: CrashResult) => {
	if (result.rounds % SAY_EVERY === 0) report(`  ${title} so far`, result);
};

async function kill(rounds: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-kills-'));
	report(
		'kill -9',
		await crashRounds({ rounds, folder, crash: killAtRandom, afterRound: sayProgress('kill -9') }),
	);
	rmSync(folder, { recursive: true });
}

async function cut(rounds: number): Promise<void> {
	const disk = makeFaultyDisk();
	const folder = join(disk.folder, 'server');
	const afterRound = sayProgress('power cut');
	report('power cut', await crashRounds({ rounds, folder, ...cutAtRandom(disk), afterRound }));
	for (const synchronous of ['FULL', 'NORMAL'] as const) {
		const { acknowledged, kept } = await cutWriter(disk, synchronous, 2000);
		say(
			`  synchronous=${synchronous}: ${acknowledged} acknowledged, ${Math.max(0, acknowledged - kept)} lost to one power cut`,
		);
	}
	disk.remove();
}

async function openAll(most: number): Promise<void> {
	const disk = makeFaultyDisk();
	for (const name of [undefined, ...STORE_NAMES]) {
		let cuts = 0;
		while (cuts < most && (await cutOpening(disk, cuts + 1, name))) cuts += 1;
		say(
			`power cut while ${name ? `a store of ${name}` : 'a new store'} is opened: ${cuts} points, all opened again`,
		);
	}
	disk.remove();
}

async function soakFor(seconds: number): Promise<void> {
	const { failures, saveMs, exportMs, memoryMb } = await soak(seconds);
	const at = (times: readonly number[], share: number) =>
		(times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
	const line = (times: readonly number[]) =>
		`${times.length}, p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, p99 ${at(times, 0.99)} ms`;
	say(`soak of ${seconds} s: ${failures.length} failed`);
	say(`  saves: ${line(saveMs)}`);
	say(`  reports and scores: ${line(exportMs)}`);
	say(`  memory of the server: ${memoryMb.map((mb) => mb.toFixed(0)).join(' MB half-way, ')} MB at the end`);
	for (const failure of new Set(failures)) say(`  ${failure}`);
	if (failures.length > 0) process.exitCode = 1;
}

const PROGRAMS: Readonly<Record<string, readonly [run: (amount: number) => Promise<void>, amount: number]>> =
	{
		kill: [kill, POINTS],
		cut: [cut, POINTS],
		open: [openAll, POINTS],
		soak: [soakFor, SOAK_SECONDS],
	};
/** While a server starts, nothing else may keep this process alive. */
const alive = setInterval(() => undefined, 60_000);
const [wanted, amount] = process.argv.slice(2);
say(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
for (const [name, [run, usual]] of Object.entries(PROGRAMS))
	if (wanted === undefined || wanted === name) await run(Number(amount ?? usual));
clearInterval(alive);
