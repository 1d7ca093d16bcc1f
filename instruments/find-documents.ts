/*
 * Search and order of a policy bank. A search finds a part of a title, in the document's own language or in
 * English, whatever the case: by substring, because several scripts of the region write no spaces, and in NFC,
 * because keyboards write the same word in different ways.
 */
import type { BankDocument } from './schema/document.ts';

type Titled = Pick<BankDocument, 'title' | 'titleEnglish'>;

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

export function findDocuments<Document extends Titled>(all: readonly Document[], search: string): Document[] {
	const wanted = fold(search);
	return all.filter(({ title, titleEnglish }) =>
		[title, titleEnglish].some((one) => fold(one).includes(wanted)),
	);
}

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const shown = ({ title, titleEnglish }: Titled): string => titleEnglish || title;

/** By the English title where there is one: the list reads the same in every country. */
export const sortDocuments = <Document extends Titled>(all: readonly Document[]): Document[] =>
	all.toSorted((a, b) => byTitle.compare(shown(a), shown(b)) || byTitle.compare(a.title, b.title));
