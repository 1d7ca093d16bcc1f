/*
 * The public facts of one country as rows of a list, each with the question it stands beside, grouped by the
 * section of the questionnaire. What one government or survey judges is kept out of the groups and listed apart,
 * because the pack shows it and never scores it.
 */
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { Fact, Proposal } from '../../instruments/schema/fact.ts';
import { findQuestion, valueText } from './value-text.ts';

export interface FactRow {
	readonly key: string;
	readonly question: string;
	readonly questionTitle: string;
	/** What the fact is about, which need not be what the question asks. */
	readonly title: string;
	readonly value: string;
	readonly year: string;
	readonly sourceTitle: string;
	readonly sourceAddress: string;
	readonly read: Fact['read'];
	readonly licence: string;
	readonly note: string;
}

export interface FactGroup {
	readonly section: string;
	readonly title: string;
	readonly rows: readonly FactRow[];
}

type PackPart = Pick<Pack, 'questionnaire' | 'framework'>;

/** A number has its unit beside it; a word needs none. */
function printValue(value: string, unit: string): string {
	return unit === '' || !/^-?\d/.test(value) ? value : `${value} (${unit})`;
}

function rowsOf(pack: PackPart, proposal: Proposal): readonly FactRow[] {
	const question = findQuestion(pack.questionnaire, proposal.question);
	const unscored = pack.framework.unscored.find((entry) => entry.question === proposal.question);
	return proposal.facts.map((fact) => ({
		key: `${proposal.question} ${fact.variable} ${fact.year} ${fact.sourceTitle} ${fact.value}`,
		question: proposal.question,
		questionTitle: question?.title ?? proposal.question,
		title: fact.title,
		value: printValue(valueText(question, fact.value), fact.unit),
		year: fact.year,
		sourceTitle: fact.sourceTitle,
		sourceAddress: fact.sourceAddress,
		read: fact.read,
		licence: fact.licence,
		note: proposal.note ?? unscored?.note ?? '',
	}));
}

function isAssessment(pack: PackPart, question: string): boolean {
	return pack.framework.unscored.some((entry) => entry.question === question && entry.why === 'assessment');
}

/** Sections without a fact are left out. */
export function groupFacts(pack: PackPart, proposals: readonly Proposal[]): readonly FactGroup[] {
	const asked = listQuestions(pack.questionnaire);
	return pack.questionnaire.pages.flatMap(({ name, title }) => {
		const rows = asked
			.filter(({ question, section }) => section.name === name && !isAssessment(pack, question.name))
			.flatMap(({ question }) => proposals.filter((proposal) => proposal.question === question.name))
			.flatMap((proposal) => rowsOf(pack, proposal));
		return rows.length === 0 ? [] : [{ section: name, title, rows }];
	});
}

/** What others judge: shown word for word with its source, never scored and never coloured. */
export function assessmentRows(pack: PackPart, proposals: readonly Proposal[]): readonly FactRow[] {
	return proposals
		.filter((proposal) => isAssessment(pack, proposal.question))
		.flatMap((proposal) => rowsOf(pack, proposal));
}

export function questionFacts(
	pack: PackPart,
	proposals: readonly Proposal[],
	question: string,
): readonly FactRow[] {
	return proposals.filter((proposal) => proposal.question === question).flatMap((p) => rowsOf(pack, p));
}
