/*
 * SEC-32: a file that unpacks to far more than it is, is refused before and while it is unpacked; one as large as may
 * be is checked without the memory growing by its size.
 */
import { expect, test } from 'vitest';
import { Problem } from '../../../instruments/problem.ts';
import { checkContent } from '../../../server/files/check-content.ts';
import { makeZip, type Part } from '../../support/make-zip.ts';
import { DOCX_PARTS, XLSX_PARTS } from '../../support/sample-files.ts';

const MEGABYTE = 1024 * 1024;
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);

async function refusal(content: Buffer, name: string): Promise<string> {
	try {
		return `kept as ${(await checkContent(content, name)).kind}`;
	} catch (error) {
		if (error instanceof Problem && error.kind === 'bad-file') return error.errors[0]?.rule ?? '';
		throw error;
	}
}

/** By how much memory grew at most while this ran, in megabytes. */
async function growthOf(work: () => Promise<unknown>): Promise<number> {
	const before = process.memoryUsage.rss();
	let most = before;
	const watch = setInterval(() => {
		most = Math.max(most, process.memoryUsage.rss());
	}, 5);
	await work();
	clearInterval(watch);
	return (Math.max(most, process.memoryUsage.rss()) - before) / MEGABYTE;
}

const TOO_MUCH = 'it unpacks to far more than it should';

test('a bomb that unpacks a thousandfold is refused unopened', async () => {
	const bomb = makeZip([...DOCX_PARTS, { name: 'word/media/zeros.bin', content: zeros(150) }]);
	expect(bomb.length).toBeLessThan(MEGABYTE);
	expect(await refusal(bomb, 'law.docx')).toBe(TOO_MUCH);
});

test('a bomb that lies about its size is refused while it is unpacked, and costs no memory', async () => {
	const bomb = makeZip([
		...DOCX_PARTS,
		{ name: 'word/media/zeros.bin', content: zeros(180), claimedSize: 1000 },
	]);
	const growth = await growthOf(async () => {
		expect(await refusal(bomb, 'law.docx')).toBe('it is damaged or cut off');
	});
	expect(growth).toBeLessThan(60);
});

test('more than a thousand parts are refused', async () => {
	const parts = Array.from({ length: 1000 }, (_, at): Part => ({ name: `word/${at}.xml`, content: '<x/>' }));
	expect(await refusal(makeZip([...DOCX_PARTS, ...parts]), 'law.docx')).toBe('it has more than 1,000 parts');
});

test('the same bytes told as many parts are refused', async () => {
	const zip = makeZip([...DOCX_PARTS, { name: 'a.xml', content: 'x'.repeat(100) }]);
	// The directory's last entry leads to the first part.
	const at = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
	zip.writeUInt32LE(0, at + 42);
	expect(await refusal(zip, 'law.docx')).toBe('it is damaged or cut off');
});

test('a sheet of a million cells is read through within bounds of memory', async () => {
	const row = (at: number) =>
		`<row r="${at}"><c r="A${at}"><v>${at * 7919}</v></c><c><v>${at * 104729}</v></c></row>`;
	const rows = Array.from({ length: 500_000 }, (_, at) => row(at)).join('');
	const content = makeZip([...XLSX_PARTS, { name: 'xl/worksheets/sheet1.xml', content: `<x>${rows}</x>` }]);
	const growth = await growthOf(async () => {
		expect(await refusal(content, 'figures.xlsx')).toBe('kept as xlsx');
	});
	expect(growth).toBeLessThan(100);
});
