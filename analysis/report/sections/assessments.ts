/*
 * Annex of a study of public facts: what others have assessed, in their own words, item by item. Shown as that
 * and never scored, one table for each assessor.
 */
import { listQuestions } from '../../../instruments/list-questions.ts';
import { proposeAnswers } from '../../../instruments/propose-answers.ts';
import type { Fact } from '../../../instruments/schema/fact.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, gapCell, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell, Row } from '../report-model.ts';
import { paragraph, type SectionBuilder } from './section-draft.ts';

type Assessed = ReportContext['pack']['framework']['unscored'][number];

const assessedOf = ({ pack }: ReportContext) =>
	pack.framework.unscored.filter(({ why }) => why === 'assessment');

/** Value and year; the title too where facts of several variables stand beside one question. */
function sayFacts(facts: readonly Fact[]): string {
	const several = new Set(facts.map(({ title }) => title)).size > 1;
	return facts.map(({ title, value, year }) => `${several ? `${title}: ` : ''}${value} (${year})`).join('; ');
}

/** For each member the text of its newest facts, by question. */
function factTexts({ pack, facts, shown }: ReportContext): ReadonlyMap<string, string>[] {
	return shown.map(({ member }) => {
		const proposals = proposeAnswers(pack.facts, facts, member.code);
		return new Map(proposals.map(({ question, facts: found }) => [question, sayFacts(found)]));
	});
}

const textOrGap = (text: string | undefined): Cell =>
	text === undefined ? gapCell('unanswered') : textCell(text);

function table(context: ReportContext, note: string, assessed: readonly Assessed[]): Block {
	const titles = new Map(
		listQuestions(context.pack.questionnaire).map(({ question }) => [question.name, question.title]),
	);
	const texts = factTexts(context);
	const rows = assessed.map(
		({ question }): Row => ({
			heading: titles.get(question) ?? question,
			depth: 0,
			cells: texts.map((byQuestion) => textOrGap(byQuestion.get(question))),
		}),
	);
	const known = rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'text').length;
	return {
		kind: 'table',
		caption: note,
		rowTitle: 'Item',
		columns: columns(context.shown.map(({ member }) => member.name)),
		rows,
		notes: [],
		basis: makeBasis(context, {
			coverage: `${known} of ${rows.length * texts.length} assessments are known`,
		}),
		shape: 'wide-matrix',
		beside: false,
	};
}

export const assessments: SectionBuilder = (context) => {
	const assessed = context.desk ? assessedOf(context) : [];
	if (assessed.length === 0) return undefined;
	const notes = [...new Set(assessed.map(({ note }) => note ?? 'Assessments'))];
	return {
		id: 'assessments',
		title: 'Assessments by others',
		blocks: [
			paragraph(
				'These are the words of the assessor. They enter no score and are not a finding of this study.',
			),
			...notes.map((note) =>
				table(
					context,
					note,
					assessed.filter((each) => (each.note ?? 'Assessments') === note),
				),
			),
		],
	};
};
