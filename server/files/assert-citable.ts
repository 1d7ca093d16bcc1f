/* An answer may cite documents and files of its own country alone: an id of another one is refused like none. */
import type { Write } from '../../data/database.ts';
import { findDocument } from '../../data/queries/documents.ts';
import { findFile } from '../../data/queries/files.ts';
import { type Fault, Problem } from '../../instruments/problem.ts';
import type { Evidence } from '../../instruments/schema/answer.ts';

interface Changed {
	readonly question: string;
	readonly answer: { readonly evidence?: readonly Evidence[] };
}

/** Throws Problem bad-request naming each question; nothing is saved then. */
export async function assertCitable(
	trx: Write,
	of: { readonly study: string; readonly country: string },
	changes: readonly Changed[],
): Promise<void> {
	const faults: Fault[] = [];
	for (const { question, answer } of changes)
		for (const { document, file } of answer.evidence ?? []) {
			const isKnown =
				(document === undefined || (await findDocument(trx, of, document))) &&
				(file === undefined || (await findFile(trx, of, file)));
			if (!isKnown)
				faults.push({
					field: question,
					rule: 'cites a document that is not in the policy bank',
					cure: 'choose it from the bank again, or leave it out',
				});
		}
	if (faults.length > 0) throw new Problem('bad-request', 'Nothing was saved.', faults);
}
