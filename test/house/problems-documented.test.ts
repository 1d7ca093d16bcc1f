/* docs/errors.md against the one table of problems: every kind stands there with its status, exit code and title, when it comes and what cures it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEMS } from '../../server/http/write-problem.ts';

const text = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
/** Rows of the table by kind: status, exit code, title, when, cure. */
const rows = new Map(
	text.split('\n').flatMap((line): [string, string[]][] => {
		const [, kind, ...cells] = line.split('|').map((cell) => cell.trim());
		const name = /^`([a-z-]+)`$/.exec(kind ?? '')?.[1];
		return name === undefined || cells.length < 6 ? [] : [[name, cells.slice(0, -1)]];
	}),
);

test('every kind of problem is documented, and no other', () => {
	expect([...rows.keys()].sort()).toEqual(Object.keys(PROBLEMS).sort());
});

test.each(Object.entries(PROBLEMS))(
	'%s is documented with its status, exit code and title',
	(kind, { status, exit, title }) => {
		expect(rows.get(kind)?.slice(0, 3)).toEqual([String(status), String(exit), title]);
	},
);

test('each row says when the problem comes and what cures it, in whole sentences', () => {
	for (const [kind, [, , , when = '', cure = '']] of rows) {
		expect(when, kind).toMatch(/^[A-Z].{20,}\.$/);
		expect(cure, kind).toMatch(/^[A-Z].{15,}\.$/);
	}
});

test('every kind has an error status, a title and an exit code', () => {
	for (const [kind, { status, title, exit }] of Object.entries(PROBLEMS)) {
		expect(status >= 400 && status < 600, kind).toBe(true);
		expect(title, kind).toMatch(/^[A-Z]/);
		expect([1, 2, 3], kind).toContain(exit);
	}
});
