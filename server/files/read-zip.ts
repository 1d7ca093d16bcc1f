/*
 * The directory of a zip file, read strictly: one archive from the first byte to the last, entries that neither
 * overlap nor hide anything between them, plain names, and what they unpack to within bounds before a single one
 * is unpacked. Office files are zips; nothing here unpacks to disk.
 */
import { refuseDamaged, refuseFile } from './refuse-file.ts';

export interface ZipEntry {
	readonly name: string;
	/** 0 stored, 8 deflated. */
	readonly method: number;
	readonly size: number;
	readonly crc: number;
	/** As it stands in the file. */
	readonly data: Buffer;
}

const MOST_ENTRIES = 1000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_TIMES = 250;
const UNSUSPICIOUS = 10 * 1024 * 1024;
/** What may follow an entry's data: its sizes once more. */
const LONGEST_GAP = 64;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const UNIX = 3;
const KIND_OF_FILE = 0o170000;
const LINK = 0o120000;

/** Where the directory's end stands; undefined when these bytes do not end as a zip does. */
export function findZipEnd(bytes: Buffer): number | undefined {
	const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
	for (let at = bytes.length - END_LENGTH; at >= first; at--)
		if (bytes.readUInt32LE(at) === END && at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length)
			return at;
	return undefined;
}

interface Header {
	readonly at: number;
	readonly end: number;
	readonly entry: ZipEntry;
}

const isPlain = (name: string): boolean =>
	name !== '' && !/[\p{Cc}\\\ufffd]|^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/iu.test(name);

function readLocal(bytes: Buffer, at: number, name: Buffer, length: number, limit: number) {
	if (at + LOCAL_LENGTH > limit || bytes.readUInt32LE(at) !== LOCAL) return refuseDamaged();
	const nameLength = bytes.readUInt16LE(at + 26);
	const start = at + LOCAL_LENGTH + nameLength + bytes.readUInt16LE(at + 28);
	const localName = bytes.subarray(at + LOCAL_LENGTH, at + LOCAL_LENGTH + nameLength);
	if (!localName.equals(name) || start + length > limit) return refuseDamaged();
	return { end: start + length, data: bytes.subarray(start, start + length) };
}

function readHeader(bytes: Buffer, at: number, limit: number): { header: Header; next: number } {
	if (at + CENTRAL_LENGTH > limit || bytes.readUInt32LE(at) !== CENTRAL) return refuseDamaged();
	const u16 = (place: number) => bytes.readUInt16LE(at + place);
	const u32 = (place: number) => bytes.readUInt32LE(at + place);
	const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + u16(28));
	const name = nameBytes.toString('utf8');
	if ((u16(8) & ENCRYPTED) !== 0)
		refuseFile('it is locked with a password', 'save it without a password and send that');
	const isLink = u16(4) >> 8 === UNIX && ((u32(38) >>> 16) & KIND_OF_FILE) === LINK;
	if (isLink || !isPlain(name) || (u16(10) !== 0 && u16(10) !== 8)) refuseDamaged();
	const local = readLocal(bytes, u32(42), nameBytes, u32(20), limit);
	const entry = { name, method: u16(10), size: u32(24), crc: u32(16), data: local.data };
	return {
		header: { at: u32(42), end: local.end, entry },
		next: at + CENTRAL_LENGTH + u16(28) + u16(30) + u16(32),
	};
}

function assertBudget(entries: readonly ZipEntry[], packed: number): void {
	const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
	if (unpacked > MOST_UNPACKED || (unpacked > UNSUSPICIOUS && unpacked > packed * MOST_TIMES))
		refuseFile('it unpacks to far more than it should', 'save it without large embedded parts and send that');
}

/** One after the other from the first byte to the directory, so that nothing is told twice and nothing stands between. */
function assertClosed(headers: readonly Header[], directory: number): void {
	let end = 0;
	for (const header of headers.toSorted((a, b) => a.at - b.at)) {
		const gap = header.at - end;
		if (gap < 0 || gap > (end === 0 ? 0 : LONGEST_GAP)) refuseDamaged();
		end = header.end;
	}
	if (directory - end > LONGEST_GAP) refuseDamaged();
}

/** Throws Problem bad-file for anything but one sound zip within bounds. */
export function readZip(bytes: Buffer): readonly ZipEntry[] {
	const end = findZipEnd(bytes);
	if (end === undefined) return refuseDamaged();
	const count = bytes.readUInt16LE(end + 10);
	if (count > MOST_ENTRIES)
		refuseFile('it has more than 1,000 parts', 'split the document and send the parts');
	const directory = bytes.readUInt32LE(end + 16);
	const isWhole = bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count;
	if (!isWhole || count === 0 || directory + bytes.readUInt32LE(end + 12) !== end) return refuseDamaged();
	const headers: Header[] = [];
	for (let at = directory; headers.length < count; ) {
		const { header, next } = readHeader(bytes, at, end);
		headers.push(header);
		at = next;
	}
	assertClosed(headers, directory);
	const entries = headers.map(({ entry }) => entry);
	if (new Set(entries.map(({ name }) => name.toLowerCase())).size < count) refuseDamaged();
	assertBudget(entries, bytes.length);
	return entries;
}
