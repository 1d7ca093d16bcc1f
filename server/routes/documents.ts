/* The policy bank of a country: its people read it, coordinator and respondents add to it, the coordinator keeps it in order. */
import { z } from 'zod';
import type { DocumentsTable } from '../../data/file-tables.ts';
import { findDocuments } from '../../instruments/find-documents.ts';
import { BankDocument, DocumentChange, DocumentRequest } from '../../instruments/schema/document.ts';
import type { Context } from '../context.ts';
import { describeDocuments } from '../files/describe-documents.ts';
import { saveDocumentChange, saveNewDocument, takeDocumentOut } from '../files/save-document.ts';
import { endpoint } from '../http/endpoint.ts';
import { CountryParams, DocumentParams } from '../http/params.ts';
import { notFound, signedIn, type Visitor } from '../http/person.ts';
import { type CountryPlace, locateCountry, locateDocument } from '../locate.ts';

async function describeOne(context: Context, at: CountryPlace, visitor: Visitor, row: DocumentsTable) {
	const [document] = await describeDocuments(context, at, visitor, [row]);
	if (!document) throw notFound();
	return document;
}

export const documentRoutes = [
	endpoint({
		method: 'get',
		path: '/api/studies/:study/countries/:country/documents',
		summary: 'The policy bank of a country; `search` finds a part of a title',
		params: CountryParams,
		query: z.strictObject({ search: z.string().max(1000).optional() }),
		reply: z.object({ documents: z.array(BankDocument) }),
		action: 'documents.read',
		locate: locateCountry,
		run: async ({ at, query, visitor, context }) => {
			const all = await describeDocuments(context, at, signedIn(visitor));
			return { documents: findDocuments(all, query.search ?? '') };
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/studies/:study/countries/:country/documents',
		summary: 'Add a document to the policy bank',
		params: CountryParams,
		body: DocumentRequest,
		reply: BankDocument,
		action: 'documents.add',
		locate: locateCountry,
		run: async ({ at, body, visitor, context }) => {
			const who = signedIn(visitor);
			return describeOne(context, at, who, await saveNewDocument(context, at, who, body));
		},
	}),
	endpoint({
		method: 'patch',
		path: '/api/studies/:study/countries/:country/documents/:document',
		summary: 'Change a document of the policy bank',
		params: DocumentParams,
		body: DocumentChange,
		reply: BankDocument,
		action: 'documents.edit',
		locate: locateDocument,
		run: async ({ at, params, body, visitor, context }) => {
			const who = signedIn(visitor);
			const row = await saveDocumentChange(context, at, who, params.document, body);
			return describeOne(context, at, who, row);
		},
	}),
	endpoint({
		method: 'delete',
		path: '/api/studies/:study/countries/:country/documents/:document',
		summary: 'Take out a document that nothing cites',
		params: DocumentParams,
		reply: null,
		action: 'documents.edit',
		locate: locateDocument,
		run: ({ at, params, visitor, context }) =>
			takeDocumentOut(context, at, signedIn(visitor), params.document),
	}),
];
