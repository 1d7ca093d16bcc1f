/*
 * Chapter of a study of public facts: where the facts come from, which are read at their source and which wait
 * for one, and what somebody else assessed, which is shown and never scored.
 */
import { proposeAnswers } from '../../../instruments/propose-answers.ts';
import { readLink } from '../../../instruments/read-link.ts';
import type { Fact } from '../../../instruments/schema/fact.ts';
import { printCount } from '../../charts/print-number.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell } from '../report-model.ts';
import { paragraph, type SectionBuilder } from './section-draft.ts';

/** The facts that stand beside the items: of each kind the newest, for each country. */
export function usedFacts({ pack, facts, shown }: ReportContext): Fact[] {
	const proposals = shown.flatMap(({ member }) => proposeAnswers(pack.facts, facts, member.code));
	return [...new Set(proposals.flatMap((proposal) => proposal.facts))];
}

function yearsText(facts: readonly Fact[]): string {
	const years = [...new Set(facts.map(({ year }) => year).filter((year) => year !== ''))].sort();
	const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
	return first === last ? first : `${first} to ${last}`;
}

/** The host of a web address, as the text of its link; one that could deceive is printed whole and leads nowhere. */
function sourceCell(address: string): Cell {
	const link = readLink(address);
	if (!link) return textCell('none');
	if (link.marks.length > 0)
		return textCell(`${address} (no link: its host ${link.host} may not be what it looks like)`);
	return { kind: 'link', text: link.host, href: address };
}

function sourceTable(context: ReportContext, facts: readonly Fact[]): Block {
	const titles = [...new Set(facts.map(({ sourceTitle }) => sourceTitle))]
		.filter((title) => title !== '')
		.sort();
	return {
		kind: 'table',
		caption: `The ${printCount(titles.length, 'source', 'sources')} of the facts`,
		rowTitle: 'Source',
		columns: [...columns(['Facts'], 'end'), ...columns(['Years', 'Licence', 'Address'], 'start')],
		rows: titles.map((heading) => {
			const from = facts.filter(({ sourceTitle }) => sourceTitle === heading);
			const [first] = from;
			const years = textCell(yearsText(from));
			const cells = [
				figureCell(String(from.length)),
				years,
				textCell(first?.licence ?? ''),
				sourceCell(first?.sourceAddress ?? ''),
			];
			return { heading, depth: 0, cells };
		}),
		notes: ['Years are those of the facts, as the sources give them.'],
		basis: makeBasis(context),
		shape: 'list',
		beside: false,
	};
}

function assessmentText({ pack }: ReportContext): Block[] {
	const assessed = pack.framework.unscored.filter(({ why }) => why === 'assessment');
	if (assessed.length === 0) return [];
	return [
		paragraph(
			`${printCount(assessed.length, 'further item records', 'further items record')} what others have assessed. An annex shows them as that; they enter no score.`,
		),
	];
}

/** Chapter: how many facts there are, and how many wait for a source. */
export const sources: SectionBuilder = (context) => {
	if (!context.desk) return undefined;
	const facts = usedFacts(context);
	const unread = facts.filter(({ read }) => read === 'general-knowledge').length;
	const known = `${printCount(facts.length, 'public fact answers or stands', 'public facts answer or stand')} beside the items of this study, the newest of each kind for each ${context.pack.words.member}.`;
	const waiting =
		unread === 0
			? 'Each was read at its source.'
			: `${unread} of them are general knowledge without a source yet; they are not scored until a source is named.`;
	return {
		id: 'sources',
		title: 'Where the facts come from',
		blocks: [
			paragraph(`${known} ${waiting} An annex lists every source with its years, licence and address.`),
			...assessmentText(context),
		],
	};
};

/** Annex: every source. */
export const sourceList: SectionBuilder = (context) => {
	const facts = context.desk ? usedFacts(context) : [];
	if (facts.length === 0) return undefined;
	return { id: 'source-list', title: 'Sources of the facts', blocks: [sourceTable(context, facts)] };
};
