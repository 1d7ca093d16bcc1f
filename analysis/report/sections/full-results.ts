/*
 * Annex: all results. For each country the upper levels in full; the lowest groups (or the items, where domains
 * are the only groups) as one matrix over the countries. Single answers stand in the files of the scoring run.
 */
import { printPoints, printScore, printShare } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import type { CountryScores, ElementScore } from '../../score/score-sheet.ts';
import { listTree, matrixDepth, type Placed } from '../list-tree.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, textCell } from '../make-cells.ts';
import { findElement, type ReportContext } from '../report-context.ts';
import type { Block, Cell, CellGap, Row } from '../report-model.ts';
import { paragraph, type SectionBuilder } from './section-draft.ts';

const TITLES = ['Points', 'Score', 'Phase', 'Coverage', 'Range of points'];

function rangeText({ low, high }: ElementScore): string {
	return low === null || high === null ? '' : `${printPoints(low)}–${printPoints(high)}`;
}

function resultCells(element: ElementScore | undefined, phased: boolean): Cell[] {
	const width = phased ? TITLES.length : TITLES.length - 1;
	if (element?.status !== 'scored' || element.points === null || element.score === null) {
		const gap: CellGap = element?.status === 'not-applicable' ? 'not-applicable' : 'withheld';
		return [gapCell(gap, element?.coverage ? `coverage ${printShare(element.coverage)}` : '', width)];
	}
	const { points, score, phase, coverage, starredItems } = element;
	return [
		figureCell(`${printPoints(points)}${starredItems > 0 ? '*' : ''}`),
		figureCell(printScore(score), '', phase),
		...(phased ? [textCell(phase === null ? '' : String(phase))] : []),
		textCell(coverage === null ? '' : printShare(coverage)),
		textCell(rangeText(element)),
	];
}

function resultRows(context: ReportContext, scores: CountryScores): Row[] {
	const { framework } = context.pack;
	const phased = framework.phases !== undefined;
	const deepest = matrixDepth(framework);
	const row = (id: string, heading: string, depth: number): Row => ({
		heading,
		depth,
		cells: resultCells(findElement(scores, id), phased),
	});
	const tree = listTree(scoredDomains(framework)).filter(({ depth, isItem }) => depth < deepest && !isItem);
	return [
		...(framework.system ? [row('system', framework.system.title, 0)] : []),
		...tree.map(({ id, title, depth }) => row(id, `${id} ${title}`, depth)),
		...(framework.themes?.list ?? []).map(({ id, title }) => row(id, `${id} ${title}`, 0)),
	];
}

function countryTable(context: ReportContext, name: string, scores: CountryScores): Block {
	const { phases } = context.pack.framework;
	return {
		kind: 'table',
		caption: `Full results: ${name}`,
		rowTitle: 'Element',
		columns: columns(phases ? TITLES : TITLES.filter((title) => title !== 'Phase'), 'end'),
		rows: resultRows(context, scores),
		notes: [],
		basis: makeBasis(context, { n: `1 ${context.pack.words.member}`, coverage: 'in the rows' }),
		shape: 'list',
		beside: false,
	};
}

function itemGap(scores: CountryScores, id: string): CellGap {
	const gap = scores.items.find((item) => item.id === id)?.gap;
	if (gap === 'not-applicable' || gap === 'dont-know') return gap;
	return 'unanswered';
}

function matrixCell(scores: CountryScores, { id, isItem }: Placed): Cell {
	const element = findElement(scores, id);
	if (element?.status !== 'scored' || element.points === null || element.score === null) {
		if (isItem) return gapCell(itemGap(scores, id));
		return gapCell(element?.status === 'not-applicable' ? 'not-applicable' : 'withheld');
	}
	const star = element.starredItems > 0 ? '*' : '';
	if (isItem) return figureCell(`${printScore(element.score)}${star}`);
	return figureCell(`${printPoints(element.points)}${star}`, printScore(element.score), element.phase);
}

/** The domains, each with its elements at the printed depth. */
function matrixElements({ pack }: ReportContext): Placed[] {
	const depth = matrixDepth(pack.framework);
	return scoredDomains(pack.framework).flatMap((domain) =>
		listTree([domain]).filter((element) => element.depth === 0 || element.depth === depth),
	);
}

/** Elements in rows, countries in columns; a country that is not released has a padlock in every row. */
function matrix(context: ReportContext): Block {
	const { framework, words } = context.pack;
	const level = framework.levels[matrixDepth(framework)] ?? 'item';
	return {
		kind: 'table',
		caption: `Every ${level} by ${words.member}`,
		rowTitle: `Domain and ${level}`,
		columns: columns(context.shown.map(({ member }) => member.name)),
		rows: matrixElements(context).map((element) => ({
			heading: element.isItem ? element.title : `${element.id} ${element.title}`,
			depth: element.depth === 0 ? 0 : 1,
			cells: context.shown.map(({ scores }) =>
				scores ? matrixCell(scores, element) : gapCell('not-released'),
			),
		})),
		notes: [
			'Points 0–4 and under them the score 0–100; of a single answer the score alone. * without evidence.',
		],
		basis: makeBasis(context, { ids: scoredDomains(framework).map(({ id }) => id) }),
		shape: 'wide-matrix',
		beside: false,
	};
}

export const fullResults: SectionBuilder = (context) => ({
	id: 'full-results',
	title: 'Full results',
	blocks: [
		paragraph(
			'Points 0–4 with one decimal, score 0–100, coverage, and the range that missing answers leave open. Every single answer that was scored stands in the files scores.csv and scoresheet.json of the scoring run named in the last annex.',
		),
		matrix(context),
		...context.shown.flatMap(({ member, scores }) =>
			scores ? [countryTable(context, member.name, scores)] : [paragraph(`${member.name}: not released.`)],
		),
	],
});
