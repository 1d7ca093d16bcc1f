/*
 * A text document that somebody chose → its tables as paragraphs of text. The one door to the reader of ZIP files.
 * Only the part with the text is unpacked, and not when it is larger than any questionnaire could be.
 */
import { unzipSync } from 'fflate';
import type { DocumentTable } from '../../instruments/paper/read-document.ts';

const TEXT = 'word/document.xml';
const LARGEST = 50_000_000;
const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const childrenOf = (element: Element, name: string): Element[] =>
	[...element.children].filter((child) => child.localName === name && child.namespaceURI === SPACE);

/** Elements of a name, also inside content controls, but not inside a table of this one. */
function findIn(element: Element, name: string): Element[] {
	return [...element.children].flatMap((child) => {
		if (child.localName === name) return [child];
		return child.localName === 'sdt' || child.localName === 'sdtContent' ? findIn(child, name) : [];
	});
}

function textOf(paragraph: Element): string {
	return [...paragraph.getElementsByTagNameNS(SPACE, '*')]
		.map(({ localName, textContent }) =>
			localName === 't' ? textContent : localName === 'tab' || localName === 'br' ? ' ' : '',
		)
		.join('');
}

const tableOf = (table: Element): DocumentTable =>
	findIn(table, 'tr').map((row) =>
		findIn(row, 'tc').map((cell) => findIn(cell, 'p').map((paragraph) => textOf(paragraph))),
	);

/** Throws when the file is no text document. */
export async function readDocx(file: Blob): Promise<DocumentTable[]> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const parts = unzipSync(bytes, {
		filter: ({ name, originalSize }) => name === TEXT && originalSize <= LARGEST,
	});
	const text = parts[TEXT];
	if (!text) throw new RangeError('readDocx requires a text document with a body');
	const xml = new TextDecoder().decode(text);
	// No program for text writes one; it could only make a small file grow beyond all bounds.
	if (/<!DOCTYPE/i.test(xml)) throw new RangeError('readDocx requires a document without definitions');
	const body = new DOMParser().parseFromString(xml, 'application/xml');
	const [root] = childrenOf(body.documentElement, 'body');
	return root ? findIn(root, 'tbl').map(tableOf) : [];
}
