/* A document as its form holds it, and the way to and from what the server takes. */
import type { BankDocument, DocumentRequest, FileInfo } from '../../instruments/schema/document.ts';

export interface Draft extends Omit<DocumentRequest, 'file' | 'year'> {
	/** As it is typed. */
	readonly year: string;
	readonly file: FileInfo | undefined;
}

export const EMPTY_DRAFT: Draft = {
	title: '',
	titleEnglish: '',
	type: 'law',
	year: '',
	status: 'unknown',
	articles: '',
	themes: [],
	domains: [],
	language: '',
	link: '',
	note: '',
	file: undefined,
};

export const draftOf = (document: BankDocument): Draft => {
	const { id: _id, version: _version, by: _by, at: _at, citedBy: _cited, year, file, ...rest } = document;
	return { ...rest, year: year === null ? '' : String(year), file };
};

export const requestOf = ({ year, file, ...rest }: Draft): DocumentRequest => ({
	...rest,
	year: /^\d+$/.test(year.trim()) ? Number(year) : null,
	file: file?.id ?? null,
});

export type DraftFault = 'title' | 'year' | 'link';

/** Fields that the server would refuse, in order of the form. */
export function findDraftFaults({ title, year, link }: Draft): readonly DraftFault[] {
	const isYear = year.trim() === '' || /^[12]\d{3}$/.test(year.trim());
	const isLink = link.trim() === '' || /^https?:\/\/[^\s/@]+(\/\S*)?$/i.test(link.trim());
	return [
		...(title.trim() === '' ? (['title'] as const) : []),
		...(isYear ? [] : (['year'] as const)),
		...(isLink ? [] : (['link'] as const)),
	];
}
