/* Starts serve-app.ts on a faulty disk and signs its people in. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { signIn, type Visit } from '../support/http-client.ts';
import type { FaultyDisk } from './faulty-disk.ts';

const PROGRAM = fileURLToPath(new URL('./serve-app.ts', import.meta.url));
const Words = z.object({
	address: z.string(),
	file: z.string(),
	tokens: z.object({ Dara: z.string(), Maly: z.string(), Rithy: z.string(), Sophea: z.string() }),
	responses: z.object({ national: z.string(), keeper: z.string(), council: z.string() }),
});

export interface FaultyApp {
	readonly file: string;
	readonly people: Readonly<Record<keyof z.infer<typeof Words>['tokens'], Visit>>;
	readonly responses: z.infer<typeof Words>['responses'];
	/** Resolves when the process is gone. */
	readonly ended: Promise<void>;
	kill(): void;
}

export async function startFaultyApp(disk: FaultyDisk): Promise<FaultyApp> {
	const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
		env: { ...process.env, ...disk.env, TMPDIR: disk.folder },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const line = await new Promise<string>((resolve, reject) => {
		createInterface(child.stdout).once('line', resolve);
		child.once('close', () => reject(new Error('serve-app.ts ended while starting')));
	});
	const { address, file, tokens, responses } = Words.parse(JSON.parse(line));
	const people = {
		Dara: await signIn(address, tokens.Dara),
		Maly: await signIn(address, tokens.Maly),
		Rithy: await signIn(address, tokens.Rithy),
		Sophea: await signIn(address, tokens.Sophea),
	};
	return { file, people, responses, ended, kill: () => void child.kill('SIGKILL') };
}
