/* The questionnaire to print: all of it is there, and nothing that somebody typed becomes part of the page. */
import { expect, test } from 'vitest';
import { paperHtml } from '../../../server/export/paper-html.ts';
import { scriptFonts } from '../../../server/export/script-fonts.ts';
import { paperOf } from '../../support/paper.ts';

test('a blank page has every code, every choice as a box, and a place to sign', () => {
	const html = paperHtml(paperOf());
	for (const text of ['room_open', 'why_closed', 'books', '☐ In part', 'Signature', 'Invented.'])
		expect(html).toContain(text);
	expect(html).not.toContain('☒');
});

test('a filled page marks what was chosen and shows texts as they were typed', () => {
	const html = paperHtml(
		paperOf({
			room_open: { value: 'partly', status: 'answered' },
			why_closed: { value: '<img src=x onerror=alert(1)>', status: 'answered' },
		}),
	);
	expect(html).toContain('☒ In part');
	expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
	expect(html).not.toContain('<img');
});

test('a script that few machines have brings its face along, and only that one', () => {
	expect(scriptFonts('plain words')).toEqual({ families: [], css: '' });
	// "Children" in Khmer.
	const khmer = scriptFonts('កុមារ');
	expect(khmer.families).toEqual(['Noto Sans Khmer']);
	expect(khmer.css).toMatch(/^@font-face\{font-family:"Noto Sans Khmer".*base64,/);
});
