/*
 * The negative control of the power cut: writes rows through the store's own driver, on a handle whose setting of
 * synchronous it is told, and prints each row that was acknowledged. No switch of the server reaches NORMAL.
 * Run by power-cut.test.ts: node --import tsx test/faults/plain-writer.ts FILE FULL|NORMAL
 */
import { Kysely } from 'kysely';
import { JoinedDriver } from '../../data/joined-driver.ts';
import { sqliteDialect } from '../../data/sqlite-dialect.ts';
import { openHandle } from '../../data/sqlite-handle.ts';

const [file = '', synchronous = ''] = process.argv.slice(2);
const handle = openHandle(file, { readonly: false });
handle.pragma('journal_mode = WAL');
handle.pragma('synchronous = FULL');
handle.run('create table rows (id integer primary key)');
handle.pragma(`synchronous = ${synchronous}`);
const db = new Kysely<{ rows: { id: number } }>({ dialect: sqliteDialect(() => new JoinedDriver(handle)) });
for (let id = 1; ; id++) {
	await db.transaction().execute((trx) => trx.insertInto('rows').values({ id }).execute());
	process.stdout.write(`${id}\n`);
}
