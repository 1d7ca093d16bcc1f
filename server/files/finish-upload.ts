/*
 * The end of an upload: the content is checked, put on disk whole, and only then named by a row, in one
 * transaction with the audit. A reply that was lost is given again; a file that is refused leaves nothing behind.
 */
import { createHash } from 'node:crypto';
import type { FilesTable, UploadsTable } from '../../data/file-tables.ts';
import { addAudit } from '../../data/queries/audit.ts';
import { addFile, findFile } from '../../data/queries/files.ts';
import { findUpload, finishUpload, removeUpload } from '../../data/queries/uploads.ts';
import { cleanFileName } from '../../instruments/clean-file-name.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Context } from '../context.ts';
import { notFound, type Visitor } from '../http/person.ts';
import { type CheckedFile, checkContent } from './check-content.ts';
import { inTurn } from './in-turn.ts';
import { refuseFile } from './refuse-file.ts';

const keyOf = (upload: UploadsTable) => ({ study: upload.study_id, country: upload.country });
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Takes an upload away with what has arrived of it. */
export async function dropUpload(context: Context, upload: UploadsTable, invitation: string): Promise<void> {
	await context.db.write(async (trx) => {
		await removeUpload(trx, upload);
		const entry = { study: upload.study_id, id: context.newId(), at: context.now(), invitation };
		await addAudit(trx, { ...entry, action: 'upload.drop', target: upload.id });
	});
	await context.files.parts.remove(upload.id);
}

async function readChecked(context: Context, upload: UploadsTable): Promise<CheckedFile> {
	const bytes = await context.files.parts.read(upload.id);
	if (upload.sha256 !== '' && hashOf(bytes) !== upload.sha256)
		refuseFile('it was damaged on the way', 'send it again');
	return checkContent(bytes, upload.name);
}

async function keep(
	context: Context,
	upload: UploadsTable,
	{ kind, content }: CheckedFile,
	visitor: Visitor,
): Promise<FilesTable> {
	const file: FilesTable = {
		study_id: upload.study_id,
		id: context.newId(),
		country: upload.country,
		sha256: hashOf(content),
		size: content.length,
		kind,
		name: cleanFileName(upload.name, kind),
		at: context.now(),
		invitation_id: visitor.invitation,
	};
	await context.files.put(file.sha256, content);
	await context.db.write(async (trx) => {
		const now = await findUpload(trx, keyOf(upload), upload.id);
		if (now?.file_id !== '') throw new Problem('wrong-state', 'This upload was ended elsewhere.');
		// A clean-up may have come between; while this transaction lasts none can.
		if (!context.files.has(file.sha256)) await context.files.put(file.sha256, content);
		await addFile(trx, file);
		await finishUpload(trx, upload, file.id);
		const entry = { study: file.study_id, id: context.newId(), at: file.at, invitation: file.invitation_id };
		await addAudit(trx, {
			...entry,
			action: 'file.keep',
			target: file.id,
			detail: { sha256: file.sha256, size: file.size },
		});
	});
	await context.files.parts.remove(upload.id);
	return file;
}

async function finish(context: Context, id: UploadsTable, visitor: Visitor): Promise<FilesTable> {
	const upload = await findUpload(context.db.read, keyOf(id), id.id);
	if (!upload) throw notFound();
	const done = upload.file_id !== '' && (await findFile(context.db.read, keyOf(upload), upload.file_id));
	if (done) return done;
	const offset = await context.files.parts.sizeOf(upload.id);
	if (offset < upload.size)
		throw new Problem(
			'wrong-state',
			`The file is not whole: ${offset} of ${upload.size} bytes have arrived.`,
			[{ field: 'file', rule: 'not whole', cure: `send the piece that begins at ${offset}` }],
			{ offset },
		);
	try {
		return await keep(context, upload, await readChecked(context, upload), visitor);
	} catch (error) {
		if (error instanceof Problem && error.kind === 'bad-file')
			await dropUpload(context, upload, visitor.invitation);
		throw error;
	}
}

/** One after the other: each holds a whole file in memory. Throws Problem bad-file for one that is refused. */
export const finishInTurn = (context: Context, upload: UploadsTable, visitor: Visitor): Promise<FilesTable> =>
	inTurn('finish', () => finish(context, upload, visitor));
