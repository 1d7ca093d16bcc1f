/*
 * Whether a zip is a text or a spreadsheet of the office formats and nothing more: the right main part, no macros
 * or controls, no entities, and nothing that is fetched from elsewhere when somebody opens it. Links that a reader
 * must click are left alone.
 */
import type { FileKind } from '../../instruments/schema/document.ts';
import type { ZipEntry } from './read-zip.ts';
import { refuseDamaged, refuseFile } from './refuse-file.ts';
import { unpackEntry } from './unpack-entry.ts';

const MACRO = /vba(?:project|data)|(?:^|\/)activex\/|^basic\/|^scripts\//i;
const PROGRAM =
	/\.(?:exe|dll|com|scr|bat|cmd|js|jse|vbs|wsf|ps1|jar|hta|html?|lnk|(?:doc|xls|ppt|dot|xlt)m)$/i;
const XML = /\.(?:xml|rels|vml)$|^mimetype$/i;
const MAIN = {
	docx: [/^word\/document\d*\.xml$/i, 'wordprocessingml.document.main+xml'],
	xlsx: [/^xl\/workbook\d*\.xml$/i, 'spreadsheetml.sheet.main+xml'],
} as const;
const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

/** Longest part that is held whole: the lists of parts and relations. */
const LONGEST_LIST = 2 * 1024 * 1024;
/** Longest tag that is looked at whole. */
const LONGEST_TAG = 1024 * 1024;

const RELATION = /<(?:[\w-]+:)?Relationship\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const OUTSIDE = /\bTargetMode\s*=\s*["']\s*External/i;
const HYPERLINK = /\bType\s*=\s*["'][^"']*\/hyperlink\s*["']/i;
const HREF =
	/<([\w-]+:[\w-]+)\b(?:[^<"']|"[^"<]*"|'[^'<]*')*?\b[\w-]+:href\s*=\s*["']\s*(?:[a-z][\w+.-]*:|\/\/)/gi;
/** Elements whose address is opened only when a reader clicks on it. */
const CLICKED: ReadonlySet<string> = new Set(['text:a', 'draw:a', 'text:bookmark-ref']);

const hasMacro = (): never =>
	refuseFile(
		'it holds a macro or a program',
		'save it as a document without macros, or as PDF, and send that',
	);
const asksElsewhere = (): never =>
	refuseFile(
		'it fetches something from another place when it is opened',
		'break its links to other files and pictures, or save it as PDF, and send that',
	);

/** As text in which markup can be found whatever the encoding: the signs of markup are ASCII in all of them. */
function markup(piece: Buffer): string {
	const text = piece.toString('latin1').replaceAll('\0', '');
	if (!text.includes('&#')) return text;
	return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) => {
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return code < 0x80 ? String.fromCharCode(code) : '?';
	});
}

async function readList(entry: ZipEntry | undefined): Promise<string> {
	if (!entry) return '';
	if (entry.size > LONGEST_LIST) return refuseDamaged();
	const pieces: Buffer[] = [];
	for await (const piece of unpackEntry(entry)) pieces.push(piece);
	return markup(Buffer.concat(pieces));
}

function checkMarkup(text: string, isOpenDocument: boolean): void {
	if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
		refuseFile('it defines entities', 'open it, save it as a new document and send that');
	if (!isOpenDocument) return;
	for (const [, element = ''] of text.matchAll(HREF))
		if (!CLICKED.has(element.toLowerCase())) asksElsewhere();
}

/** Unpacks a part within its bounds and looks at its markup as it goes by. */
async function checkPart(entry: ZipEntry): Promise<void> {
	const isMarkup = XML.test(entry.name);
	const mayFetch = /^(?:.*\/)?(?:content|styles)\.xml$/i.test(entry.name);
	let carried = '';
	for await (const piece of unpackEntry(entry)) {
		if (!isMarkup) continue;
		const text = carried + markup(piece);
		checkMarkup(text, mayFetch);
		const last = text.lastIndexOf('<');
		carried = last < 0 || text.length - last > LONGEST_TAG ? '' : text.slice(last);
	}
}

async function checkRelations(entry: ZipEntry): Promise<void> {
	for (const [relation] of (await readList(entry)).matchAll(RELATION))
		if (OUTSIDE.test(relation) && !HYPERLINK.test(relation)) asksElsewhere();
}

async function findKind(entries: readonly ZipEntry[]): Promise<FileKind> {
	const types = await readList(entries.find(({ name }) => name === '[Content_Types].xml'));
	if (/macroEnabled/i.test(types)) hasMacro();
	for (const [kind, [part, type]] of Object.entries(MAIN))
		if (types.includes(type) && entries.some(({ name }) => part.test(name))) return kind as keyof typeof MAIN;
	const first = entries.find(({ name }) => name === 'mimetype');
	const isText = first?.data.toString('latin1') === ODT_TYPE && first.method === 0;
	if (isText && entries.some(({ name }) => name === 'content.xml')) return 'odt';
	return refuseFile(
		'it is none of the kinds that can be kept',
		'save it as PDF, DOCX, XLSX or ODT and send that',
	);
}

/** The kind of document; throws Problem bad-file when it is none, or does more than be read. */
export async function checkOffice(entries: readonly ZipEntry[]): Promise<FileKind> {
	if (entries.some(({ name }) => MACRO.test(name) || PROGRAM.test(name))) hasMacro();
	const kind = await findKind(entries);
	for (const entry of entries) {
		await checkPart(entry);
		if (/\.rels$/i.test(entry.name)) await checkRelations(entry);
	}
	return kind;
}
