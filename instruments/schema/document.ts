/*
 * The national policy bank: the laws, policies and reports of a country as its people collect them, once for all
 * questions, each with a file or a link. An answer cites a document by its id (Evidence in answer.ts).
 */
import { z } from 'zod';

/** Most bytes of one file. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Most bytes that are sent at once. */
export const LARGEST_PIECE = 512 * 1024;

export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'odt', 'csv', 'png', 'jpg', 'txt'] as const;
export const FileKind = z.enum(FILE_KINDS);
export type FileKind = z.infer<typeof FileKind>;

/** What a kept file is; its content is fetched by its id. */
export const FileInfo = z.object({
	id: z.string(),
	/** As it was named by whoever sent it, made safe. */
	name: z.string(),
	kind: FileKind,
	/** Bytes. */
	size: z.number(),
	sha256: z.string(),
	/** UTC ISO. */
	at: z.string(),
});
export type FileInfo = z.infer<typeof FileInfo>;

export const DOCUMENT_TYPES = [
	'constitution',
	'law',
	'decree',
	'policy',
	'plan',
	'procedure',
	'guideline',
	'agreement',
	'report',
	'other',
] as const;
export const DOCUMENT_STATUSES = ['draft', 'in-force', 'expired', 'repealed', 'unknown'] as const;

const text = (longest: number) => z.string().max(longest);
const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 2999;

/** What people write about a document. Left-out texts are empty; a change is the whole entry. */
export const DocumentRequest = z.strictObject({
	/** In the document's own language. */
	title: text(1000).refine((title) => title.trim() !== '', 'a document needs a title'),
	titleEnglish: text(1000).default(''),
	type: z.enum(DOCUMENT_TYPES),
	year: z.number().int().min(EARLIEST_YEAR).max(LATEST_YEAR).nullable().default(null),
	status: z.enum(DOCUMENT_STATUSES).default('unknown'),
	articles: text(2000).default(''),
	/** Ids of themes and domains of the pack. */
	themes: z.array(text(200)).max(100).default([]),
	domains: z.array(text(200)).max(100).default([]),
	language: text(200).default(''),
	link: text(2000).default(''),
	note: text(2000).default(''),
	/** Id of its file; null for none. */
	file: text(200).nullable().default(null),
});
export type DocumentRequest = z.infer<typeof DocumentRequest>;

/** `version`: the one that was seen, so that nobody overwrites what somebody else changed meanwhile. */
export const DocumentChange = DocumentRequest.extend({ version: z.number().int().nonnegative() });
export type DocumentChange = z.infer<typeof DocumentChange>;

/** A question of a respondent whose answer cites the document. */
export const Citation = z.object({ respondent: z.string(), question: z.string() });
export type Citation = z.infer<typeof Citation>;

export const BankDocument = DocumentRequest.omit({ file: true }).extend({
	id: z.string(),
	version: z.number(),
	/** Title of the place that added it. */
	by: z.string(),
	/** UTC ISO time of the last change. */
	at: z.string(),
	file: FileInfo.optional(),
	/** Where it is cited, as far as this person may read the answers. */
	citedBy: z.array(Citation),
});
export type BankDocument = z.infer<typeof BankDocument>;

export const UploadRequest = z.strictObject({
	name: z.string().min(1).max(2000),
	size: z.number().int().positive(),
	/** Of the whole file, as hexadecimal digits: finds damage on the way, and the same upload begun before. */
	sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.optional(),
});
export type UploadRequest = z.infer<typeof UploadRequest>;

/** An upload under way: `offset` bytes of `size` are on the server's disk. */
export const Upload = z.object({ id: z.string(), name: z.string(), size: z.number(), offset: z.number() });
export type Upload = z.infer<typeof Upload>;

/** A file that a country's submission cites, and where. */
export const CitedFile = Citation.extend({ title: z.string(), file: FileInfo });
export type CitedFile = z.infer<typeof CitedFile>;
