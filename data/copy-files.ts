/*
 * Carries the files that a store names to the folder beside its copy: for a backup, and back again. The copy of
 * the store is made first; contents never change and are named only once they are whole, so the two fit together
 * while people work. A content that is there already is not copied again.
 */
import { copyFile, stat } from 'node:fs/promises';
import { hashFile, readFileRows } from './check-files.ts';
import { contentPath, writeWhole } from './file-store.ts';

/** Copies what the rows of `db` name from one folder to the other; the ids of files that could not be carried whole. */
export async function copyFiles(db: string, from: string, to: string): Promise<string[]> {
	const lost: string[] = [];
	for (const { id, sha256, size } of (await readFileRows(db)).kept) {
		const target = contentPath(to, sha256);
		const isThere = (await stat(target).catch(() => undefined))?.size === size;
		if (!isThere && !(await copyOne(contentPath(from, sha256), to, target, sha256))) lost.push(id);
	}
	return lost;
}

/** False when the content is missing or no longer what its name says. */
async function copyOne(source: string, folder: string, target: string, sha256: string): Promise<boolean> {
	if (!(await stat(source).catch(() => undefined))) return false;
	if ((await hashFile(source)) !== sha256) return false;
	await writeWhole(folder, target, (temporary) => copyFile(source, temporary));
	return true;
}
