/* Annex: the figures behind the integration reading, for each country and domain. */
import { printScore } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import type { IntegrationReading } from '../../score/score-sheet.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, memberRows } from '../make-cells.ts';
import type { Cell } from '../report-model.ts';
import { paragraph, type SectionBuilder } from './section-draft.ts';

const signed = (value: number) =>
	Math.abs(value) < 0.5 ? '0' : `${value < 0 ? '−' : '+'}${printScore(Math.abs(value))}`;

function cellOf(found: IntegrationReading | undefined): Cell {
	if (!found?.reading || found.bias === null || found.spread === null) return gapCell('withheld');
	return figureCell(signed(found.bias), `${printScore(found.spread)} apart`);
}

export const integrationMatrix: SectionBuilder = (context) => {
	if (!context.pack.framework.integration) return undefined;
	const domains = scoredDomains(context.pack.framework);
	return {
		id: 'integration-matrix',
		title: 'Integration: themes against the domain',
		blocks: [
			paragraph(
				'Large figure: the mean of the themes less the score of the domain, out of 100. Small figure: how far the highest and the lowest theme lie apart. Both are taken before the evidence rule.',
			),
			{
				kind: 'table',
				caption: 'Themes less domain, and the spread of the themes',
				rowTitle: context.pack.words.member,
				columns: columns(domains.map(({ title }) => title)),
				rows: memberRows(context, domains.length, ({ integration }) =>
					domains.map(({ id }) => cellOf(integration.find(({ domain }) => domain === id))),
				),
				notes: [],
				basis: makeBasis(context),
				shape: 'matrix',
				beside: false,
			},
		],
	};
};
