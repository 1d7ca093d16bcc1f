/*
 * The check of the files that belong to a store or a backup, which are only read: each row's content must be
 * there with the size and the hash that the row names, and each document's file must have a row.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Kysely } from 'kysely';
import { contentPath, filesFolder } from './file-store.ts';
import type { FilesTable } from './file-tables.ts';
import { listDangling, listKeptFiles } from './queries/files.ts';
import { ReadingDriver } from './reading-driver.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { openHandle } from './sqlite-handle.ts';
import type { Tables } from './tables.ts';

export type KeptFile = Pick<FilesTable, 'id' | 'sha256' | 'size'>;

/** SHA-256 of a file's content, in hexadecimal digits. */
export async function hashFile(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}

/** Reads a closed store; one from before there were files has none. */
export async function readFileRows(db: string): Promise<{ kept: KeptFile[]; dangling: string[] }> {
	const handle = openHandle(db, { readonly: true });
	try {
		if (handle.pick("select count(*) from sqlite_master where name = 'files'") !== 1)
			return { kept: [], dangling: [] };
		const read = new Kysely<Tables>({ dialect: sqliteDialect(() => new ReadingDriver(handle)) });
		return { kept: await listKeptFiles(read), dangling: await listDangling(read) };
	} finally {
		handle.close();
	}
}

async function findFault(folder: string, { id, sha256, size }: KeptFile): Promise<string | undefined> {
	const path = contentPath(folder, sha256);
	const found = await stat(path).catch(() => undefined);
	if (!found) return `the content of file ${id} is missing (${path})`;
	return found.size === size && (await hashFile(path)) === sha256
		? undefined
		: `the content of file ${id} was changed after it was kept (${path})`;
}

/** Findings in words, empty when all files are there as they were kept. */
export async function checkFiles(db: string): Promise<string[]> {
	const { kept, dangling } = await readFileRows(db);
	const findings = dangling.map((id) => `document ${id} names a file that is not in the store`);
	for (const file of kept) {
		const fault = await findFault(filesFolder(db), file);
		if (fault !== undefined) findings.push(fault);
	}
	return findings;
}
