/* Runs a command of `baseline` as a person at a terminal does: a process of its own, its exit code and its words. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 30_000;

export interface Outcome {
	readonly code: number | null;
	/** Standard error: faults, progress, warnings. */
	readonly said: string;
	/** Standard output. */
	readonly out: string;
}

export function runBaseline(args: readonly string[]): Promise<Outcome> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['server/cli/baseline.mjs', ...args], {
			cwd: ROOT,
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: LIMIT_MS,
		});
		let said = '';
		let out = '';
		child.stderr.setEncoding('utf8').on('data', (piece: string) => {
			said += piece;
		});
		child.stdout.setEncoding('utf8').on('data', (piece: string) => {
			out += piece;
		});
		child.once('close', (code) => resolve({ code, said, out }));
	});
}
