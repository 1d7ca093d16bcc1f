/* Adding, changing and taking out a document of a country's policy bank, each with its audit row. */
import type { Write } from '../../data/database.ts';
import type { DocumentsTable } from '../../data/file-tables.ts';
import { addAudit } from '../../data/queries/audit.ts';
import {
	addDocument,
	changeDocument,
	findDocument,
	isDocumentCited,
	removeDocument,
} from '../../data/queries/documents.ts';
import { findFile } from '../../data/queries/files.ts';
import { isWebLink } from '../../instruments/check-answer.ts';
import { type Fault, Problem } from '../../instruments/problem.ts';
import type { DocumentChange, DocumentRequest } from '../../instruments/schema/document.ts';
import type { Context } from '../context.ts';
import { notFound, type Visitor } from '../http/person.ts';
import type { CountryPlace } from '../locate.ts';

const clean = (text: string): string => text.normalize('NFC').trim();

/** The columns that people write. */
const toColumns = (request: DocumentRequest) => ({
	title: clean(request.title),
	title_english: clean(request.titleEnglish),
	type: request.type,
	year: request.year ?? 0,
	status: request.status,
	articles: clean(request.articles),
	themes: JSON.stringify([...new Set(request.themes)]),
	domains: JSON.stringify([...new Set(request.domains)]),
	language: clean(request.language),
	link: clean(request.link),
	note: clean(request.note),
	file_id: request.file ?? '',
});

function findFaults({ open }: CountryPlace, { themes, domains, link }: DocumentRequest): Fault[] {
	const { framework } = open.pack;
	const known = {
		themes: new Set(framework.themes?.list.map((theme) => theme.id)),
		domains: new Set(framework.domains.map((domain) => domain.id)),
	};
	const unknown = (field: 'themes' | 'domains', ids: readonly string[]): Fault[] =>
		ids.every((id) => known[field].has(id))
			? []
			: [{ field, rule: 'unknown', cure: `name ${field} of the study pack` }];
	const isLink = link.trim() === '' || isWebLink(link.trim());
	const cure = 'give an address that begins with https:// or http://';
	return [
		...unknown('themes', themes),
		...unknown('domains', domains),
		...(isLink ? [] : [{ field: 'link', rule: 'no web address', cure }]),
	];
}

async function assertSavable(trx: Write, at: CountryPlace, request: DocumentRequest): Promise<void> {
	const faults = findFaults(at, request);
	if (request.file !== null && !(await findFile(trx, at, request.file)))
		faults.push({ field: 'file', rule: 'unknown', cure: 'send the file first' });
	if (faults.length > 0) throw new Problem('bad-request', 'The document was not saved.', faults);
}

function audit(trx: Write, context: Context, row: DocumentsTable, visitor: Visitor, action: string) {
	const entry = { study: row.study_id, id: context.newId(), at: context.now() };
	const detail = { version: row.version };
	return addAudit(trx, { ...entry, invitation: visitor.invitation, action, target: row.id, detail });
}

/** Throws Problem bad-request naming each field that does not fit. */
export const saveNewDocument = (
	context: Context,
	at: CountryPlace,
	visitor: Visitor,
	request: DocumentRequest,
): Promise<DocumentsTable> =>
	context.db.write(async (trx) => {
		await assertSavable(trx, at, request);
		const row: DocumentsTable = {
			study_id: at.study,
			id: context.newId(),
			country: at.country,
			version: 1,
			...toColumns(request),
			by_title: visitor.title,
			invitation_id: visitor.invitation,
			updated_at: context.now(),
		};
		await addDocument(trx, row);
		await audit(trx, context, row, visitor, 'document.add');
		return row;
	});

/** Throws Problem wrong-state when somebody else changed it after the version that was seen. */
export const saveDocumentChange = (
	context: Context,
	at: CountryPlace,
	visitor: Visitor,
	id: string,
	{ version, ...request }: DocumentChange,
): Promise<DocumentsTable> =>
	context.db.write(async (trx) => {
		const before = await findDocument(trx, at, id);
		if (!before) throw notFound();
		await assertSavable(trx, at, request);
		const columns = toColumns(request);
		const row = { ...before, ...columns, version: version + 1, updated_at: context.now() };
		if (!(await changeDocument(trx, row)))
			throw new Problem('wrong-state', 'Somebody else changed this document after you opened it.', [
				{ field: 'version', rule: 'stale', cure: 'read the document again, then change it' },
			]);
		await audit(trx, context, row, visitor, 'document.change');
		return row;
	});

/** Throws Problem wrong-state while an answer or a submission cites it. */
export const takeDocumentOut = (
	context: Context,
	at: CountryPlace,
	visitor: Visitor,
	id: string,
): Promise<void> =>
	context.db.write(async (trx) => {
		const row = await findDocument(trx, at, id);
		if (!row) throw notFound();
		if (await isDocumentCited(trx, at, id))
			throw new Problem('wrong-state', 'An answer or a submission cites this document, so it stays.', [
				{ field: 'document', rule: 'cited', cure: 'take it out of the answers that cite it first' },
			]);
		await removeDocument(trx, row);
		await audit(trx, context, row, visitor, 'document.remove');
	});
