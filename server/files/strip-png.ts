/*
 * A PNG picture without anything but the picture: texts, camera data, times and whatever follows the end are left
 * out. Each chunk that stays must carry its own right checksum.
 */
import { crc32 } from 'node:zlib';
import { refuseDamaged, refuseFile } from './refuse-file.ts';

export const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');
const KEPT: ReadonlySet<string> = new Set([
	'IHDR',
	'PLTE',
	'IDAT',
	'IEND',
	'tRNS',
	'gAMA',
	'cHRM',
	'sRGB',
	'sBIT',
	'bKGD',
	'pHYs',
]);
/** Length, name and checksum. */
const AROUND = 12;
export const MOST_PIXELS = 200_000_000;

export function assertPixels(width: number, height: number): void {
	if (width * height > MOST_PIXELS)
		refuseFile('the picture is too large to be opened', 'make it smaller and send that');
}

/** Throws Problem bad-file when the picture is damaged. */
export function stripPng(bytes: Buffer): Buffer {
	const kept: Buffer[] = [PNG_START];
	for (let at = PNG_START.length; at + AROUND <= bytes.length; ) {
		const length = bytes.readUInt32BE(at);
		const end = at + AROUND + length;
		if (end > bytes.length) return refuseDamaged();
		const name = bytes.toString('latin1', at + 4, at + 8);
		const isFirst = at === PNG_START.length;
		if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return refuseDamaged();
		if (isFirst !== (name === 'IHDR') || (isFirst && length !== 13)) return refuseDamaged();
		if (isFirst) assertPixels(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
		if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
		if (name === 'IEND') return Buffer.concat(kept);
		at = end;
	}
	return refuseDamaged();
}
