/*
 * The questionnaire as a text document: one table a question with its code, what is asked, boxes to mark and lines to
 * write on, and a page to sign. Read back by instruments/paper/read-document.ts, which knows the tables by their words.
 */
import type {
	PaperAnswer,
	PaperForm,
	PaperQuestion,
	PaperSection,
} from '../../instruments/paper/paper-form.ts';
import type { PaperWords } from '../../instruments/paper/paper-words.ts';
import { type DocxBlock, type DocxCell, type DocxRun, type DocxTable, writeDocx } from './docx.ts';
import { sayReference } from './say-reference.ts';

const [OPEN, MARKED] = ['☐', '☒'];

const plain = (text: string): DocxRun[] => [{ text }];
const small = (text: string): DocxRun[] => [{ text, small: true }];
const bold = (text: string): DocxRun[] => [{ text, bold: true }];
const label = (text: string): DocxCell => ({ paragraphs: [bold(text)], fixed: true });
const box = (text: string, isMarked: boolean): DocxRun[] => plain(`${isMarked ? MARKED : OPEN} ${text}`);

function questionCell(question: PaperQuestion, words: PaperWords): DocxCell {
	const lines = [question.help, question.how, question.onlyIf, question.required ? words.required : ''];
	return {
		fixed: true,
		paragraphs: [
			[
				...(question.items.length > 0 ? [{ text: `${question.items.join(', ')} ` }] : []),
				{ text: question.title, bold: true },
			],
			...lines.filter((line) => line !== '').map(small),
		],
	};
}

function answerCell({ choices, answer }: PaperQuestion): DocxCell {
	const said = answer?.values ?? [];
	if (choices.length === 0) return { paragraphs: said.length === 0 ? [[], []] : lines(said.join('\n')) };
	return { paragraphs: choices.map(({ text }) => box(text, said.includes(text))) };
}

const lines = (text: string): DocxRun[][] => text.split('\n').map(plain);

function confidenceRow(answer: PaperAnswer | undefined, words: PaperWords): DocxCell[] {
	const levels = ['high', 'medium', 'low'] as const;
	return [
		label(words.confidence),
		{ paragraphs: [levels.flatMap((level) => box(`${words[level]}    `, answer?.confidence === level))] },
	];
}

function evidenceRow(answer: PaperAnswer | undefined, words: PaperWords): DocxCell[] {
	const said = (answer?.evidence ?? []).map((entry) => plain(sayReference(entry)));
	return [
		label(words.evidence),
		{ paragraphs: [small(words.evidenceHint), ...(said.length === 0 ? [[], []] : said)] },
	];
}

function questionTable(question: PaperQuestion, words: PaperWords): DocxTable {
	const { answer } = question;
	const wantsMore = question.wantsEvidence || (answer?.evidence.length ?? 0) > 0;
	return {
		kind: 'table',
		widths: [0.2, 0.8],
		headerRows: 1,
		rows: [
			[{ paragraphs: [bold(question.code)], fixed: true }, questionCell(question, words)],
			[label(words.answer), answerCell(question)],
			[
				label(words.cannotAnswer),
				{
					paragraphs: [
						[
							...box(`${words.notApplicable}    `, answer?.status === 'not-applicable'),
							...box(words.dontKnow, answer?.status === 'dont-know'),
						],
					],
				},
			],
			[label(words.comment), { paragraphs: answer?.comment ? lines(answer.comment) : [[], []] }],
			...(wantsMore ? [evidenceRow(answer, words), confidenceRow(answer, words)] : []),
		],
	};
}

function sectionBlocks(section: PaperSection, words: PaperWords): DocxBlock[] {
	const about = [section.description, section.askedOf === '' ? '' : `${words.askedOf}: ${section.askedOf}`];
	return [
		{ kind: 'page' },
		{ kind: 'heading', level: 2, text: section.title },
		...about
			.filter((line) => line !== '')
			.map((line): DocxBlock => ({ kind: 'paragraph', runs: small(line) })),
		...section.questions.map((question) => questionTable(question, words)),
	];
}

function headBlocks({ head, words, isFilled }: PaperForm): DocxBlock[] {
	const say = (runs: readonly DocxRun[]): DocxBlock => ({ kind: 'paragraph', runs });
	const { receipt } = head;
	return [
		{ kind: 'heading', level: 1, text: head.title },
		say(bold(`${head.round}: ${head.country}, ${head.respondent}`)),
		...(head.caution === '' ? [] : [say(bold(head.caution))]),
		say(plain(isFilled ? words.filled : words.blank)),
		...(receipt
			? [say(small(`${words.receipt}: SHA-256 ${receipt.sha256}, ${receipt.at}, ${receipt.by}`))]
			: []),
		{ kind: 'heading', level: 3, text: words.howTo },
		...words.steps.map((step, i) => say(plain(`${i + 1}. ${step}`))),
		say(bold(words.noPerson)),
		say(small(head.disclaimer)),
	];
}

function signOff(words: PaperWords): DocxBlock[] {
	const row = (text: string): DocxCell[] => [label(text), { paragraphs: [[], []] }];
	return [
		{ kind: 'page' },
		{ kind: 'heading', level: 2, text: words.signOff },
		{ kind: 'paragraph', runs: plain(words.signOffText) },
		{
			kind: 'table',
			widths: [0.3, 0.7],
			headerRows: 0,
			rows: [words.name, words.office, words.date, words.signature].map(row),
		},
	];
}

export function paperDocx(form: PaperForm): Promise<Buffer> {
	const { head, words, sections } = form;
	return writeDocx({
		title: `${head.title}: ${head.round}`,
		language: head.language,
		footer: `${head.study} ${head.packVersion} · ${head.country} · ${head.respondent}`,
		blocks: [
			...headBlocks(form),
			...sections.flatMap((section) => sectionBlocks(section, words)),
			...signOff(words),
		],
	});
}
