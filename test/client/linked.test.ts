/* Links in what people typed: the host stands out, what could deceive is said in words, and nothing of the text is lost. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Linked } from '../../client/ui/linked.tsx';
import { TitledLink } from '../../client/ui/web-link.tsx';

const shown = (text: string) => renderToStaticMarkup(createElement(Linked, { text }));
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '');

test('an address becomes a link whose host stands out, and the text reads as it was typed', () => {
	const html = shown('See https://law.example.org/acts?id=1, article 4.');
	expect(html).toBe(
		'See <a href="https://law.example.org/acts?id=1" target="_blank" rel="noreferrer">https://<strong class="link-host">law.example.org</strong>/acts?id=1</a>, article 4.',
	);
	expect(plain(html)).toBe('See https://law.example.org/acts?id=1, article 4.');
});

test('a host in one script of its own is a link without a remark', () => {
	for (const host of ['กระทรวง.ไทย', 'ក្រសួង.example.org', '日本.jp']) {
		expect(shown(`https://${host}/`), host).toContain(`<strong class="link-host">${host}</strong>`);
		expect(shown(`https://${host}/`), host).not.toContain('link-marks');
	}
});

test('what reads like a host before an @ is no link, and where it would lead is said', () => {
	const html = shown('https://law.example.org@evil.invalid/x');
	expect(html).not.toContain('<a ');
	expect(plain(html)).toMatch(
		/^https:\/\/law\.example\.org@evil\.invalid\/x.*What stands before the @.* Its host: evil\.invalid/,
	);
});

test.each([
	['mixed scripts', 'https://ex\u0430mple.invalid', 'different scripts'],
	['a look-alike', 'https://ｅxample.invalid', 'look like others'],
	['code letters', 'https://xn--pple-43d.invalid', 'code letters'],
	['a number', 'http://192.0.2.7/', 'a number instead'],
	['an unseen sign', 'https://exam\u00adple.invalid', 'nobody sees'],
])('a host with %s is marked after the text, which stays whole', (_what, address, remark) => {
	const html = plain(shown(`Act: ${address} (in force)`));
	expect(html.startsWith(`Act: ${address} (in force)`)).toBe(true);
	expect(html).toContain(remark);
});

test('a source by its title names its host; one that could deceive is no link', () => {
	const titled = (address: string) =>
		renderToStaticMarkup(createElement(TitledLink, { address, title: 'Gazette' }));
	expect(plain(titled('https://gazette.example/1'))).toBe('Gazette (gazette.example)');
	expect(titled('https://g\u0430zette.example/1')).not.toContain('<a ');
	expect(titled('javascript:alert(1)')).toBe('Gazette');
});
