/* The policy bank of a country as one of its people sees it: in order of the alphabet, each document with its file and where it is cited. */

import type { DocumentsTable } from '../../data/file-tables.ts';
import { listDocuments } from '../../data/queries/documents.ts';
import { listFiles } from '../../data/queries/files.ts';
import { sortDocuments } from '../../instruments/find-documents.ts';
import type { BankDocument } from '../../instruments/schema/document.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../http/person.ts';
import type { CountryPlace } from '../locate.ts';
import { describeFile } from './describe-file.ts';
import { listCitations } from './find-citations.ts';

export async function describeDocuments(
	context: Context,
	at: CountryPlace,
	visitor: Visitor,
	rows?: readonly DocumentsTable[],
): Promise<BankDocument[]> {
	const files = new Map((await listFiles(context.db.read, at)).map((file) => [file.id, describeFile(file)]));
	const cited = await listCitations(context, at, visitor);
	const all = rows ?? (await listDocuments(context.db.read, at));
	const described = all.map((row): BankDocument => {
		const file = files.get(row.file_id);
		return {
			id: row.id,
			version: row.version,
			title: row.title,
			titleEnglish: row.title_english,
			type: row.type as BankDocument['type'],
			year: row.year === 0 ? null : row.year,
			status: row.status as BankDocument['status'],
			articles: row.articles,
			themes: JSON.parse(row.themes) as string[],
			domains: JSON.parse(row.domains) as string[],
			language: row.language,
			link: row.link,
			note: row.note,
			by: row.by_title,
			at: row.updated_at,
			...(file && { file }),
			citedBy: [...(cited.get(row.id) ?? [])],
		};
	});
	return sortDocuments(described);
}
