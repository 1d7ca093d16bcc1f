/* SEC-30: the name of a file that somebody sends leads nowhere, hides nothing and stays short. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName } from '../../instruments/clean-file-name.ts';

test.each([
	['../../etc/passwd', 'passwd.txt', 'txt'],
	['C:\\Windows\\system32\\law.pdf', 'law.pdf', 'pdf'],
	['/absolute/law.pdf', 'law.pdf', 'pdf'],
	['law\0.html.pdf', 'law.html.pdf', 'pdf'],
	['CON.pdf', '_CON.pdf', 'pdf'],
	['com1.txt', '_com1.txt', 'txt'],
	['lpt9', '_lpt9.csv', 'csv'],
	// Turned writing would show law_exe.pdf as law_fdp.exe.
	['law\u202efdp.exe', 'lawfdp.pdf', 'pdf'],
	['\u2066law\u2069\u200b.pdf', 'law.pdf', 'pdf'],
	['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf', 'pdf'],
	['<b>"law"|?*.pdf', '_b__law____.pdf', 'pdf'],
	['...', 'document.pdf', 'pdf'],
	['', 'document.png', 'png'],
	['   ', 'document.png', 'png'],
	['law.html', 'law.jpg', 'jpg'],
	['Law of 2020. Final', 'Law of 2020. Final.pdf', 'pdf'],
] as const)('%j becomes %j', (name, expected, kind) => {
	expect(cleanFileName(name, kind)).toBe(expected);
});

test('names in the scripts of the region stay as they are, with the joiners that shape them', () => {
	for (const name of ['ច្បាប់ស្តីពីកុមារ', 'ກົດໝາຍ', 'พระราชบัญญัติ', 'ဥပဒေ', 'Luật trẻ em', 'क्\u200dष'])
		expect(cleanFileName(`${name}.pdf`, 'pdf')).toBe(`${name.normalize('NFC')}.pdf`);
});

test('a long name is cut between signs, never within one', () => {
	const sign = 'ស្តី';
	const name = cleanFileName(`${sign.repeat(500)}.pdf`, 'pdf');
	expect(name.slice(0, -4).split(sign).join('')).toBe('');
	expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(704);
	expect(cleanFileName('x'.repeat(5000), 'pdf')).toBe(`${'x'.repeat(200)}.pdf`);
});

test('whatever the name, it is one plain name that can be shown and sent', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
			const clean = cleanFileName(name, 'pdf');
			expect(clean).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cs}]+\.pdf$/u);
			expect(clean).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
			expect(clean).not.toMatch(/^(?:con|nul|aux|prn|com\d|lpt\d)\./i);
			expect(cleanFileName(clean, 'pdf')).toBe(clean);
			expect(new TextEncoder().encode(clean).length).toBeLessThan(720);
		}),
		{ numRuns: 500 },
	);
});
