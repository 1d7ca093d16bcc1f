/*
 * answers.csv → rows that fit the pack. Every row is checked as strictly as an answer typed in; one that does
 * not fit is refused with its line and column, and no cell is ever quoted.
 */
import { fromAnswerRow, parseValue, toAnswerRow } from '../instruments/answer-row.ts';
import { checkValue } from '../instruments/check-value.ts';
import { listQuestions } from '../instruments/list-questions.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Fault } from '../instruments/problem.ts';
import { ANSWER_STATUSES, type AnswerRow, type AnswerStatus } from '../instruments/schema/answer.ts';
import type { Question } from '../instruments/schema/questionnaire.ts';
import { badFile, type CsvRow, readCsv } from './read-csv.ts';

export const ANSWER_COLUMNS = ['country', 'respondent', 'question', 'value'] as const;
export const COMPANION_COLUMNS = ['status', 'evidence', 'confidence', 'comment'] as const;
const CONFIDENCES = ['', 'high', 'medium', 'low'];

type Row = CsvRow<(typeof ANSWER_COLUMNS)[number]>;

const nameOf = (text: string): string => text.trim().normalize('NFC');

function statusOf({ cells }: Row): AnswerStatus | undefined {
	const text = (cells.status ?? '').trim();
	if (text === '') return cells.value === '' ? 'unanswered' : 'answered';
	return ANSWER_STATUSES.find((status) => status === text);
}

function checkCells(
	row: Row,
	question: Question | undefined,
	status: AnswerStatus | undefined,
	goneSince: string | undefined,
): Fault[] {
	const { cells, place } = row;
	const at = (column: string, rule: string, cure: string): Fault[] => [{ field: place(column), rule, cure }];
	const empty = (['country', 'respondent'] as const).flatMap((column) =>
		cells[column].trim() === '' ? at(column, `the ${column} is missing`, 'fill it in') : [],
	);
	if (!CONFIDENCES.includes((cells.confidence ?? '').trim()))
		empty.push(...at('confidence', 'this is no confidence', 'write high, medium, low or nothing'));
	if (!question && goneSince !== undefined)
		return [
			...empty,
			...at(
				'question',
				`version ${goneSince} of the questionnaire had this question, the present one has not`,
				'leave the row out, or give the answer to a question that is asked now',
			),
		];
	if (!question)
		return [...empty, ...at('question', 'the pack has no question of this name', 'correct the name')];
	if (!status)
		return [...empty, ...at('status', 'this is no status', `write ${ANSWER_STATUSES.join(', ')} or nothing`)];
	const isAnswered = status === 'answered';
	if (isAnswered === (cells.value === ''))
		return [
			...empty,
			...at(
				'value',
				isAnswered ? 'answered without a value' : `a value with the status ${status}`,
				'give a value, or the right status',
			),
		];
	const value = parseValue(cells.value, question);
	const faults = value === null ? [] : checkValue(question, value);
	return [...empty, ...faults.flatMap(({ rule, cure }) => at('value', rule, cure))];
}

/** As the store would write it, so that a file and the store score and hash alike: 4.0 becomes 4, names are NFC. */
function toRow({ cells }: Row, question: Question, status: AnswerStatus): AnswerRow {
	const { evidence = '', comment = '' } = cells;
	const confidence = (cells.confidence ?? '').trim();
	const row = { ...cells, status, evidence, confidence, comment };
	return toAnswerRow(
		nameOf(cells.country),
		nameOf(cells.respondent),
		cells.question,
		fromAnswerRow(row, question),
	);
}

/** `gone`: questions that are asked no more → the version that had them. Rows in the file's order. Throws Problem `bad-file` with every fault. */
export function readAnswers(
	text: string,
	file: string,
	pack: Pack,
	gone: ReadonlyMap<string, string> = new Map(),
): AnswerRow[] {
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	const first = new Map<string, number>();
	const faults: Fault[] = [];
	const rows = readCsv(text, { file, columns: ANSWER_COLUMNS, optional: COMPANION_COLUMNS }).flatMap(
		(row) => {
			const { country, respondent, question } = row.cells;
			const status = statusOf(row);
			const asked = questions.get(question);
			faults.push(...checkCells(row, asked, status, gone.get(question)));
			const key = JSON.stringify([nameOf(country), nameOf(respondent), question]);
			const earlier = first.get(key);
			if (earlier !== undefined)
				faults.push({
					field: row.place('question'),
					rule: `this answer stands already in line ${earlier}`,
					cure: 'keep one of the two rows',
				});
			else first.set(key, row.line);
			return status && asked ? [toRow(row, asked, status)] : [];
		},
	);
	if (faults.length > 0) throw badFile(file, faults);
	return rows;
}
