/*
 * Clears away files that nothing names: uploads left for a day, files of more than a day that no document, answer
 * or submission names, and then contents without a row. Contents go while this holds the store's one writing turn,
 * so that no file becomes named while its content goes.
 */
import { addAudit } from '../../data/queries/audit.ts';
import { listKeptFiles, listUnreferenced, removeFile } from '../../data/queries/files.ts';
import type { Context } from '../context.ts';
import { dayBefore, removeAbandoned } from './remove-abandoned.ts';

export interface Cleaned {
	readonly uploads: number;
	readonly files: number;
	readonly contents: number;
}

/** The rows first, in a transaction of their own: a content goes only when it is on disk that no row names it. */
const removeRows = (context: Context): Promise<number> =>
	context.db.write(async (trx) => {
		const at = context.now();
		const unnamed = await listUnreferenced(trx, dayBefore(at));
		for (const file of unnamed) {
			await removeFile(trx, file.study_id, file.id);
			const entry = { study: file.study_id, id: context.newId(), at, invitation: '' };
			await addAudit(trx, { ...entry, action: 'file.clean', target: file.id });
		}
		return unnamed.length;
	});

const removeContents = (context: Context): Promise<number> =>
	context.db.write(async (trx) => {
		const named = new Set((await listKeptFiles(trx)).map((file) => file.sha256));
		const strays = (await context.files.list()).filter((sha256) => !named.has(sha256));
		for (const sha256 of strays) await context.files.remove(sha256);
		return strays.length;
	});

export async function cleanFiles(context: Context): Promise<Cleaned> {
	const { uploads } = await removeAbandoned(context);
	const files = await removeRows(context);
	return { uploads, files, contents: await removeContents(context) };
}
