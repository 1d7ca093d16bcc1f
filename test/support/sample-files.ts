/*
 * Small files of every kind that may be sent, as programs make them: documents written by hand from their formats'
 * descriptions, and a picture of 16 points that ImageMagick made. About no place and nobody.
 */
import { crc32, deflateSync } from 'node:zlib';
import { makeZip, type Part } from './make-zip.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const contentTypes = (part: string, type: string): Part => ({
	name: '[Content_Types].xml',
	content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
});

export const relations = (inner: string, name = '_rels/.rels'): Part => ({
	name,
	content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
});

export const DOCX_PARTS: readonly Part[] = [
	contentTypes('word/document.xml', `${MAIN}.wordprocessingml.document.main+xml`),
	relations(
		'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
	),
	{
		name: 'word/document.xml',
		content: `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Act on reading rooms</w:t></w:r></w:p></w:body></w:document>`,
	},
];
export const XLSX_PARTS: readonly Part[] = [
	contentTypes('xl/workbook.xml', `${MAIN}.spreadsheetml.sheet.main+xml`),
	relations(''),
	{
		name: 'xl/workbook.xml',
		content: `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>`,
	},
];
export const ODT_PARTS: readonly Part[] = [
	{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
	{
		name: 'content.xml',
		content: `${XML}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`,
	},
	{ name: 'META-INF/manifest.xml', content: `${XML}<manifest/>` },
];

export const makePdf = (text = 'Act on reading rooms'): Buffer =>
	Buffer.from(
		`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
	);

export function pngChunk(name: string, body: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(body.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');
const HEADER = Buffer.from('00000001000000010800000000', 'hex');

/** One grey point, with further chunks before its data. */
export const makePng = (...further: readonly Buffer[]): Buffer =>
	Buffer.concat([
		PNG_START,
		pngChunk('IHDR', HEADER),
		...further,
		pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
		pngChunk('IEND', Buffer.alloc(0)),
	]);

/** 16 × 16 points, with several scans. */
export const JPEG = Buffer.from(
	'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wgALCAAQABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/9oACAEBAAAAAamW/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCta1v/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwIf/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQABPyEf/9oACAEBAAAAEA//xAAVEAEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAQABPxC1rW//2Q==',
	'base64',
);

/** The picture with further segments right after its start. */
export const jpegWith = (...segments: readonly Buffer[]): Buffer =>
	Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2)]);

export function jpegSegment(marker: number, body: Buffer): Buffer {
	const length = body.length + 2;
	return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), body]);
}

/** Exif as a camera writes it: lying on its side, and a place (GPS) that is found by the word SECRETPLACE. */
export function makeExif(orientation: number): Buffer {
	const tiff = Buffer.alloc(60);
	tiff.write('II*\0', 0, 'latin1');
	tiff.writeUInt32LE(8, 4);
	tiff.writeUInt16LE(2, 8);
	tiff.writeUInt16LE(0x0112, 10);
	tiff.writeUInt16LE(3, 12);
	tiff.writeUInt32LE(1, 14);
	tiff.writeUInt16LE(orientation, 18);
	tiff.writeUInt16LE(0x8825, 22);
	tiff.writeUInt16LE(4, 24);
	tiff.writeUInt32LE(1, 26);
	tiff.write('SECRETPLACE', 40, 'latin1');
	return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** One of each kind, under a name that says what it is. */
export const SAMPLE_FILES: Readonly<Record<string, Buffer>> = {
	'law.pdf': makePdf(),
	'law.docx': makeZip(DOCX_PARTS),
	'budget.xlsx': makeZip(XLSX_PARTS),
	'plan.odt': makeZip(ODT_PARTS),
	'figures.csv': Buffer.from('year,rooms\n2025,12\n'),
	'page.png': makePng(),
	'page.jpg': JPEG,
	'note.txt': Buffer.from('ច្បាប់ស្តីពីបន្ទប់អាន\n', 'utf8'),
};
