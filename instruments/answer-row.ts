/*
 * One answer between its two forms: as kept (typed value, list of evidence) and as a line of answers.csv (all
 * text). Export and import use the same two functions, so an exported round scores exactly as the stored one.
 */
import type { Answer, AnswerRow, AnswerValue, Evidence } from './schema/answer.ts';
import type { Question } from './schema/questionnaire.ts';

function valueText(value: AnswerValue | null): string {
	if (value === null) return '';
	return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** One entry reads "title, English title, article, page, link, language, note"; several are parted by " | ". */
function evidenceText(entries: readonly Evidence[] | undefined): string {
	return (entries ?? [])
		.map(({ title, titleEnglish, article, page, link, language, note }) =>
			[title, titleEnglish, article, page, link, language, note]
				.filter((part) => part !== undefined)
				.join(', '),
		)
		.join(' | ');
}

export function toAnswerRow(
	country: string,
	respondent: string,
	question: string,
	answer: Answer,
): AnswerRow {
	return {
		country,
		respondent,
		question,
		value: valueText(answer.value),
		status: answer.status,
		evidence: evidenceText(answer.evidence),
		confidence: answer.confidence ?? '',
		comment: answer.comment ?? '',
	};
}

function numberOrText(text: string): number | string {
	const number = Number(text);
	return text.trim() !== '' && Number.isFinite(number) ? number : text;
}

function parseList(text: string): AnswerValue {
	try {
		const list: unknown = JSON.parse(text);
		if (Array.isArray(list) && list.every((one) => typeof one === 'string' || typeof one === 'number'))
			return list;
	} catch {
		return text;
	}
	return text;
}

/** The typed value that a text stands for in this question; a text that fits nothing stays a text. */
export function parseValue(text: string, question: Question): AnswerValue | null {
	if (text === '') return null;
	if (question.type === 'checkbox') return parseList(text);
	if (question.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
	const choice = question.choices?.find((one) => String(one.value) === text);
	if (choice) return choice.value;
	const numeric =
		question.type === 'rating' ||
		(question.type === 'text' && question.inputType === 'number') ||
		question.choices?.some((choice) => typeof choice.value === 'number');
	return numeric ? numberOrText(text) : text;
}

export function fromAnswerRow(row: AnswerRow, question: Question): Answer {
	const confidence = row.confidence === 'high' || row.confidence === 'medium' || row.confidence === 'low';
	return {
		value: parseValue(row.value, question),
		status: row.status,
		...(row.comment !== '' && { comment: row.comment }),
		...(confidence && { confidence: row.confidence as 'high' | 'medium' | 'low' }),
		...(row.evidence !== '' && { evidence: row.evidence.split(' | ').map((title) => ({ title })) }),
	};
}
