/*
 * The text over which the inputs of a score are hashed: what scoring reads of each answer, sorted, in NFC. So
 * the server and the command line agree on whether two runs had the same inputs.
 */
import type { AnswerRow } from '../../instruments/schema/answer.ts';

export function canonicalAnswers(rows: readonly AnswerRow[]): string {
	return rows
		.filter((row) => row.status !== 'unanswered')
		.map(({ country, respondent, question, value, status, evidence }) =>
			JSON.stringify([country, respondent, question, value, status, evidence.trim() !== '']).normalize('NFC'),
		)
		.sort()
		.join('\n');
}
