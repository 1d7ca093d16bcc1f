/*
 * Table on the quality of the answers that stand for each unit: signs for a talk with it, which change no score.
 * Single respondents are not shown. Doubtful
 * pairs have no meaning where items stand right below the domains, in no order of steps.
 */
import { printShare } from '../../charts/print-number.ts';
import { readQuality } from '../../compare/data-quality.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, memberRows } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell } from '../report-model.ts';
import { heading, paragraph } from './section-draft.ts';

const shareCell = (share: number | null): Cell =>
	share === null ? gapCell('no-figure') : figureCell(printShare(share));

export function dataQuality(context: ReportContext): Block[] {
	const { member } = context.pack.words;
	const read = new Map(
		readQuality(context.pack, context.sheet.countries).map((each) => [each.country, each]),
	);
	const stepped = context.pack.framework.levels.length > 2;
	const titles = [
		...['Completeness', 'Don’t know', 'With evidence', 'Cannot both hold'],
		...(stepped ? ['Doubtful'] : []),
	];
	return [
		heading('Quality of the data'),
		paragraph(
			`These are the answers that stand for each ${member}, after those of its respondents were put together. They are signs for a talk with the ${member} and change no score.`,
		),
		{
			kind: 'table',
			caption: `Quality of the data by ${member}`,
			rowTitle: member,
			columns: columns(titles, 'end'),
			rows: memberRows(context, titles.length, ({ country }) => {
				const found = read.get(country);
				if (!found) return [gapCell('no-figure', '', titles.length)];
				const pairs = [found.contradictions, ...(stepped ? [found.doubtful] : [])].map(({ length }) =>
					figureCell(String(length)),
				);
				return [found.completeness, found.dontKnowShare, found.evidenceShare].map(shareCell).concat(pairs);
			}),
			notes: [
				'Completeness: items with a value or not applicable, of those asked. Don’t know: of those with a word. With evidence: items with a reference, of those with a value. Cannot both hold: pairs of answers that contradict each other, by a rule of the pack or of the method.',
				...(stepped
					? ['Doubtful: pairs in which a later step of an indicator stands far above an earlier one.']
					: []),
			],
			basis: makeBasis(context),
			shape: 'list',
			beside: false,
		},
	];
}
