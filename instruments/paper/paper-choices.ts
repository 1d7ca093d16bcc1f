/* The choices of a question as paper shows them: those of the questionnaire, yes and no, or the steps of a rating. */
import type { Question } from '../schema/questionnaire.ts';
import type { PaperWords } from './paper-words.ts';

export interface PaperChoice {
	readonly value: string | number | boolean;
	readonly text: string;
}

/** None for a question that is answered in words or by a number. */
export function choicesOf(question: Question, words: Pick<PaperWords, 'yes' | 'no'>): PaperChoice[] {
	if (question.type === 'boolean')
		return [
			{ value: true, text: words.yes },
			{ value: false, text: words.no },
		];
	if (question.type === 'rating') {
		const [from, to] = [question.rateMin ?? 1, question.rateMax ?? 5];
		return Array.from({ length: to - from + 1 }, (_, i) => ({ value: from + i, text: String(from + i) }));
	}
	return [...(question.choices ?? [])];
}
