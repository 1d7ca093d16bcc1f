/*
 * Unpacks one entry of a zip piece by piece and holds it against what its directory says: never more bytes than
 * announced, and the same checksum. Nothing is kept, so a document of 200 MB costs no more memory than a small one.
 */
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ZipEntry } from './read-zip.ts';
import { refuseDamaged } from './refuse-file.ts';

const SLICE = 64 * 1024;

function* slices(data: Buffer): Generator<Buffer> {
	for (let at = 0; at < data.length; at += SLICE) yield data.subarray(at, at + SLICE);
}

async function* inflated(data: Buffer): AsyncGenerator<Buffer> {
	const unpacking = Readable.from(slices(data)).pipe(createInflateRaw());
	try {
		for await (const piece of unpacking) yield piece as Buffer;
	} catch {
		refuseDamaged();
	}
}

/** Throws Problem bad-file when the entry is not what it claims to be. */
export async function* unpackEntry(entry: ZipEntry): AsyncGenerator<Buffer> {
	let size = 0;
	let crc = 0;
	for await (const piece of entry.method === 0 ? slices(entry.data) : inflated(entry.data)) {
		size += piece.length;
		if (size > entry.size) refuseDamaged();
		crc = crc32(piece, crc);
		yield piece;
	}
	if (size !== entry.size || crc !== entry.crc) refuseDamaged();
}
