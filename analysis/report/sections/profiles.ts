/* Annex: half a page for each country: its overall score, the chart of its domains, and its themes by domain. */
import { countryProfile } from '../../charts/country-profile.ts';
import { printPoints, printScore, printShare } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import type { CountryScores } from '../../score/score-sheet.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell } from '../make-cells.ts';
import { findElement, type ReportContext, type Shown } from '../report-context.ts';
import type { Block, Cell, CellGap } from '../report-model.ts';
import { tallyItems } from '../tally-items.ts';
import { heading, paragraph, type SectionBuilder } from './section-draft.ts';

function systemText({ pack }: ReportContext, scores: CountryScores): string {
	const { system, phases } = pack.framework;
	if (!system) return '';
	const found = findElement(scores, 'system');
	if (found?.status !== 'scored' || found.score === null || found.points === null) {
		return `“${system.title}” has no overall score: ${found?.reason ?? 'too few domains are scored'}.`;
	}
	const phase = phases?.find(({ number }) => number === found.phase);
	const gated = found.ungatedPhase !== null && found.ungatedPhase !== found.phase;
	const before = gated ? `; phase ${found.ungatedPhase} before the limit set by its lowest domain` : '';
	const inPhase = phase ? `, phase ${phase.number} (${phase.title}${before})` : '';
	return `“${system.title}”: ${printPoints(found.points)} points, score ${printScore(found.score)}${inPhase}.`;
}

function itemsText({ items }: CountryScores): string {
	const { answered, notApplicable, dontKnow, unanswered, noSource } = tallyItems(items);
	const applicable = items.length - notApplicable;
	const share = applicable === 0 ? 'none' : printShare(answered / applicable);
	return `${answered} of ${applicable} applicable items have a value (${share}); ${dontKnow} are not known and ${unanswered + noSource} not answered.`;
}

const GAPS: Readonly<Record<string, CellGap>> = {
	'not-applicable': 'not-applicable',
	'dont-know': 'dont-know',
	unanswered: 'unanswered',
	'no-source': 'unanswered',
};

function cellOf(scores: CountryScores, id: string | undefined): Cell {
	const item = scores.items.find((each) => each.id === id);
	if (!item) return gapCell('not-applicable');
	if (item.points === null || item.gap !== null) return gapCell(GAPS[item.gap ?? ''] ?? 'unanswered');
	return figureCell(`${printPoints((item.points / item.max) * 4)}${item.starred ? '*' : ''}`);
}

function themeMatrix(context: ReportContext, name: string, scores: CountryScores): Block[] {
	const themes = context.pack.framework.themes?.list ?? [];
	if (themes.length === 0) return [];
	return [
		{
			kind: 'table',
			caption: `Themes by domain: ${name}`,
			rowTitle: 'Domain',
			columns: columns(themes.map(({ title, short }) => short ?? title)),
			rows: scoredDomains(context.pack.framework).map((domain) => ({
				heading: domain.title,
				depth: 0,
				cells: themes.map(({ cells }) => cellOf(scores, cells.find((cell) => cell.domain === domain.id)?.id)),
			})),
			notes: ['Points 0–4 of one theme in one domain. * without evidence.'],
			basis: makeBasis(context, {
				n: `1 ${context.pack.words.member}`,
				coverage: themeCoverage(scores, themes),
			}),
			shape: 'wide-matrix',
			beside: true,
		},
	];
}

function themeCoverage(scores: CountryScores, themes: readonly { id: string }[]): string {
	const found = themes.map(({ id }) => findElement(scores, id));
	const scored = found.reduce((sum, element) => sum + (element?.scoredItems ?? 0), 0);
	const applicable = found.reduce((sum, element) => sum + (element?.applicableItems ?? 0), 0);
	return applicable === 0 ? 'none, no item applies' : `${scored} of ${applicable} cells`;
}

function profile(context: ReportContext, { member, scores }: Shown): Block[] {
	if (!scores) return [heading(member.name), paragraph('Not released: no figure is printed.')];
	const spec = countryProfile(context.sheet, context.pack, member.code);
	const { answered, notApplicable } = tallyItems(scores.items);
	const coverage = `${answered} of ${scores.items.length - notApplicable} applicable items`;
	return [
		heading(member.name),
		paragraph(`${systemText(context, scores)} ${itemsText(scores)}`.trim()),
		{
			kind: 'chart',
			spec,
			alt: spec.description ?? '',
			basis: makeBasis(context, { n: `1 ${context.pack.words.member}`, coverage }),
		},
		...themeMatrix(context, member.name, scores),
	];
}

export const profiles: SectionBuilder = (context) => ({
	id: 'profiles',
	title: 'Profiles',
	blocks: [
		paragraph(
			`Each profile shows the scores of the domains with their ranges${context.pack.framework.system ? '' : '; this study gives no overall score'}.`,
		),
		...context.shown.flatMap((shown) => profile(context, shown)),
	],
});
