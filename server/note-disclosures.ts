/*
 * Keeps the list of texts that may hold personal data in step with a save, in its transaction. A text that is gone
 * takes its row with it, but for one that a second person cleared: it may still stand in a frozen submission.
 */
import type { Write } from '../data/database.ts';
import { listDisclosures, removeDisclosure, setDisclosure } from '../data/queries/disclosures.ts';
import type { ResponsesTable } from '../data/tables.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import type { TextField } from '../instruments/schema/response.ts';
import { findDisclosures, type Source } from './find-disclosures.ts';

export interface SavedText {
	readonly question: string;
	readonly answer: Answer;
	/** Fields of which the writer says that they hold no personal data. */
	readonly keep?: readonly TextField[] | undefined;
}

export const sourceOf = (row: Pick<ResponsesTable, 'study_id' | 'country' | 'respondent'>): Source => ({
	study: row.study_id,
	country: row.country,
	respondent: row.respondent,
});

export async function noteDisclosures(
	trx: Write,
	pack: Pack,
	row: ResponsesTable,
	saved: readonly SavedText[],
	who: { readonly invitation: string; readonly at: string },
): Promise<void> {
	const answers = Object.fromEntries(saved.map(({ question, answer }) => [question, answer]));
	const found = findDisclosures(pack, sourceOf(row), answers);
	const noted = await listDisclosures(trx, row.study_id, row.id);
	const hashes = new Set(found.map(({ hash }) => hash));
	for (const old of noted)
		if (old.question in answers && old.state !== 'cleared' && !hashes.has(old.text_sha256))
			await removeDisclosure(trx, old);
	for (const { question, field, kinds, hash } of found) {
		const state = noted.find((one) => one.text_sha256 === hash)?.state;
		const keep = saved.find((one) => one.question === question)?.keep?.includes(field) ?? false;
		if (state !== undefined && (state !== 'found' || !keep)) continue;
		await setDisclosure(trx, {
			study_id: row.study_id,
			response_id: row.id,
			question,
			field,
			text_sha256: hash,
			kinds: kinds.join(' '),
			state: keep ? 'kept' : 'found',
			at: who.at,
			invitation_id: who.invitation,
		});
	}
}
