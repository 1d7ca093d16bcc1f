/* Whether bytes are a PDF from the first to the last, and nothing else at the same time. */
import { refuseDamaged, refuseFile } from './refuse-file.ts';

/** Where the end may stand: readers of PDF look no further back. */
const TAIL = 1024;

/** Throws Problem bad-file when it is cut off, or also a page. */
export function checkPdf(bytes: Buffer): void {
	if (!/^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1'))) refuseDamaged();
	const end = bytes.subarray(-TAIL).toString('latin1');
	if (!end.includes('%%EOF')) refuseDamaged();
	const start = bytes.subarray(0, TAIL).toString('latin1');
	if (/<(?:!doctype|html|script|svg|\?php)\b/i.test(start + end.slice(end.lastIndexOf('%%EOF'))))
		refuseFile('it is a page as well as a PDF', 'print it to PDF anew and send that');
}
