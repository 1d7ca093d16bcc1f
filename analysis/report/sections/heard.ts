/*
 * Chapter: what was heard (or, in a study of public facts, found) domain by domain and theme by theme: a sentence
 * of counts, the chart, and the groups below the domain. Comments are counted, never printed.
 */

import type { Element } from '../../../instruments/schema/framework.ts';
import type { ChartSpec } from '../../charts/chart-theme.ts';
import { domainDots } from '../../charts/domain-dots.ts';
import { printCount } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import { themeDots } from '../../charts/theme-dots.ts';
import { makeBasis, topIds } from '../make-basis.ts';
import { columns, figureCell, gapCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import { itemsBelow, type Tally, tallyItems } from '../tally-items.ts';
import { type ToldTally, tellTallies } from '../tell-tallies.ts';
import { scoreTable } from './scores.ts';
import { heading, paragraph, type SectionBuilder } from './section-draft.ts';

function chart(context: ReportContext, id: string, spec: ChartSpec): Block {
	return { kind: 'chart', spec, alt: spec.description ?? '', basis: makeBasis(context, { ids: [id] }) };
}

/** Short, because it stands under a table for each domain. */
const SMALL_NOTE = 'Score; points · coverage. * without evidence.';

const membersOf = ({ shown }: ReportContext) => shown.map(({ member }) => member);

/** What may be told of each domain and theme, the same wherever it is told. */
function tellTops(context: ReportContext): ReadonlyMap<string, ToldTally & { readonly tally: Tally }> {
	const ids = topIds(context);
	const tallies = ids.map((id) => tallyItems(itemsBelow(context, id)));
	const respondents = context.participation.reduce((sum, { answered }) => sum + answered, 0);
	const told = tellTallies(tallies, context.desk ? undefined : respondents);
	return new Map(
		ids.flatMap((id, at) => {
			const [tally, ofTop] = [tallies[at], told[at]];
			return tally && ofTop ? [[id, { ...ofTop, tally }] as const] : [];
		}),
	);
}

const orHeld = (count: number | null, words: string) =>
	count === null ? `some ${words} (not printed, because few did)` : `${count} of them ${words}`;

function countsText(context: ReportContext, id: string): string {
	const told = tellTops(context).get(id);
	if (!told) return '';
	const { answers, comments, lowConfidence, tally } = told;
	const { starred } = tally;
	const from = context.desk
		? `${printCount(tally.answers, 'public fact answers an item', 'public facts answer items')} of this domain`
		: `${answers === null ? 'Answers were given' : printCount(answers, 'answer was given', 'answers were given')}, ${orHeld(comments, 'with a comment')} and ${orHeld(lowConfidence, 'marked as of low confidence')}`;
	const star =
		starred === 0 ? '' : `; ${printCount(starred, 'item is', 'items are')} starred for want of evidence`;
	return `${from}${star}.`;
}

function domainBlocks(context: ReportContext, domain: Element): Block[] {
	const groups = (domain.children ?? []).filter(({ question }) => question === undefined);
	const titled = groups.map(({ id, title }) => ({ id, title: `${id} ${title}` }));
	const [one = 'group'] = context.pack.framework.levels.slice(1);
	return [
		heading(domain.title),
		paragraph(countsText(context, domain.id)),
		chart(context, domain.id, domainDots(context.sheet, context.pack, domain.id, membersOf(context))),
		...(titled.length === 0
			? []
			: [
					{
						...scoreTable(context, `By ${one}: ${domain.title}`, titled),
						notes: [SMALL_NOTE],
						beside: true,
					},
				]),
	];
}

function themeCharts(context: ReportContext): Block[] {
	const themes = context.pack.framework.themes?.list ?? [];
	if (themes.length === 0) return [];
	return [
		heading('Themes'),
		...themes.map(({ id }) =>
			chart(context, id, themeDots(context.sheet, context.pack, id, membersOf(context))),
		),
	];
}

function commentTable(context: ReportContext): Block {
	const themes = context.pack.framework.themes?.list ?? [];
	const told = tellTops(context);
	const titles = ['Answers', 'Comments', 'Low confidence', 'Items not known', 'Items not applicable'];
	return {
		kind: 'table',
		caption: 'How many answers and comments stand behind each domain and theme',
		rowTitle: themes.length === 0 ? 'Domain' : 'Domain or theme',
		columns: columns(titles, 'end'),
		rows: [...scoredDomains(context.pack.framework), ...themes].map(({ id, title }) => {
			const top = told.get(id);
			const items = [top?.tally.dontKnow ?? 0, top?.tally.notApplicable ?? 0];
			const counts = [top?.answers ?? null, top?.comments ?? null, top?.lowConfidence ?? null, ...items];
			const cells = counts.map((count) =>
				count === null ? gapCell('suppressed') : figureCell(String(count)),
			);
			return { heading: title, depth: 0, cells };
		}),
		notes: ['Comments and answers to open questions are not printed word for word in this report.'],
		basis: makeBasis(context),
		shape: 'list',
		beside: false,
	};
}

export const heard: SectionBuilder = (context) => ({
	id: 'heard',
	title: context.desk ? 'What the public record says, by domain' : 'What was heard, by domain and theme',
	blocks: [
		paragraph(
			context.desk
				? 'Each item was answered from a public fact. The words of the sources stay with the sources.'
				: 'Respondents wrote comments and answered open questions in their own words. This report counts comments and prints none of them, because an official may be known by what he or she wrote.',
		),
		...(context.desk ? [] : [commentTable(context)]),
		...scoredDomains(context.pack.framework).flatMap((domain) => domainBlocks(context, domain)),
		...themeCharts(context),
	],
});
