/*
 * An answer whose words are withheld from everybody beyond its own country: the value that is scored, the status
 * and the fact that there is a comment or evidence stay, so no score changes; only the words give way to a mark.
 */
import type { Answer } from './schema/answer.ts';
import type { TextField } from './schema/response.ts';

/** Stands in place of the words, in exports too; pages know it and show a mark of their own. */
export const WITHHELD_TEXT = '[text withheld: it may name a person]';

export function withholdTexts(answer: Answer, fields: readonly TextField[]): Answer {
	return {
		...answer,
		...(fields.includes('value') && { value: WITHHELD_TEXT }),
		...(fields.includes('comment') && { comment: WITHHELD_TEXT }),
		...(fields.includes('evidence') && { evidence: [{ title: WITHHELD_TEXT }] }),
	};
}
