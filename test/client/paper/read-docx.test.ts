/* What the browser refuses to read as a filled form, before its XML is parsed at all. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../../client/paper/read-docx.ts';

const fileOf = (parts: Readonly<Record<string, string>>): Blob =>
	new Blob([zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))]);

test.each([
	['an entity from elsewhere', '<!DOCTYPE w [<!ENTITY e SYSTEM "http://evil.invalid/e">]><w>&e;</w>'],
	['entities that grow', '<!doctype w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'],
])('a text document with %s is refused unread', async (_what, xml) => {
	await expect(readDocx(fileOf({ 'word/document.xml': xml }))).rejects.toThrow('without definitions');
});

test('a zip without a text, and what is no zip, are refused', async () => {
	await expect(readDocx(fileOf({ 'word/other.xml': '<w/>' }))).rejects.toThrow('with a body');
	await expect(readDocx(new Blob(['<w/>']))).rejects.toThrow();
});
