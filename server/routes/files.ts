/*
 * Files of evidence: which ones a country's submission cites, and each as a download. The people of a country read
 * all files of its bank; others those that a released submission cites, as they read its answers.
 */
import { z } from 'zod';
import { findFile, listFiles } from '../../data/queries/files.ts';
import { CitedFile, type FileKind } from '../../instruments/schema/document.ts';
import type { Context } from '../context.ts';
import { describeFile, MEDIA_TYPES } from '../files/describe-file.ts';
import { listFrozenEvidence } from '../files/find-citations.ts';
import { endpoint } from '../http/endpoint.ts';
import { CountryParams, FileParams } from '../http/params.ts';
import { isAllowed, notFound } from '../http/person.ts';
import { StoredFile } from '../http/send-file.ts';
import { type CountryPlace, locateCountry } from '../locate.ts';

async function listCitedFiles(context: Context, at: CountryPlace, told: boolean): Promise<CitedFile[]> {
	const files = new Map((await listFiles(context.db.read, at)).map((file) => [file.id, file]));
	const evidence = await listFrozenEvidence(context, at, told);
	return evidence.flatMap(({ respondent, question, entry }) => {
		const file = files.get(entry.file ?? '');
		const title = entry.titleEnglish ?? entry.title ?? '';
		return file ? [{ respondent, question, title, file: describeFile(file) }] : [];
	});
}

/** A release opens the files that the released submission cites in words that are not withheld, and no other. */
async function locateFile(params: z.infer<typeof FileParams>, context: Context): Promise<CountryPlace> {
	const { file, ...place } = params;
	const at = await locateCountry(place, context);
	if (!at.isReleased) return at;
	const evidence = await listFrozenEvidence(context, at, true);
	return { ...at, isReleased: evidence.some(({ entry }) => entry.file === file) };
}

export const fileRoutes = [
	endpoint({
		method: 'get',
		path: '/api/studies/:study/countries/:country/files',
		summary: 'The files that the submission of a country cites, and where',
		params: CountryParams,
		reply: z.object({ files: z.array(CitedFile) }),
		action: 'submission.read',
		locate: locateCountry,
		run: async ({ at, context, visitor }) => ({
			files: await listCitedFiles(context, at, !isAllowed('withheld.read', at, visitor)),
		}),
	}),
	endpoint({
		method: 'get',
		path: '/api/studies/:study/countries/:country/files/:file',
		summary: 'A file of evidence, to be saved',
		params: FileParams,
		reply: 'application/octet-stream',
		action: 'files.read',
		locate: locateFile,
		run: async ({ at, params, context }) => {
			const row = await findFile(context.db.read, at, params.file);
			if (!row) throw notFound();
			const path = context.files.pathOf(row.sha256);
			return new StoredFile(path, MEDIA_TYPES[row.kind as FileKind], row.name, row.size);
		},
	}),
];
