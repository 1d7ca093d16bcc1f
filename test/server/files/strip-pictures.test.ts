/*
 * SEC-41 of pictures: where and when a photograph was taken, with what, and what else hides in it does not reach the
 * server's disk; which way up it is stays, and so does the picture itself, byte for byte.
 */
import { expect, test } from 'vitest';
import { readOrientation } from '../../../server/files/jpeg-orientation.ts';
import { stripJpeg } from '../../../server/files/strip-jpeg.ts';
import { stripPng } from '../../../server/files/strip-png.ts';
import { JPEG, jpegSegment, jpegWith, makeExif, makePng, pngChunk } from '../../support/sample-files.ts';

const SECRET = Buffer.from('SECRETPLACE');

test.each([
	['Exif with a place', jpegSegment(0xe1, makeExif(1))],
	['XMP', jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x>SECRETPLACE</x>'))],
	['IPTC of Photoshop', jpegSegment(0xed, Buffer.from('Photoshop 3.0\0SECRETPLACE'))],
	['a comment', jpegSegment(0xfe, SECRET)],
	['a second picture', jpegSegment(0xe2, Buffer.from('MPF\0SECRETPLACE'))],
	['a thumbnail', jpegSegment(0xe0, Buffer.from('JFXX\0SECRETPLACE'))],
	["a maker's own", jpegSegment(0xef, SECRET)],
])('a JPEG loses %s and nothing of its picture', (_, segment) => {
	const stripped = stripJpeg(jpegWith(segment));
	expect(stripped.includes(SECRET)).toBe(false);
	expect(stripped.subarray(-(JPEG.length - 2)).equals(JPEG.subarray(2))).toBe(true);
});

test('a JPEG without anything beside its picture stays as it is', () => {
	expect(stripJpeg(JPEG).equals(JPEG)).toBe(true);
});

test('what follows the end of a JPEG is left out', () => {
	expect(stripJpeg(Buffer.concat([JPEG, SECRET])).equals(JPEG)).toBe(true);
});

test.each([1, 3, 6, 8])('a photograph that lies in position %i still does', (orientation) => {
	const stripped = stripJpeg(jpegWith(jpegSegment(0xe1, makeExif(orientation))));
	expect(stripped.subarray(2, 4).toString('hex')).toBe('ffe1');
	expect(readOrientation(stripped.subarray(6, 6 + stripped.readUInt16BE(4) - 2))).toBe(orientation);
	expect(stripped.length).toBe(JPEG.length + 36);
});

test('Exif that leads outside itself says nothing', () => {
	const exif = makeExif(6);
	exif.writeUInt32LE(4_000_000_000, 10);
	expect(readOrientation(exif)).toBeUndefined();
	expect(readOrientation(exif.subarray(0, 10))).toBeUndefined();
});

test.each([
	['cut off', JPEG.subarray(0, JPEG.length - 10)],
	['without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
	['with a segment that runs over its end', jpegWith(Buffer.from([0xff, 0xe1, 0xff, 0xff]))],
	['with a scan before its frame', Buffer.concat([JPEG.subarray(0, 2), JPEG.subarray(-20)])],
])('a JPEG %s is refused', (_, bytes) => {
	expect(() => stripJpeg(bytes)).toThrow(/damaged or cut off/);
});

test.each(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'iCCP', 'prVt'])('a PNG loses its chunk %s', (name) => {
	expect(stripPng(makePng(pngChunk(name, SECRET))).equals(makePng())).toBe(true);
});

test('what follows the end of a PNG is left out, and what its picture needs stays', () => {
	const sharp = makePng(pngChunk('gAMA', Buffer.alloc(4)), pngChunk('pHYs', Buffer.alloc(9)));
	expect(stripPng(Buffer.concat([sharp, SECRET])).equals(sharp)).toBe(true);
});

test.each([
	['cut off', makePng().subarray(0, -6)],
	['with a wrong checksum', Buffer.concat([makePng().subarray(0, -5), Buffer.from([1, 2, 3, 4, 5])])],
	['without its first chunk', Buffer.concat([makePng().subarray(0, 8), makePng().subarray(33)])],
])('a PNG %s is refused', (_, bytes) => {
	expect(() => stripPng(bytes)).toThrow(/damaged or cut off/);
});

test('a PNG that would fill the memory of whoever opens it is refused', () => {
	const header = Buffer.from('00010000000100000800000000', 'hex');
	const huge = Buffer.concat([makePng().subarray(0, 8), pngChunk('IHDR', header), makePng().subarray(33)]);
	expect(() => stripPng(huge)).toThrow(/too large to be opened/);
});
