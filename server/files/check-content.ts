/*
 * What a file that was sent really is, judged by its content, and the content as it is kept: pictures without
 * what the camera wrote. Its name settles nothing but whether a text is a table, and must not say otherwise.
 */
import { endingOf } from '../../instruments/clean-file-name.ts';
import type { FileKind } from '../../instruments/schema/document.ts';
import { checkOffice } from './check-office.ts';
import { checkPdf } from './check-pdf.ts';
import { checkText, decodeText } from './check-text.ts';
import { detectType } from './detect-type.ts';
import { findZipEnd, readZip } from './read-zip.ts';
import { refuseFile } from './refuse-file.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { PNG_START, stripPng } from './strip-png.ts';

export interface CheckedFile {
	readonly kind: FileKind;
	/** As it is kept. */
	readonly content: Buffer;
}

const ENDINGS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
	jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
};

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

async function readContent(bytes: Buffer, name: string): Promise<CheckedFile> {
	if (startsWith(bytes, Buffer.from('PK\x03\x04', 'latin1')))
		return { kind: await checkOffice(readZip(bytes)), content: bytes };
	if (findZipEnd(bytes) !== undefined)
		refuseFile('it is an archive as well as something else', 'save it anew as PDF and send that');
	if (startsWith(bytes, Buffer.from('%PDF-', 'latin1'))) {
		checkPdf(bytes);
		return { kind: 'pdf', content: bytes };
	}
	if (startsWith(bytes, PNG_START)) return { kind: 'png', content: stripPng(bytes) };
	if (startsWith(bytes, Buffer.from([0xff, 0xd8, 0xff]))) return { kind: 'jpg', content: stripJpeg(bytes) };
	checkText(bytes);
	return { kind: endingOf(name) === 'csv' ? 'csv' : 'txt', content: bytes };
}

/** A text is of no kind that can be told by its bytes, so whatever else it is taken for speaks against it. */
async function assertSecondOpinion({ kind, content }: CheckedFile): Promise<void> {
	const isText = kind === 'txt' || kind === 'csv';
	// The mark of UTF-16 is also the beginning of some sound.
	const detected = await detectType(isText ? Buffer.from(decodeText(content)) : content);
	if (detected === undefined || detected === kind || (!isText && detected === 'zip')) return;
	refuseFile('it is none of the kinds that can be kept', 'save it as PDF and send that');
}

/** Throws Problem bad-file: what is wrong with the file, and what to do. */
export async function checkContent(bytes: Buffer, name: string): Promise<CheckedFile> {
	const checked = await readContent(bytes, name);
	await assertSecondOpinion(checked);
	const ending = endingOf(name);
	if (ending !== '' && !(ENDINGS[checked.kind] ?? [checked.kind]).includes(ending))
		refuseFile(
			`it is not what its name says (its content is ${checked.kind.toUpperCase()})`,
			'give it the name that belongs to it, or save it anew in the kind you meant',
		);
	return checked;
}
