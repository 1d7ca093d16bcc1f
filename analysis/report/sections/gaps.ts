/*
 * Chapter: how far the domains are from full points, which the framework describes as its standard, and what would
 * move a domain of each unit into its next phase first. Lists domains within a unit; no unit is set against another.
 */
import { printDistance, printPoints } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import { LEAST_FOR_MEDIAN, readShortfalls } from '../../compare/shortfall.ts';
import { compileFramework } from '../../robustness/compile-framework.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, memberRows, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell } from '../report-model.ts';
import { type DomainChange, listSmallChanges } from '../small-changes.ts';
import { heading, paragraph, type SectionBuilder } from './section-draft.ts';

const FULL = 4;

function medianTable(context: ReportContext): Block {
	const { framework, words } = context.pack;
	const read = readShortfalls(context.sheet.countries);
	const themes = framework.themes?.list ?? [];
	const cellsOf = (id: string): Cell[] => {
		const found = read.find((each) => each.id === id);
		const count = textCell(`${found?.scoredCountries ?? 0} of ${context.sheet.countries.length}`);
		if (!found || found.median === null) return [count, gapCell('no-figure', '', 3)];
		const gap = FULL - found.median;
		return [
			count,
			figureCell(printPoints(found.median)),
			figureCell(printDistance(gap, 1)),
			figureCell(printDistance((gap / FULL) * 100)),
		];
	};
	return {
		kind: 'table',
		caption: `Median gap to full points, by domain${themes.length === 0 ? '' : ' and theme'}`,
		rowTitle: themes.length === 0 ? 'Domain' : 'Domain or theme',
		columns: columns(['Released with a score', 'Median points', 'Median gap in points', 'Out of 100'], 'end'),
		rows: [...scoredDomains(framework), ...themes].map(({ id, title }) => ({
			heading: title,
			depth: 0,
			cells: cellsOf(id),
		})),
		notes: [
			`Points 0–4; full is 4. No median of fewer than ${LEAST_FOR_MEDIAN} ${words.members} is given, since it would tell what single ones scored.`,
		],
		basis: makeBasis(context),
		shape: 'list',
		beside: false,
	};
}

const changeCell = (change: DomainChange | undefined): Cell =>
	change
		? textCell(
				`${change.title}: phase ${change.phase} to ${change.nextPhase} by ${change.items.map(({ id }) => id).join(', ')}`,
			)
		: textCell('none');

function changeBlocks(context: ReportContext): Block[] {
	const { framework, words } = context.pack;
	if (!framework.phases) {
		return [paragraph('This study gives no phases, so no step to a next phase can be shown.')];
	}
	const compiled = compileFramework(framework);
	return [
		heading('What would move a domain into its next phase first'),
		paragraph(
			`For each ${words.member} the three domains that the fewest items would move. It counts items and says nothing of how hard each one is, or how much it matters; that is for the ${words.member} to say. An annex gives the words of the items, and the strengths and needs.`,
		),
		{
			kind: 'table',
			caption: `The three smallest changes to a next phase, by ${words.member}`,
			rowTitle: words.member,
			columns: columns(['First', 'Second', 'Third'], 'start'),
			rows: memberRows(context, 3, (scores) => {
				const changes = listSmallChanges(context, compiled, scores);
				return [0, 1, 2].map((place) => changeCell(changes[place]));
			}),
			notes: [
				'Each item named is raised to full points. Items without a value are not searched. Where several sets are as small, one is named. None: no further domain has a next phase that raising such items would reach.',
			],
			basis: makeBasis(context, { ids: scoredDomains(framework).map(({ id }) => id) }),
			shape: 'matrix',
			beside: false,
		},
	];
}

export const gaps: SectionBuilder = (context) => ({
	id: 'gaps',
	title: context.desk
		? 'Gaps to full points and next steps'
		: 'Gaps against the draft standard and next steps',
	blocks: [
		paragraph(
			`Full points mean that all is in place and proved which the framework “${context.pack.framework.title}” (${context.pack.framework.status.toLowerCase()}) describes. A gap is what is missing to that. The ${context.pack.words.members} stand in alphabetical order; there are no ranks.`,
		),
		medianTable(context),
		...changeBlocks(context),
	],
});
