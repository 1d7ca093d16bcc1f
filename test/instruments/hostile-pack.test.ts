/*
 * Packs that somebody made to do harm: names that hide signs or turn writing round, keys of prototypes, patterns that
 * never end, and lists far too long. Each is refused by name or read as plain text, in bounded time.
 */
import { expect, test } from 'vitest';
import { parsePack } from '../../instruments/parse-pack.ts';
import { Problem } from '../../instruments/problem.ts';
import { hostilePack } from '../support/hostile-study.ts';
import { readingRoomsFiles } from '../support/reading-rooms.ts';

const FILES = readingRoomsFiles();

/** The reading rooms with one file changed. */
const withPart = (file: string, part: Record<string, unknown>) => ({
	...FILES,
	[file]: { ...Object(FILES[file]), ...part },
});

function faultsOf(files: Readonly<Record<string, unknown>>): string[] {
	try {
		parsePack(files);
		return [];
	} catch (error) {
		if (error instanceof Problem) return error.errors.map((fault) => fault.field);
		throw error;
	}
}

test('the pack they are made from is sound', () => {
	expect(faultsOf(FILES)).toEqual([]);
});

test.each([
	['turns writing round', 'Alder\u202edrof'],
	['isolates its end', 'Alderford\u2066 (cleared)'],
	['holds a bell', 'Alderford\u0007'],
	['holds a line break', 'Alderford\nBrackenmouth'],
	['colours a terminal', '\u001b[31mAlderford'],
	['ends in nothing', 'Alderford\u0000'],
	['has a Cyrillic letter', '\u0410lderford'],
	['has a Greek letter', 'Alderf\u03bfrd'],
	['holds a sign that nobody sees', 'Alder\u200bford'],
])('a name of a member that %s is refused', (_what, name) => {
	const members = [{ code: 'ALD', name }, ...['BRA', 'COL', 'DUN'].map((code) => ({ code, name: code }))];
	expect(faultsOf(withPart('pack.json', { members })).join()).toContain('members');
});

test.each([
	['member', 'members', '$.members[4]', ['Alderford', 'Colwyn', 'Dunmere', '\u0410\u0421\u0415', 'ACE']],
	['member of a round', 'rounds', '$.rounds[0].members[1]', ['Zone 1', 'Zone I']],
])('a %s that looks like another is refused', (_what, part, at, names) => {
	const { rounds } = Object(FILES['pack.json']);
	const list = names.map((name, index) => ({ code: ['ALD', 'BRA', 'COL', 'DUN', 'EIN'][index] ?? '', name }));
	const changed = part === 'members' ? list : [{ ...rounds[0], members: list }, ...rounds.slice(1)];
	const faults = faultsOf(withPart('pack.json', { [part]: changed }));
	expect(faults).toContain(`pack.json:${at}`);
});

test('a sector that looks like another is refused', () => {
	const sectors = ['Keeper', 'K\u0435\u0435per'].map((title, index) => ({ id: `s${index}`, title }));
	const alike = [
		{ id: 'one', title: 'OCA' },
		{ id: 'two', title: '\u041e\u0421\u0410' },
	];
	expect(faultsOf(withPart('pack.json', { sectors })).join()).toContain('sectors[1].title');
	expect(faultsOf(withPart('pack.json', { sectors: alike })).join()).toContain('sectors[1]');
});

test('a code that holds what nobody sees is refused', () => {
	const members = ['ALD\u200b', 'BRA', 'COL', 'DUN'].map((code) => ({ code, name: code }));
	expect(faultsOf(withPart('pack.json', { members })).join()).toContain('members[0].code');
});

test('a name in translation is held to the same', () => {
	const { languages, language } = Object(FILES['pack.json']);
	const files = {
		...withPart('pack.json', { languages: [...new Set([...languages, language, 'xx'])] }),
		'locales/xx.json': { 'member.ALD.name': 'Alder\u202edrof', 'pack.title': 'Alder\u00adford' },
	};
	const faults = faultsOf(files);
	expect(faults.filter((fault) => fault.includes('member.ALD.name'))).toHaveLength(1);
});

test('a name in a script that joins and breaks its letters by unseen signs is a name', () => {
	const members = ['កម្ពុជា\u200bសាលា', 'ක්\u200dෂ', 'COL', 'DUN'].map((name, index) => ({
		code: ['ALD', 'BRA', 'COL', 'DUN'][index] ?? '',
		name,
	}));
	expect(faultsOf(withPart('pack.json', { members }))).toEqual([]);
});

test.each(['__proto__', 'constructor', 'prototype', 'scripts', 'onLoad'])(
	'the key %s is no part of a pack',
	(key) => {
		const part: Record<string, unknown> = JSON.parse(`{${JSON.stringify(key)}:{"polluted":true}}`);
		for (const file of ['pack.json', 'questionnaire.json', 'framework.json']) {
			const changed = Object.defineProperty({ ...Object(FILES[file]) }, key, {
				value: part[key],
				enumerable: true,
			});
			expect(faultsOf({ ...FILES, [file]: changed }).length, file).toBeGreaterThan(0);
		}
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	},
);

const question = (more: Record<string, unknown>) =>
	withPart('questionnaire.json', {
		pages: [{ name: 'room', title: 'x', elements: [{ type: 'text', name: 'books', title: 'x', ...more }] }],
	});

test.each([
	['a pattern that never ends', { validators: [{ type: 'regex', regex: '^(a+)+$' }] }],
	['HTML', { type: 'html', html: '<script>ran()</script>' }],
	['an expression that is computed', { type: 'expression', expression: 'iif(1,2,3)' }],
	['choices from elsewhere', { type: 'dropdown', choicesByUrl: { url: 'https://evil.invalid' } }],
	['a file', { type: 'file' }],
])('a question with %s is refused', (_what, more) => {
	expect(faultsOf(question(more)).join()).toContain('questionnaire');
});

test('a pack of nothing but hostile words is a pack, and its words are words', () => {
	expect(hostilePack().members.length).toBeGreaterThan(60);
	expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a hundred thousand questions that no pack has are told in bounded time', () => {
	const elements = Array.from({ length: 100_000 }, (_, index) => ({
		type: 'text',
		name: `q${index}`,
		title: 'x',
	}));
	const pages = [{ name: 'room', title: 'x', elements }];
	expect(faultsOf(withPart('questionnaire.json', { pages })).length).toBeGreaterThan(0);
}, 20_000);
