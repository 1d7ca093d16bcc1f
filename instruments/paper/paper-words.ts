/*
 * The fixed words of a questionnaire on paper, by language. A form that comes back is read by the words of every
 * language, so whoever filled it in may have another one than whoever reads it.
 */

export interface PaperWords {
	readonly blank: string;
	readonly filled: string;
	readonly howTo: string;
	readonly section: string;
	readonly askedOf: string;
	readonly code: string;
	readonly question: string;
	readonly howToAnswer: string;
	readonly answer: string;
	readonly cannotAnswer: string;
	readonly notApplicable: string;
	readonly dontKnow: string;
	readonly unanswered: string;
	readonly comment: string;
	readonly confidence: string;
	readonly high: string;
	readonly medium: string;
	readonly low: string;
	readonly evidence: string;
	readonly article: string;
	readonly link: string;
	readonly evidenceHint: string;
	readonly yes: string;
	readonly no: string;
	readonly chooseOne: string;
	readonly chooseSeveral: string;
	readonly writeNumber: string;
	readonly writeDate: string;
	readonly writeText: string;
	readonly onlyIf: string;
	readonly and: string;
	readonly or: string;
	readonly is: string;
	readonly isNot: string;
	readonly isAnswered: string;
	readonly isNotAnswered: string;
	readonly required: string;
	readonly signOff: string;
	readonly signOffText: string;
	readonly name: string;
	readonly office: string;
	readonly date: string;
	readonly signature: string;
	readonly receipt: string;
	readonly noPerson: string;
	readonly steps: readonly string[];
}

const ENGLISH: PaperWords = {
	blank: 'Blank questionnaire',
	filled: 'Answers as they stand',
	howTo: 'How to fill this in',
	section: 'Section',
	askedOf: 'Asked of',
	code: 'Code',
	question: 'Question',
	howToAnswer: 'How to answer',
	answer: 'Answer',
	cannotAnswer: 'If you cannot answer',
	notApplicable: 'Not applicable',
	dontKnow: 'Do not know',
	unanswered: 'not answered',
	comment: 'Comment or reason',
	confidence: 'Confidence',
	high: 'high',
	medium: 'medium',
	low: 'low',
	evidence: 'Evidence',
	article: 'Article or page',
	link: 'Link',
	evidenceHint: 'One document a line: its title | article or page | link',
	yes: 'Yes',
	no: 'No',
	chooseOne: 'Choose one.',
	chooseSeveral: 'Choose all that apply.',
	writeNumber: 'Write a number.',
	writeDate: 'Write a date as year-month-day, such as 2026-03-31.',
	writeText: 'Write in words.',
	onlyIf: 'Answer this only if {condition}.',
	and: 'and',
	or: 'or',
	is: '{question} is “{value}”',
	isNot: '{question} is not “{value}”',
	isAnswered: '{question} is answered',
	isNotAnswered: '{question} is not answered',
	required: 'Needed before the answers can be submitted.',
	signOff: 'Sign-off',
	signOffText: 'These answers were checked by the office that submits them.',
	name: 'Name',
	office: 'Office',
	date: 'Date',
	signature: 'Signature',
	receipt: 'Receipt',
	noPerson: 'Write nothing by which a single person could be recognised.',
	steps: [
		'Leave the codes as they are: they say which question an answer belongs to.',
		'Answer what you can. What you leave empty stays as it is in the system.',
		'Mark “not applicable” or “do not know” where you cannot answer, and say why.',
		'Name for each answer the document that shows it.',
		'Send the file back to whoever sent it to you, or read it in on the page of your sections.',
	],
};

const OTHERS: Readonly<Record<string, PaperWords>> = {};

/** English where the language has none. */
export const paperWords = (language: string): PaperWords => OTHERS[language] ?? ENGLISH;

/** Of every language, English first. */
export type AllWords = readonly [PaperWords, ...PaperWords[]];
export const allPaperWords = (): AllWords => [ENGLISH, ...Object.values(OTHERS)];
