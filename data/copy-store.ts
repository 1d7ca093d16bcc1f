/*
 * A copy of a store or a backup in one file, whole even while the store is in use: what waits in its write-ahead log
 * is in the copy. And the copy as the store stood at an earlier moment.
 */
import { copyFileSync, existsSync } from 'node:fs';
import { type Rewound, rewindStore } from './rewind/rewind-store.ts';
import { openSqlite } from './sqlite.ts';
import { openHandle } from './sqlite-handle.ts';

export async function copyStore(file: string, copy: string): Promise<void> {
	// A file without a log is whole, and may lie where nothing can be written, which the engine needs to open it.
	if (!existsSync(`${file}-wal`)) return copyFileSync(file, copy);
	const handle = openHandle(file, { readonly: true });
	try {
		await handle.backup(copy);
	} finally {
		handle.close();
	}
}

/** Takes the store in `file` back to a moment, in its present tables, and leaves nothing of what came later in it. */
export async function takeBack(file: string, at: string): Promise<Rewound> {
	const db = await openSqlite(file);
	try {
		return await db.write((trx) => rewindStore(trx, at));
	} finally {
		await db.close();
		const handle = openHandle(file, { readonly: false });
		handle.run('vacuum');
		handle.close();
	}
}
