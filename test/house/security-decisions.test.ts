/*
 * docs/security-decisions.md against the code: whoever adds a place that encrypts, connects, logs, takes long or keeps
 * data says so there, and what is named there is in the code.
 */
import { expect, test } from 'vitest';
import { ROUTES } from '../../server/routes/list-routes.ts';
import { findDeadPaths, readRows, readSections, readText } from '../support/read-docs.ts';
import { ROOMS, readSources } from '../support/read-sources.ts';

const PAGE = 'docs/security-decisions.md';
const sections = readSections(readText(PAGE), 2);
const section = (title: string): string => {
	const text = sections.get(title);
	if (text === undefined) throw new RangeError(`the test requires a section "${title}"`);
	return text;
};
const namesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const column = (title: string, at: number): string[] =>
	readRows(section(title))
		.flatMap((row) => namesIn(row[at] ?? ''))
		.sort();
/** What runs with the program, and bench/audit.ts, which asks npm. */
const sources = readSources().filter(
	({ room, path }) => (ROOMS as readonly string[]).includes(room) || path === 'bench/audit.ts',
);
const filesWith = (pattern: RegExp): string[] =>
	sources
		.filter(({ text }) => pattern.test(text))
		.map(({ path }) => path)
		.sort();

test('every place that hashes, encrypts or draws by chance stands in the inventory, and no other', () => {
	const uses = /from '(?:node:crypto|@node-rs\/argon2|otpauth|openid-client)'|\bcrypto\.[a-z]/;
	expect(filesWith(uses)).toEqual(column('Cryptography', 0));
});

test('no chance that could be foreseen and no other hash than SHA-256 is used anywhere', () => {
	expect(filesWith(/Math\.random/)).toEqual([]);
	expect(filesWith(/createH(?:ash|mac)\((?!'sha256')|\bmd5\b|sha-?1\b(?!,)/i)).toEqual([]);
});

test('every place that asks somebody else for something stands there, and no other', () => {
	const asks =
		/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|^(?!import type).*from '(?:openid-client|nodemailer|playwright-core|node:(?:net|tls|dgram|dns))'|'npm', \['audit'/m;
	expect(filesWith(asks)).toEqual(column('Connections to others', 0));
});

test('every route that takes the server long stands there, and no other', () => {
	const costly = ROUTES.filter((route) => route.costly).map(
		({ method, path }) => `${method.toUpperCase()} ${path}`,
	);
	expect(column('What takes the server long', 0)).toEqual(costly.sort());
});

test('every file of the server that writes to the log is named with what it writes', () => {
	const writing = filesWith(/\blog(?:\.(?:debug|info|warn|error)|\[level\])\(|\bpino\(/);
	const named = namesIn(section('What is logged'));
	expect(writing.length).toBeGreaterThan(2);
	expect(writing.filter((path) => !named.includes(path))).toEqual([]);
	// baseline.mjs says that Node is too old, before anything else can be loaded.
	expect(filesWith(/\bconsole\./)).toEqual(['server/cli/baseline.mjs']);
});

test('every table of the store is at one level of protection', () => {
	const tables = [...readText('docs/privacy.md').matchAll(/^### `(\w+)`$/gm)].map(([, name = '']) => name);
	expect(tables.length).toBeGreaterThan(10);
	expect(column('Levels of protection', 1)).toEqual(tables.sort());
});

test('for each severity of a hole the days are told within which it is mended', () => {
	const rows = readRows(section('Packages of others'));
	expect(rows.map(([severity = '']) => severity)).toEqual(['critical', 'high', 'moderate', 'low']);
	for (const [severity, within = ''] of rows) expect(within, severity).toMatch(/\d+ days/);
});

test('each limit names the file that holds it, and every file named is there', () => {
	for (const [what, , where = ''] of readRows(section('What may be typed and sent')))
		expect(namesIn(where).length, what).toBeGreaterThan(0);
	expect(findDeadPaths(PAGE)).toEqual([]);
});

test('each level says who may read, what a log and what a backup holds; each record where it is and who reads it', () => {
	for (const title of ['Levels of protection', 'What is logged'])
		for (const [first = '', ...cells] of readRows(section(title)))
			for (const cell of cells) expect(cell.length, first).toBeGreaterThan(4);
});

test('the page says what has to fit together, how long a session lasts, how many there may be, and who holds keys', () => {
	expect(section('What may be typed and sent')).toMatch(/What has to fit together:\n\n- /);
	expect(section('Sessions')).toMatch(/after 14 days/);
	expect(section('Sessions')).toMatch(/NIST SP 800-63B/);
	expect(section('Sessions')).toMatch(/There is no limit/);
	expect(section('Cryptography')).toMatch(/^Keys: /m);
});

test('every address where something can be guessed stands among the ways to sign in, and no other', () => {
	const [, tried = ''] = /const TRIED = \[([^\]]*)\]/.exec(readText('server/app.ts')) ?? [];
	const addresses = [...tried.matchAll(/'([^']+)'/g)].map(([, address = '']) => address).sort();
	expect(addresses.length).toBeGreaterThan(2);
	expect(column('Ways to sign in', 1)).toEqual(addresses);
});

test('the names that no password may hold are told', () => {
	for (const name of ['"Baseline"', 'e-mail address', 'title of its round', 'names of its members'])
		expect(section('Ways to sign in')).toContain(name);
});
