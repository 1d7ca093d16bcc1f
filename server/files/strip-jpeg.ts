/*
 * A JPEG picture without what the camera wrote about it: position, time, device, thumbnails, comments, and whatever
 * follows its end. Which way up it is, its colours and the picture itself stay, byte for byte.
 */
import { readOrientation, writeOrientation } from './jpeg-orientation.ts';
import { refuseDamaged } from './refuse-file.ts';
import { assertPixels } from './strip-png.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

const begins = (body: Buffer, text: string): boolean => body.toString('latin1', 0, text.length) === text;

/** Segments of the picture stay; of what programs added only what its colours need. */
function isKept(marker: number, body: Buffer): boolean {
	if (marker === APP0) return begins(body, 'JFIF\0') && body.length === 14;
	if (marker === APP2) return begins(body, 'ICC_PROFILE\0');
	if (marker === APP14) return begins(body, 'Adobe');
	return marker < APP0 && marker >= 0xc0 && marker !== START;
}

/** C0 to CF but for three: the frame, with the size of the picture. */
const isFrame = (marker: number): boolean =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Where the data of a scan ends: at the next marker that is no restart. */
function findScanEnd(bytes: Buffer, from: number): number {
	for (
		let at = bytes.indexOf(0xff, from);
		at >= 0 && at + 1 < bytes.length;
		at = bytes.indexOf(0xff, at + 1)
	) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
	}
	return refuseDamaged();
}

interface Segment {
	readonly marker: number;
	readonly body: Buffer;
	readonly end: number;
}

function readSegment(bytes: Buffer, from: number): Segment {
	let at = from;
	while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
	const marker = bytes[at + 1];
	if (bytes[at] !== 0xff || marker === undefined) return refuseDamaged();
	if (marker === END) return { marker, body: Buffer.alloc(0), end: at + 2 };
	if (at + 4 > bytes.length) return refuseDamaged();
	const length = bytes.readUInt16BE(at + 2);
	const end = at + 2 + length;
	if (length < 2 || end > bytes.length || (marker < 0xc0 && marker !== 1) || marker > COMMENT)
		return refuseDamaged();
	return { marker, body: bytes.subarray(at + 4, end), end };
}

const whole = ({ marker, body }: Segment): Buffer =>
	Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);

/** Throws Problem bad-file when the picture is damaged or cut off. */
export function stripJpeg(bytes: Buffer): Buffer {
	const kept: Buffer[] = [Buffer.from([0xff, START])];
	let hasFrame = false;
	let at = 2;
	for (;;) {
		const segment = readSegment(bytes, at);
		const { marker, body } = segment;
		at = segment.end;
		if (marker === END) break;
		const orientation = marker === APP1 ? readOrientation(body) : undefined;
		if (orientation !== undefined) kept.push(writeOrientation(orientation));
		if (isFrame(marker) && body.length >= 6) {
			hasFrame = true;
			assertPixels(body.readUInt16BE(3), body.readUInt16BE(1));
		}
		if (isKept(marker, body)) kept.push(whole(segment));
		if (marker !== SCAN) continue;
		if (!hasFrame) return refuseDamaged();
		const end = findScanEnd(bytes, at);
		kept.push(bytes.subarray(at, end));
		at = end;
	}
	return hasFrame ? Buffer.concat([...kept, Buffer.from([0xff, END])]) : refuseDamaged();
}
