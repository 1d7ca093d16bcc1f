/* Runs plain-writer.ts on the faulty disk until the power goes, and says what it had acknowledged and what is left. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHandle } from '../../data/sqlite-handle.ts';
import type { FaultyDisk } from './faulty-disk.ts';

const WRITER = fileURLToPath(new URL('./plain-writer.ts', import.meta.url));
const LIMIT_MS = 30_000;

export interface CutWriter {
	readonly acknowledged: number;
	readonly kept: number;
	readonly integrity: unknown;
}

export async function cutWriter(
	disk: FaultyDisk,
	synchronous: 'FULL' | 'NORMAL',
	step: number,
): Promise<CutWriter> {
	const file = join(disk.folder, `${randomUUID()}.db`);
	disk.cutAt(step);
	const child = spawn(process.execPath, ['--import', 'tsx', WRITER, file, synchronous], {
		env: { ...process.env, ...disk.env },
		stdio: ['ignore', 'pipe', 'inherit'],
		timeout: LIMIT_MS,
	});
	let printed = '';
	child.stdout.setEncoding('utf8').on('data', (piece: string) => {
		printed += piece;
	});
	await new Promise((resolve) => child.once('close', resolve));
	// The last line may have been on its way when the power went.
	const acknowledged = Number(printed.split('\n').at(-2) ?? 0);
	const handle = openHandle(file, { readonly: false });
	const kept = Number(handle.pick('select count(*) from rows'));
	const integrity = handle.pragma('integrity_check');
	handle.close();
	return { acknowledged, kept, integrity };
}
