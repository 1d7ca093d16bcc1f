/* Where links lead: hosts written by hand, honest ones in many scripts and each trick that passes one host off as another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LinkMark, readLink } from '../../instruments/read-link.ts';

test.each([
	['https://example.org/law?id=1#a', 'example.org'],
	['http://EXAMPLE.org', 'EXAMPLE.org'],
	['https://sub.domain.example.org:8443/a@b', 'sub.domain.example.org:8443'],
	['https://xn.example/', 'xn.example'],
	['https://my_files.example.org', 'my_files.example.org'],
	// One script each: Thai, Khmer, Lao, Burmese, Vietnamese with marks, Japanese with two alphabets, Russian, Greek, Arabic.
	['https://กระทรวง.ไทย/', 'กระทรวง.ไทย'],
	['https://ក្រសួង.example.org', 'ក្រសួង.example.org'],
	['https://ກະຊວງ.ລາວ', 'ກະຊວງ.ລາວ'],
	['https://ဝန်ကြီးဌာန.example', 'ဝန်ကြီးဌာန.example'],
	['https://bộ-lao-động.vn', 'bộ-lao-động.vn'],
	['https://日本のサイト.jp', '日本のサイト.jp'],
	['https://министерство.рф', 'министерство.рф'],
	['https://оса.рф', 'оса.рф'],
	['https://υπουργείο.gr', 'υπουργείο.gr'],
	['https://وزارة.example', 'وزارة.example'],
	// In letter and mark apart, as some keyboards write it.
	['https://bo\u0323\u0302.vn', 'bo\u0323\u0302.vn'],
])('%s leads to %s, and nothing about it is marked', (address, host) => {
	expect(readLink(address)).toMatchObject({ host, marks: [] });
});

test.each<[string, string, string, LinkMark[]]>([
	['a name before the host', 'https://example.org@evil.example/', 'evil.example', ['name-before-host']],
	[
		'a name and a word before it',
		'https://example.org:443@evil.example',
		'evil.example',
		['name-before-host'],
	],
	['two names before it', 'https://a@b@evil.example', 'evil.example', ['name-before-host']],
	['a backslash before an @', 'https://example.org\\@evil.example', 'example.org', ['look-alike']],
	['a Cyrillic а among Latin', 'https://ex\u0430mple.org', 'ex\u0430mple.org', ['mixed-scripts']],
	['a Greek omicron among Latin', 'https://g\u03bfv.example', 'g\u03bfv.example', ['mixed-scripts']],
	['Thai and Latin in one part', 'https://ไทยgov.example', 'ไทยgov.example', ['mixed-scripts']],
	[
		'a part all of Cyrillic that reads Latin',
		'https://\u0430\u0440\u0440\u04cf\u0435.com',
		'\u0430\u0440\u0440\u04cf\u0435.com',
		['look-alike'],
	],
	['letters of full width', 'https://ｅxample.org', 'ｅxample.org', ['look-alike']],
	['a full stop of another script', 'https://example。org', 'example。org', ['look-alike']],
	[
		'a slash that is none',
		'https://example.org\u2044law.evil.example',
		'example.org\u2044law.evil.example',
		['look-alike'],
	],
	[
		'a colon that is none',
		'https://example.org\ua789443.evil.example',
		'example.org\ua789443.evil.example',
		['look-alike'],
	],
	['signs in hexadecimal', 'https://example%2eorg', 'example%2eorg', ['look-alike']],
	['code letters', 'https://xn--pple-43d.com', 'xn--pple-43d.com', ['code']],
	['code letters in capitals', 'https://XN--PPLE-43D.com', 'XN--PPLE-43D.com', ['code']],
	['a sign of no width', 'https://exam\u200bple.org', 'exam\u200bple.org', ['unseen']],
	['a soft hyphen', 'https://exam\u00adple.org', 'exam\u00adple.org', ['unseen']],
	['a sign that turns writing round', 'https://\u202egro.elpmaxe', '\u202egro.elpmaxe', ['unseen']],
	['four numbers', 'http://192.0.2.7/', '192.0.2.7', ['number']],
	['one number', 'http://3221225991', '3221225991', ['number']],
	['a number in hexadecimal', 'http://0xc0000207/', '0xc0000207', ['number']],
	['an address of IPv6', 'http://[2001:db8::7]:80/', '[2001:db8::7]:80', ['number']],
])('%s is marked', (_what, address, host, marks) => {
	expect(readLink(address)).toMatchObject({ host, marks });
});

test('what is no web address leads nowhere', () => {
	for (const text of [
		'',
		'example.org',
		'javascript:alert(1)',
		'data:text/html,x',
		'//evil.example',
		'ftp://example.org',
	])
		expect(readLink(text), text).toBeUndefined();
});

test('the host stands in the address where it is said to stand, whatever was typed', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
			const address = `https://${text}`;
			const link = readLink(address);
			expect(link).toBeDefined();
			expect(address.slice(link?.at, (link?.at ?? 0) + (link?.host.length ?? 0))).toBe(link?.host);
		}),
	);
});

test('plain names of hosts are never marked', () => {
	const part = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/).filter((text) => !text.startsWith('xn'));
	fc.assert(
		fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
			expect(readLink(`https://${parts.join('.')}/x`)?.marks).toEqual([]);
		}),
	);
});
