/*
 * A copy of a store or a backup in one file, whole even while the store is in use: what waits in its write-ahead log
 * is in the copy. And the copy as the store stood at an earlier moment.
 */
import { type Rewound, rewindStore } from './rewind/rewind-store.ts';
import { openSqlite } from './sqlite.ts';
import { openHandle } from './sqlite-handle.ts';

export async function copyStore(file: string, copy: string): Promise<void> {
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
