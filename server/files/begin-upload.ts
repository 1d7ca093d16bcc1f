/*
 * The beginning of an upload: whether there is room for it, by country and by session, before a byte is taken. The
 * same file begun again by the same place goes on where it was, on whatever device.
 */
import type { Write } from '../../data/database.ts';
import type { UploadsTable } from '../../data/file-tables.ts';
import { addAudit } from '../../data/queries/audit.ts';
import { listFiles } from '../../data/queries/files.ts';
import { addUpload, listUploads } from '../../data/queries/uploads.ts';
import { Problem } from '../../instruments/problem.ts';
import { LARGEST_FILE, type UploadRequest } from '../../instruments/schema/document.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../http/person.ts';
import type { CountryPlace } from '../locate.ts';

const MEGABYTE = 1024 * 1024;
/** All files of a country together, and the uploads under way. */
const COUNTRY_ROOM = 1024 * MEGABYTE;
/** What one session begins within a day. */
const SESSION_ROOM = 300 * MEGABYTE;
const MOST_OPEN = 5;

const tooLarge = (): Problem =>
	new Problem('body-too-large', 'The file is larger than 20 MB and was not taken.', [
		{
			field: 'size',
			rule: 'larger than 20 MB',
			cure: 'send fewer pages, smaller pictures, or a link to the document',
		},
	]);

const noRoom = (detail: string, cure: string): Problem =>
	new Problem('quota-reached', detail, [{ field: 'file', rule: 'no room', cure }]);

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

async function assertRoom(
	trx: Write,
	at: CountryPlace,
	session: string,
	size: number,
	uploads: readonly UploadsTable[],
): Promise<void> {
	const open = uploads.filter((upload) => upload.file_id === '');
	const contents = new Map((await listFiles(trx, at)).map((file) => [file.sha256, file.size]));
	const used = sum([...contents.values()]) + sum(open.map((upload) => upload.size));
	if (used + size > COUNTRY_ROOM)
		throw noRoom(
			'The files of this place fill the 1 GB that there is for them.',
			'take documents that are not needed out of the policy bank, or give links',
		);
	const own = uploads.filter((upload) => upload.session === session);
	if (own.filter((upload) => upload.file_id === '').length >= MOST_OPEN)
		throw noRoom('Five of your files are being sent already.', 'finish or cancel one of them first');
	if (sum(own.map((upload) => upload.size)) + size > SESSION_ROOM)
		throw noRoom('You have sent 300 MB within a day.', 'go on tomorrow, or give links');
}

const findSame = (uploads: readonly UploadsTable[], visitor: Visitor, request: UploadRequest) =>
	uploads.find(
		(one) =>
			one.file_id === '' &&
			one.invitation_id === visitor.invitation &&
			one.sha256 !== '' &&
			one.sha256 === request.sha256 &&
			one.size === request.size &&
			one.name === request.name,
	);

/** Throws Problem body-too-large or quota-reached. */
export async function beginUpload(
	context: Context,
	at: CountryPlace,
	visitor: Visitor,
	request: UploadRequest,
): Promise<UploadsTable> {
	if (request.size > LARGEST_FILE) throw tooLarge();
	return context.db.write(async (trx) => {
		const uploads = await listUploads(trx, at);
		const same = findSame(uploads, visitor, request);
		if (same) return same;
		await assertRoom(trx, at, visitor.session, request.size, uploads);
		const upload: UploadsTable = {
			study_id: at.study,
			id: context.newId(),
			country: at.country,
			invitation_id: visitor.invitation,
			session: visitor.session,
			name: request.name,
			size: request.size,
			sha256: request.sha256 ?? '',
			created_at: context.now(),
			file_id: '',
		};
		await addUpload(trx, upload);
		const entry = { study: at.study, id: context.newId(), at: upload.created_at };
		await addAudit(trx, {
			...entry,
			invitation: visitor.invitation,
			action: 'upload.begin',
			target: upload.id,
			detail: { size: request.size },
		});
		return upload;
	});
}
