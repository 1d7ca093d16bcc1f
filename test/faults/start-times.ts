/*
 * How long people wait until a killed server answers again, from the command to the first answer: alone, or while
 * so many other processes want the processor all the time. The store holds the sample studies.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/start-server.ts';

const WARM_UP_MS = 3000;

function startOthers(count: number): () => void {
	const others = Array.from({ length: count }, () =>
		spawn(process.execPath, ['-e', 'for (;;) Math.random();'], { stdio: 'ignore' }),
	);
	return () => {
		for (const other of others) other.kill('SIGKILL');
	};
}

/** Milliseconds of each start; the first one, which may find a changed program, is not among them. */
export async function startTimes(starts: number, others: number): Promise<number[]> {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-starts-'));
	const db = join(folder, 'baseline.db');
	const first = await startServer({ db });
	await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
	await first.kill();
	const endOthers = startOthers(others);
	const times: number[] = [];
	try {
		for (let start = 0; start < starts; start++) {
			const began = performance.now();
			const server = await startServer({ db, samples: false });
			times.push(performance.now() - began);
			await server.kill();
		}
	} finally {
		endOthers();
		rmSync(folder, { recursive: true, force: true });
	}
	return times;
}
