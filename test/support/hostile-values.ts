/*
 * JSON values that nobody should send: names of prototypes, half signs, numbers beyond every bound, brackets ten
 * thousand deep. The part of malformed.ts that is about values.
 */
import fc from 'fast-check';

/** What cannot be written in a JSON value stands here by name and is put into the text afterwards. */
const HUGE = '@@huge@@';
const DEEP = '@@deep@@';
const DEPTH = 10_000;
const RAW: Readonly<Record<string, string>> = {
	[HUGE]: `1${'0'.repeat(400)}`,
	[DEEP]: '['.repeat(DEPTH) + ']'.repeat(DEPTH),
};

const STRINGS = [
	'',
	' ',
	'\u0000',
	'\ud800',
	'a\udfffb',
	'\u202egnp.exe',
	'\u200d\u200b\ufeff',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	"' or 1=1 --",
	'1; drop table responses',
	'../../../etc/passwd',
	'{{7*7}}',
	'<script>1</script>',
	'=1+1',
	'a\r\nSet-Cookie: x=1',
	'\u1000\u1039\u1001',
	'NaN',
	'9'.repeat(400),
	'x'.repeat(5000),
];
const NUMBERS = [0, -0, -1, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 5e-324, Number.MAX_SAFE_INTEGER];
const POISON = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', '', '\u0000', 'role'];

export const poisoned = fc
	.constantFrom(...POISON)
	.map((key): unknown => JSON.parse(`{${JSON.stringify(key)}:{"polluted":true}}`));

const text = fc.oneof(fc.constantFrom(...STRINGS), fc.string({ unit: 'binary', maxLength: 40 }));
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
	text,
	fc.constantFrom<unknown>(null, true, false, [], {}, [[]], HUGE, DEEP),
	fc.constantFrom(...NUMBERS),
	fc.double(),
	poisoned,
	fc.array(fc.oneof(text, fc.integer(), poisoned), { maxLength: 5 }),
	fc.jsonValue({ maxDepth: 3 }),
);

/** The JSON of a value, with what JSON.stringify cannot write. */
export const toBytes = (value: unknown): Buffer => {
	const json = JSON.stringify(value) ?? '';
	return Buffer.from(
		Object.entries(RAW).reduce((all, [name, raw]) => all.replaceAll(JSON.stringify(name), raw), json),
	);
};
