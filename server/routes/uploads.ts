/*
 * Sending a file in pieces: begun with its name and size, each piece with the place where it begins, finished when
 * it is whole. What has arrived can be asked at any time, so a lost line costs at most one piece.
 */
import { z } from 'zod';
import type { UploadsTable } from '../../data/file-tables.ts';
import { findUpload } from '../../data/queries/uploads.ts';
import { FileInfo, LARGEST_FILE, Upload, UploadRequest } from '../../instruments/schema/document.ts';
import type { Context } from '../context.ts';
import { beginUpload } from '../files/begin-upload.ts';
import { describeFile } from '../files/describe-file.ts';
import { dropUpload, finishInTurn } from '../files/finish-upload.ts';
import { receivePiece } from '../files/receive-piece.ts';
import { removeAbandoned } from '../files/remove-abandoned.ts';
import { endpoint } from '../http/endpoint.ts';
import { CountryParams, UploadParams } from '../http/params.ts';
import { notFound, signedIn, type Visitor } from '../http/person.ts';
import { readPiece } from '../http/read-piece.ts';
import { type CountryPlace, locateCountry, locateUpload } from '../locate.ts';

/** Only whoever began an upload goes on with it; to others it does not exist. */
async function getUpload(context: Context, at: CountryPlace, visitor: Visitor, id: string) {
	const upload = await findUpload(context.db.read, at, id);
	if (upload?.invitation_id !== visitor.invitation) throw notFound();
	return upload;
}

const describeUpload = async ({ files }: Context, upload: UploadsTable): Promise<Upload> => ({
	id: upload.id,
	name: upload.name,
	size: upload.size,
	offset: upload.file_id === '' ? await files.parts.sizeOf(upload.id) : upload.size,
});

const ONE = '/api/studies/:study/countries/:country/uploads/:upload';

export const uploadRoutes = [
	endpoint({
		method: 'post',
		path: '/api/studies/:study/countries/:country/uploads',
		summary: 'Begin to send a file of at most 20 MB, or go on with the same one',
		params: CountryParams,
		body: UploadRequest,
		reply: Upload,
		action: 'documents.add',
		locate: locateCountry,
		run: async ({ at, body, visitor, context }) => {
			await removeAbandoned(context);
			return describeUpload(context, await beginUpload(context, at, signedIn(visitor), body));
		},
	}),
	endpoint({
		method: 'get',
		path: ONE,
		summary: 'How much of a file has arrived',
		params: UploadParams,
		reply: Upload,
		action: 'documents.add',
		locate: locateUpload,
		run: async ({ at, params, visitor, context }) =>
			describeUpload(context, await getUpload(context, at, signedIn(visitor), params.upload)),
	}),
	endpoint({
		method: 'patch',
		path: ONE,
		summary: 'A piece of a file, at most 512 KB; replied to once it is on disk',
		params: UploadParams,
		query: z.strictObject({ offset: z.coerce.number().int().min(0).max(LARGEST_FILE) }),
		body: (req, res) => readPiece(req, res),
		reply: Upload,
		action: 'documents.add',
		locate: locateUpload,
		run: async ({ at, params, query, body, visitor, context }) => {
			const upload = await getUpload(context, at, signedIn(visitor), params.upload);
			const offset = await receivePiece(context, upload, query.offset, body);
			return { id: upload.id, name: upload.name, size: upload.size, offset };
		},
	}),
	endpoint({
		method: 'post',
		path: `${ONE}/file`,
		summary: 'Keep a file that has arrived whole, after its content was checked',
		params: UploadParams,
		reply: FileInfo,
		action: 'documents.add',
		locate: locateUpload,
		run: async ({ at, params, visitor, context }) => {
			const who = signedIn(visitor);
			const upload = await getUpload(context, at, who, params.upload);
			return describeFile(await finishInTurn(context, upload, who));
		},
	}),
	endpoint({
		method: 'delete',
		path: ONE,
		summary: 'Give up sending a file',
		params: UploadParams,
		reply: null,
		action: 'documents.add',
		locate: locateUpload,
		run: async ({ at, params, visitor, context }) => {
			const who = signedIn(visitor);
			await dropUpload(context, await getUpload(context, at, who, params.upload), who.invitation);
		},
	}),
];
