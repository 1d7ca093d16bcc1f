/*
 * The audit: one row for every write, in the same transaction as the write itself. Never an answer. The rows
 * form a chain: each carries a hash over itself and the hash before it, so that none can be changed, taken out
 * or put in between without `verify` naming the place.
 */
import { createHash } from 'node:crypto';
import type { Write } from '../database.ts';
import { prepareQuery } from '../prepare-query.ts';
import type { AuditTable } from '../tables.ts';

export type AuditRow = AuditTable;

export interface AuditEntry {
	readonly study: string;
	readonly id: string;
	readonly at: string;
	/** Whose place; '' for the command line. */
	readonly invitation: string;
	readonly action: string;
	readonly target: string;
	readonly detail?: Readonly<Record<string, string | number>>;
}

/** The hash that a row must carry. */
export function hashAudit(row: Omit<AuditRow, 'hash'>): string {
	const { seq, previous, study_id, id, at, invitation_id, action, target, detail } = row;
	const text = JSON.stringify([seq, previous, study_id, id, at, invitation_id, action, target, detail]);
	return createHash('sha256').update(text).digest('hex');
}

const lastRow = prepareQuery<object, Pick<AuditRow, 'seq' | 'hash'>>((db) =>
	db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
);

const addRow = prepareQuery<AuditRow, unknown>((db, slot) =>
	db.insertInto('audit').values({
		study_id: slot('study_id'),
		id: slot('id'),
		seq: slot('seq'),
		at: slot('at'),
		invitation_id: slot('invitation_id'),
		action: slot('action'),
		target: slot('target'),
		detail: slot('detail'),
		previous: slot('previous'),
		hash: slot('hash'),
	}),
);

export async function addAudit(trx: Write, entry: AuditEntry): Promise<void> {
	const { study, id, at, invitation, action, target, detail = {} } = entry;
	const [last] = await lastRow(trx, {});
	const row = {
		study_id: study,
		id,
		seq: (last?.seq ?? 0) + 1,
		at,
		invitation_id: invitation,
		action,
		target,
		detail: JSON.stringify(detail),
		previous: last?.hash ?? '',
	};
	await addRow(trx, { ...row, hash: hashAudit(row) });
}
