/*
 * Files of evidence, kept in a folder beside the store and never inside it: each content once, under its SHA-256
 * (`<store>.files/ab/cdef…`), so that no user names a file on the disk. A content is whole and flushed to disk
 * before any row may name it; the parts of uploads under way stand in `parts/` (upload-parts.ts).
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.ts';
import { openParts, type UploadParts } from './upload-parts.ts';

export interface FileStore {
	readonly parts: UploadParts;
	/** Where a content stands, be it there or not. */
	pathOf(sha256: string): string;
	has(sha256: string): boolean;
	/** Keeps a content; resolves when it is on disk, rejects with nothing kept. */
	put(sha256: string, content: Uint8Array): Promise<void>;
	/** Hashes of all contents that are kept. */
	list(): Promise<string[]>;
	remove(sha256: string): Promise<void>;
}

/** The folder of the files that belong to the store, or the backup, in this file. */
export const filesFolder = (db: string): string => `${db}.files`;

export const contentPath = (folder: string, sha256: string): string =>
	join(folder, sha256.slice(0, 2), sha256.slice(2));

export const PRIVATE_FOLDER = { recursive: true, mode: 0o700 } as const;
export const PRIVATE_FILE = 0o600;

/** Moves what `write` made to its place only when it is whole and on disk. */
export async function writeWhole(folder: string, path: string, write: (temporary: string) => Promise<void>) {
	const temporary = join(folder, 'new', randomUUID());
	await mkdir(dirname(temporary), PRIVATE_FOLDER);
	try {
		await write(temporary);
		const handle = await open(temporary, 'r+');
		await handle.sync().finally(() => handle.close());
		await mkdir(dirname(path), PRIVATE_FOLDER);
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
	await syncNames(folder, path);
}

/** A file that is there may have been put there by somebody who was cut off before this. */
async function syncNames(folder: string, path: string): Promise<void> {
	for (const each of [dirname(path), folder, dirname(folder)]) await syncFolder(each);
}

async function writeNew(path: string, content: Uint8Array): Promise<void> {
	const handle = await open(path, 'wx+', PRIVATE_FILE);
	await handle.writeFile(content).finally(() => handle.close());
}

const sizeOf = async (path: string): Promise<number | undefined> =>
	(await stat(path).catch(() => undefined))?.size;

async function listContents(folder: string): Promise<string[]> {
	const starts = await readdir(folder).catch(() => []);
	const found = starts
		.filter((start) => /^[0-9a-f]{2}$/.test(start))
		.map(async (start) => (await readdir(join(folder, start))).map((rest) => start + rest));
	return (await Promise.all(found)).flat().sort();
}

export function openFileStore(db: string): FileStore {
	const folder = filesFolder(db);
	const pathOf = (sha256: string) => contentPath(folder, sha256);
	return {
		parts: openParts(join(folder, 'parts')),
		pathOf,
		has: (sha256) => existsSync(pathOf(sha256)),
		put: async (sha256, content) => {
			const path = pathOf(sha256);
			if ((await sizeOf(path)) === content.byteLength) return syncNames(folder, path);
			await writeWhole(folder, path, (temporary) => writeNew(temporary, content));
		},
		list: () => listContents(folder),
		remove: (sha256) => rm(pathOf(sha256), { force: true }),
	};
}
