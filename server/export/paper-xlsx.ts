/*
 * The questionnaire as a spreadsheet: a sheet that says how, a sheet for each section with a row a question, and one
 * with the choices, from which each answer can be picked. Read back by instruments/paper/read-sheet.ts.
 */
import type {
	PaperAnswer,
	PaperForm,
	PaperQuestion,
	PaperSection,
} from '../../instruments/paper/paper-form.ts';
import type { PaperWords } from '../../instruments/paper/paper-words.ts';
import { columnName } from '../../instruments/paper/read-sheet.ts';
import { sayReference } from './say-reference.ts';
import { sheetName, writeXlsx, type XlsxCell, type XlsxList, type XlsxSheet } from './xlsx.ts';

const CHOICES = 'Choices';
const WIDTHS = [12, 48, 34, 30, 18, 40, 13, 44];
/** Column of the answer, and of the mark that it cannot be given. */
const [ANSWER, CANNOT, CONFIDENCE] = [3, 4, 6];

const fixed = (value: string): XlsxCell => ({ value, fixed: true });
const title = (value: string): XlsxCell => ({ value, bold: true, fixed: true });
const open = (value: string): XlsxCell => ({ value: value === '' ? null : value });

function statusText({ status }: PaperAnswer, words: PaperWords): string {
	if (status === 'not-applicable') return words.notApplicable;
	return status === 'dont-know' ? words.dontKnow : '';
}

function rowOf(question: PaperQuestion, words: PaperWords): XlsxCell[] {
	const { answer } = question;
	const how = [question.how, question.onlyIf, question.required ? words.required : '', question.help];
	return [
		fixed(question.code),
		fixed([question.items.join(', '), question.title].filter((part) => part !== '').join(' ')),
		fixed(how.filter((part) => part !== '').join('\n')),
		open(answer?.values.join('\n') ?? ''),
		open(answer ? statusText(answer, words) : ''),
		open(answer?.comment ?? ''),
		open(answer?.confidence ? words[answer.confidence] : ''),
		open(answer?.evidence.map(sayReference).join('\n') ?? ''),
	];
}

/** Rows of choices, each set once. */
class ChoiceRows {
	readonly #places = new Map<string, number>();
	readonly rows: (readonly string[])[] = [];

	/** The range in which these texts stand. */
	rangeOf(texts: readonly string[]): string {
		const key = JSON.stringify(texts);
		const place = this.#places.get(key) ?? this.rows.push(texts);
		this.#places.set(key, place);
		return `${CHOICES}!$A$${place}:$${columnName(texts.length - 1)}$${place}`;
	}
}

const FIRST_ROW = 4;

function listsOf(section: PaperSection, words: PaperWords, choices: ChoiceRows): XlsxList[] {
	return section.questions.flatMap(({ choices: own, several }, i): XlsxList[] => {
		const cell = (column: number) => `${columnName(column)}${FIRST_ROW + i}`;
		const texts = own.map(({ text }) => text);
		return [
			...(texts.length > 0 && !several ? [{ cell: cell(ANSWER), range: choices.rangeOf(texts) }] : []),
			{ cell: cell(CANNOT), range: choices.rangeOf([words.notApplicable, words.dontKnow]) },
			{ cell: cell(CONFIDENCE), range: choices.rangeOf([words.high, words.medium, words.low]) },
		];
	});
}

function sectionSheet(
	section: PaperSection,
	number: number,
	words: PaperWords,
	choices: ChoiceRows,
): XlsxSheet {
	const { code, question, howToAnswer, answer, cannotAnswer, comment, confidence, evidence } = words;
	return {
		name: `${number} ${section.title}`,
		widths: WIDTHS,
		sticky: FIRST_ROW - 1,
		rows: [
			[{ value: section.title, bold: true, runsOver: true }],
			[{ value: section.askedOf === '' ? null : `${words.askedOf}: ${section.askedOf}`, runsOver: true }],
			[code, question, howToAnswer, answer, cannotAnswer, comment, confidence, evidence].map(title),
			...section.questions.map((one) => rowOf(one, words)),
		],
		lists: listsOf(section, words, choices),
	};
}

function headSheet({ head, words, isFilled }: PaperForm): XlsxSheet {
	const { receipt } = head;
	const lines = [
		head.caution,
		`${head.country}, ${head.respondent}`,
		isFilled ? words.filled : words.blank,
		receipt ? `${words.receipt}: ${receipt.sha256}, ${receipt.at}, ${receipt.by}` : '',
		words.howTo,
		...words.steps.map((step, i) => `${i + 1}. ${step}`),
		words.evidenceHint,
		words.noPerson,
		head.disclaimer,
		`${head.study} ${head.packVersion} ${head.response}`,
	];
	return {
		name: words.howTo,
		widths: [110],
		rows: [
			[{ value: `${head.title}: ${head.round}`, bold: true }],
			...lines.filter((line) => line !== '').map((value) => [{ value }]),
		],
	};
}

export async function paperXlsx(form: PaperForm): Promise<Buffer> {
	const choices = new ChoiceRows();
	const sections = form.sections.map((section, i) => sectionSheet(section, i + 1, form.words, choices));
	const list: XlsxSheet = {
		name: sheetName(CHOICES),
		widths: [30, 30, 30, 30, 30],
		rows: choices.rows.map((texts) => texts.map(fixed)),
	};
	return writeXlsx([headSheet(form), ...sections, list]);
}
