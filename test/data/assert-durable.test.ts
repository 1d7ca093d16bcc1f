/* A store that cannot keep what it is given is not opened: each reason is found, and the words say what to do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertDurable, assertVersion } from '../../data/assert-durable.ts';
import { openHandle, type SqliteHandle } from '../../data/sqlite-handle.ts';
import { runBaseline } from '../support/run-baseline.ts';

let folder: string;
let handle: SqliteHandle;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-durable-'));
	handle = openHandle(join(folder, 'a.db'), { readonly: false });
});
afterEach(() => {
	handle.close();
	rmSync(folder, { recursive: true });
});

const set = (...pragmas: string[]) => {
	for (const pragma of pragmas) handle.pragma(pragma);
};

test.each(['3.7.0', '3.50.4', '3.51.2', '2.99.9'])(
	'SQLite %s can damage a file and is refused',
	(version) => {
		expect(() => assertVersion(version)).toThrow(/install better-sqlite3 with SQLite 3\.51\.3 or later/);
	},
);

test.each(['3.51.3', '3.51.10', '3.53.2', '3.100.0', '4.0.0'])('SQLite %s is taken', (version) => {
	expect(() => assertVersion(version)).not.toThrow();
});

test('the SQLite that comes with this program is taken', () => {
	expect(() => assertVersion(String(handle.pick('select sqlite_version()')))).not.toThrow();
});

test('a store that flushes every commit is taken', () => {
	set('journal_mode = WAL', 'synchronous = FULL');
	expect(() => assertDurable(handle)).not.toThrow();
});

test.each([
	['flushes only at checkpoints', ['journal_mode = WAL', 'synchronous = NORMAL']],
	['was left as the driver opens it, which is seen only after a write', ['journal_mode = WAL']],
	['never flushes', ['journal_mode = WAL', 'synchronous = OFF']],
	['keeps no write-ahead log', ['journal_mode = DELETE', 'synchronous = FULL']],
])('a store that %s is refused, with what to do', (_what, pragmas) => {
	set(...pragmas);
	expect(() => assertDurable(handle)).toThrow(/keep the file on a local disk and start again/);
});

test('a server whose store cannot be durable does not start, and says why', async () => {
	const { code, said } = await runBaseline(['serve', '--port', '0', '--db', ':memory:']);
	expect([code, said]).toEqual([3, expect.stringContaining('keep the file on a local disk')]);
});
