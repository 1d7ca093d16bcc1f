/* Answers that come in bulk (an import, public facts, a training round) into one response: one revision, merged as typed ones are. */
import type { Write } from '../data/database.ts';
import { mergeChanges } from '../data/merge-changes.ts';
import { addAudit } from '../data/queries/audit.ts';
import { saveAnswers } from '../data/queries/responses.ts';
import { readDocument } from '../data/stored-answer.ts';
import type { ResponsesTable } from '../data/tables.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import type { Context } from './context.ts';
import { noteDisclosures } from './note-disclosures.ts';

/** `by`: what stands as the person who gave them. */
export async function importAnswers(
	trx: Write,
	context: Context,
	pack: Pack,
	row: ResponsesTable,
	answers: Readonly<Record<string, Answer>>,
	by = 'Import',
): Promise<void> {
	const at = context.now();
	const version = row.version + 1;
	const changed = Object.entries(answers).map(([question, answer]) => ({ question, answer }));
	const editor = { session: '', by, at, base: row.version };
	const { document, changes } = mergeChanges(readDocument(row), changed, editor, version);
	const reply = { reply: { version, at, saved: Object.keys(answers), flags: [] }, conflicts: [] };
	await saveAnswers(trx, {
		response: row,
		document,
		changes,
		version,
		operation: context.newId(),
		invitation: '',
		at,
		reply,
	});
	await noteDisclosures(trx, pack, row, changed, { invitation: '', at });
	const entry = { study: row.study_id, id: context.newId(), at, invitation: '', target: row.id };
	await addAudit(trx, { ...entry, action: 'answers.import', detail: { version, changes: changes.length } });
}
