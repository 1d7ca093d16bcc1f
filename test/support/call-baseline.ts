/*
 * Runs a command of `baseline` inside the test's own process, which spares starting Node for each: the same main,
 * with what it says and its exit code caught. Only one at a time.
 */
import { main } from '../../server/cli/main.ts';
import type { Outcome } from './run-baseline.ts';

type Output = typeof process.stdout | typeof process.stderr;

/** Keeps what is written to this output until `end`. */
function catchOutput(output: Output) {
	const original = output.write;
	let text = '';
	output.write = (piece: string | Uint8Array) => {
		text += String(piece);
		return true;
	};
	return {
		end: () => {
			output.write = original;
			return text;
		},
	};
}

export async function callBaseline(args: readonly string[]): Promise<Outcome> {
	const before = process.exitCode;
	process.exitCode = undefined;
	const [said, out] = [catchOutput(process.stderr), catchOutput(process.stdout)];
	try {
		await main(args);
		const code = Number(process.exitCode ?? 0);
		return { code, said: said.end(), out: out.end() };
	} finally {
		said.end();
		out.end();
		process.exitCode = before;
	}
}
