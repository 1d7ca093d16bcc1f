/* Chapter: the scores side by side, alphabetically: domains, phases, themes, integration, evidence. */
import { phaseDistribution } from '../../charts/phase-distribution.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import type { CountryScores, IntegrationReading } from '../../score/score-sheet.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, memberRows, scoreCell, textCell } from '../make-cells.ts';
import { findElement, type ReportContext } from '../report-context.ts';
import type { Block, Cell, TableBlock } from '../report-model.ts';
import { tallyItems } from '../tally-items.ts';
import { heading, paragraph, type SectionBuilder } from './section-draft.ts';

const SCORE_NOTE =
	'Large figure: score 0–100. Small figures: points 0–4, then coverage. * some answers have no evidence.';

/** Scores of some elements, a column each, over all members. */
export function scoreTable(
	context: ReportContext,
	caption: string,
	elements: readonly { readonly id: string; readonly title: string }[],
): TableBlock {
	return {
		kind: 'table',
		caption,
		rowTitle: context.pack.words.member,
		columns: columns(elements.map(({ title }) => title)),
		rows: memberRows(context, elements.length, (scores) =>
			elements.map(({ id }) => scoreCell(findElement(scores, id))),
		),
		notes: [SCORE_NOTE],
		basis: makeBasis(context, { ids: elements.map(({ id }) => id) }),
		shape: 'matrix',
		beside: false,
	};
}

function domainTable(context: ReportContext): TableBlock {
	const { framework, words } = context.pack;
	const domains = scoredDomains(framework);
	const system = framework.system ? [{ id: 'system', title: framework.system.title }] : [];
	const table = scoreTable(context, `Domain scores by ${words.member}`, [...domains, ...system]);
	return { ...table, basis: makeBasis(context, { ids: domains.map(({ id }) => id) }) };
}

function phaseChart(context: ReportContext): Block[] {
	if (!context.pack.framework.phases || context.sheet.countries.length === 0) return [];
	const spec = phaseDistribution(context.sheet, context.pack);
	const ids = scoredDomains(context.pack.framework).map(({ id }) => id);
	return [{ kind: 'chart', spec, alt: spec.description ?? '', basis: makeBasis(context, { ids }) }];
}

function themeTable(context: ReportContext): Block[] {
	const themes = context.pack.framework.themes?.list ?? [];
	if (themes.length === 0) return [];
	return [
		heading('Themes'),
		paragraph(
			'A theme runs through all domains, with one level in each. Themes do not enter the scores of the domains.',
		),
		scoreTable(context, `Theme scores by ${context.pack.words.member}`, themes),
	];
}

const readingCell = (found: IntegrationReading | undefined): Cell =>
	found?.reading ? textCell(found.reading) : gapCell('withheld');

function integrationTable(context: ReportContext): Block[] {
	if (!context.pack.framework.integration) return [];
	const domains = scoredDomains(context.pack.framework);
	const cells = ({ integration }: CountryScores) =>
		domains.map(({ id }) => readingCell(integration.find(({ domain }) => domain === id)));
	return [
		heading('Integration'),
		paragraph(
			'The reading asks whether themes are served by channels of their own, apart from the common system (issue-based), or by the common system itself (integrative). It is a reading in words and not one more score; its figures and thresholds stand in the annexes.',
		),
		{
			kind: 'table',
			caption: `Integration reading by ${context.pack.words.member} and domain`,
			rowTitle: context.pack.words.member,
			columns: columns(domains.map(({ title }) => title)),
			rows: memberRows(context, domains.length, cells),
			notes: [],
			basis: makeBasis(context),
			shape: 'matrix',
			beside: false,
		},
	];
}

function evidenceTable(context: ReportContext): TableBlock {
	const titles = ['Has a value', 'With evidence', 'Starred', 'Don’t know', 'Not answered', 'Not applicable'];
	return {
		kind: 'table',
		caption: `How many items have a value, and on what evidence`,
		rowTitle: context.pack.words.member,
		columns: columns(titles, 'end'),
		rows: memberRows(context, titles.length, ({ items }) => {
			const { answered, withEvidence, starred, dontKnow, unanswered, noSource, notApplicable } =
				tallyItems(items);
			const counts = [answered, withEvidence, starred, dontKnow, unanswered + noSource, notApplicable];
			return counts.map((count) => figureCell(String(count)));
		}),
		notes: ['Starred: the evidence rule lowered or marked the answer because no evidence was given.'],
		basis: makeBasis(context),
		shape: 'matrix',
		beside: false,
	};
}

export const scores: SectionBuilder = (context) => ({
	id: 'scores',
	title: `Scores by domain${context.pack.framework.themes ? ' and theme' : ''}`,
	blocks: [
		domainTable(context),
		...phaseChart(context),
		...themeTable(context),
		...integrationTable(context),
		heading('Evidence'),
		evidenceTable(context),
	],
});
