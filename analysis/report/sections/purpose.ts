/* Chapter: why the study is made and what it asked. */
import { listItems } from '../../../instruments/list-items.ts';
import { listQuestions } from '../../../instruments/list-questions.ts';
import { printCount } from '../../charts/print-number.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import { heading, list, paragraph, type SectionBuilder } from './section-draft.ts';

function askedText({ pack }: ReportContext): string {
	const items = listItems(pack.framework).length;
	const context = pack.framework.unscored.filter(({ why }) => why === 'context').length;
	const open = pack.framework.unscored.filter(({ why }) => why === 'open').length;
	const parts = [
		printCount(items, 'scored item', 'scored items'),
		...(context > 0
			? [printCount(context, 'context figure that is not scored', 'context figures that are not scored')]
			: []),
		...(open > 0 ? [printCount(open, 'open question', 'open questions')] : []),
	];
	return `The questionnaire holds ${parts.join(', ')}. The scored items belong to these domains:`;
}

function openQuestions({ pack }: ReportContext): Block[] {
	const open = new Set(
		pack.framework.unscored.flatMap(({ question, why }) => (why === 'open' ? [question] : [])),
	);
	const titles = listQuestions(pack.questionnaire).flatMap(({ question }) =>
		open.has(question.name) ? [question.title ?? question.name] : [],
	);
	return titles.length === 0 ? [] : [heading('Open questions'), list(titles)];
}

export const purpose: SectionBuilder = (context) => {
	const { pack, round } = context;
	const themes = pack.framework.themes?.list ?? [];
	return {
		id: 'purpose',
		title: 'Purpose and questions',
		blocks: [
			paragraph(pack.summary),
			paragraph(round.summary),
			paragraph(askedText(context)),
			list(pack.framework.domains.map(({ title }) => title)),
			...(themes.length === 0
				? []
				: [paragraph('These themes run through all domains:'), list(themes.map(({ title }) => title))]),
			...openQuestions(context),
		],
	};
};
