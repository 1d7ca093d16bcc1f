/*
 * Part of the chapter on firmness: the domain on which the overall score hangs most, found by leaving out each in
 * turn. Respondents are left out in the program alone, since a report names none of them.
 */
import { printDistance, printScore } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import { type Dropped, dropOne, largestChanges } from '../../robustness/drop-one.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, memberRows, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell } from '../report-model.ts';
import type { Trial } from '../try-scores.ts';
import { heading, paragraph } from './section-draft.ts';

const signed = (change: number) =>
	printDistance(change, 1) === '0.0' ? '0.0' : `${change < 0 ? '−' : '+'}${printDistance(change, 1)}`;

function dropCells(found: Dropped | undefined, titles: ReadonlyMap<string, string>, phased: boolean): Cell[] {
	if (!found || found.change === null || found.after === null)
		return [gapCell('withheld', '', phased ? 4 : 3)];
	const phase = found.phaseAfter === null ? gapCell('no-figure') : figureCell(String(found.phaseAfter));
	return [
		textCell(titles.get(found.dropped) ?? found.dropped),
		figureCell(printScore(found.after)),
		figureCell(signed(found.change)),
		...(phased ? [phase] : []),
	];
}

/** The table, or why there is none. */
export function dropBlocks(context: ReportContext, { study }: Trial): Block[] {
	const { framework, words } = context.pack;
	if (!framework.system) {
		return [paragraph('This study gives no overall score, so no domain can be left out of one.')];
	}
	const phased = framework.phases !== undefined;
	const [level] = framework.levels;
	const largest = largestChanges(dropOne(study).filter(({ kind }) => kind === level));
	const byCountry = new Map(largest.map((each) => [each.country, each]));
	const titles = new Map(framework.domains.map(({ id, title }) => [id, title]));
	const heads = ['Score without it', 'Change', ...(phased ? ['Phase without it'] : [])];
	return [
		heading('On which domain the overall score hangs most'),
		paragraph(
			'Each domain is left out in turn, as if it did not apply. The table names the one without which the overall score moves furthest, up or down. A large change says that this domain stands far from the others, not that it should count for less.',
		),
		{
			kind: 'table',
			caption: `The domain that moves the overall score most when it is left out, by ${words.member}`,
			rowTitle: words.member,
			columns: [...columns(['Domain left out'], 'start'), ...columns(heads, 'end')],
			rows: memberRows(context, heads.length + 1, ({ country }) =>
				dropCells(byCountry.get(country), titles, phased),
			),
			notes: [
				'Scores 0–100. One domain at a time; of equal changes the first in the order of the framework.',
			],
			basis: makeBasis(context, { ids: scoredDomains(framework).map(({ id }) => id) }),
			shape: 'list',
			beside: false,
		},
	];
}
