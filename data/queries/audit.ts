/* The audit: one row for every write, in the same transaction as the write itself. Never an answer. */
import type { Write } from '../database.ts';

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

export async function addAudit(trx: Write, entry: AuditEntry): Promise<void> {
	const { study, id, at, invitation, action, target, detail = {} } = entry;
	await trx
		.insertInto('audit')
		.values({
			study_id: study,
			id,
			at,
			invitation_id: invitation,
			action,
			target,
			detail: JSON.stringify(detail),
		})
		.execute();
}
