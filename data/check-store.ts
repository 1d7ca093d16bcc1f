/*
 * The check of a store or a backup, which is only read: the engine's own integrity check, and the audit's chain,
 * in which every row carries a hash over itself and the row before. The first row that does not fit is named.
 */
import { Kysely } from 'kysely';
import { type AuditRow, hashAudit } from './queries/audit.ts';
import { ReadingDriver } from './reading-driver.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { openHandle, type SqliteHandle } from './sqlite-handle.ts';
import type { Tables } from './tables.ts';

const ROWS_AT_ONCE = 1000;

function checkEngine(handle: SqliteHandle): string[] {
	if (handle.pick("select count(*) from sqlite_master where name = 'studies'") !== 1)
		return ['this is no store of Baseline'];
	const found = String(handle.pragma('integrity_check'));
	return found === 'ok' ? [] : [found];
}

/** What is wrong with a row that should follow `before`; undefined when it fits. */
function findBreak(row: AuditRow, before: AuditRow | undefined): string | undefined {
	const seq = (before?.seq ?? 0) + 1;
	if (row.seq !== seq) return `audit row ${seq} is missing: the next one is row ${row.seq} (${row.id})`;
	if (row.previous !== (before?.hash ?? ''))
		return `audit row ${row.seq} (${row.id}) does not follow the row before it`;
	return row.hash === hashAudit(row)
		? undefined
		: `audit row ${row.seq} (${row.id}) was changed after it was written`;
}

async function checkChain(db: Kysely<Tables>): Promise<string[]> {
	let before: AuditRow | undefined;
	for (;;) {
		const rows = await db
			.selectFrom('audit')
			.selectAll()
			.where('seq', '>', before?.seq ?? 0)
			.orderBy('seq')
			.limit(ROWS_AT_ONCE)
			.execute();
		for (const row of rows) {
			const found = findBreak(row, before);
			if (found !== undefined) return [found];
			before = row;
		}
		if (rows.length < ROWS_AT_ONCE) return [];
	}
}

/** Findings in words, empty when the file is sound. */
export async function checkStore(file: string): Promise<string[]> {
	const handle = openHandle(file, { readonly: true });
	try {
		const findings = checkEngine(handle);
		if (findings.length > 0) return findings;
		return await checkChain(new Kysely<Tables>({ dialect: sqliteDialect(() => new ReadingDriver(handle)) }));
	} finally {
		handle.close();
	}
}
