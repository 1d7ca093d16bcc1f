/*
 * The one thing of a camera's data that a picture needs: which way up it is. Read from the Exif of a JPEG and
 * written anew with nothing beside it, so that a photographed page does not lie on its side.
 */
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** 1 to 8; undefined when the segment is no Exif or does not say. */
export function readOrientation(segment: Buffer): number | undefined {
	const tiff = segment.subarray(EXIF.length);
	if (!segment.subarray(0, EXIF.length).equals(EXIF) || tiff.length < 14) return undefined;
	const isLittle = tiff.toString('latin1', 0, 2) === 'II';
	const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	if (first + 2 > tiff.length) return undefined;
	const count = u16(first);
	for (let at = first + 2; at < first + 2 + count * ENTRY && at + ENTRY <= tiff.length; at += ENTRY)
		if (u16(at) === ORIENTATION && u16(at + 2) === SHORT) {
			const value = u16(at + 8);
			return value >= 1 && value <= 8 ? value : undefined;
		}
	return undefined;
}

/** An APP1 segment that says this and nothing else. */
export function writeOrientation(orientation: number): Buffer {
	const tiff = Buffer.alloc(26);
	tiff.write('MM\0*', 0, 'latin1');
	tiff.writeUInt32BE(8, 4);
	tiff.writeUInt16BE(1, 8);
	tiff.writeUInt16BE(ORIENTATION, 10);
	tiff.writeUInt16BE(SHORT, 12);
	tiff.writeUInt32BE(1, 14);
	tiff.writeUInt16BE(orientation, 18);
	const head = Buffer.from([0xff, 0xe1, 0, 2 + EXIF.length + tiff.length]);
	return Buffer.concat([head, EXIF, tiff]);
}
