/*
 * Chapter: where the respondents of a country agree, and where they stand two steps of the scale or more apart.
 * Until the countries meet, the lower median stands for the country and is marked provisional.
 */
import { listItems } from '../../../instruments/list-items.ts';
import { printCount, printShare } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import { answerSpread } from '../answer-spread.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Row } from '../report-model.ts';
import { agreementFigures } from './agreement-figures.ts';
import { dataQuality } from './data-quality.ts';
import { notice, paragraph, type SectionBuilder } from './section-draft.ts';

/** The longest list of disputed items that is still read. */
const LISTED = 12;
const APART = 2;

interface ItemSpread {
	readonly id: string;
	readonly statement: string;
	readonly top: string;
	/** One spread for each country with two answers or more. */
	readonly spreads: readonly number[];
}

function itemSpreads({ pack, sheet }: ReportContext): ItemSpread[] {
	return listItems(pack.framework).map(({ id, statement, path, scale }) => {
		const spreads = sheet.countries.flatMap(({ items }) => {
			const item = items.find((each) => each.id === id);
			return (item && answerSpread(item, scale)) ?? [];
		});
		return { id, statement, top: path[0] ?? '', spreads };
	});
}

const apart = (spreads: readonly number[]) => spreads.filter((spread) => spread >= APART).length;

function spreadRow(title: string, items: readonly ItemSpread[]): Row {
	const spreads = items.flatMap((item) => item.spreads);
	const same = spreads.filter((spread) => spread === 0).length;
	const far = apart(spreads);
	const counts = [spreads.length, same, spreads.length - same - far, far].map((count) =>
		figureCell(String(count)),
	);
	const share =
		spreads.length === 0 ? gapCell('not-applicable') : figureCell(printShare(far / spreads.length));
	return { heading: title, depth: 0, cells: [...counts, share] };
}

function spreadTable(context: ReportContext, items: readonly ItemSpread[]): Block {
	const { framework, words } = context.pack;
	const tops = [...scoredDomains(framework), ...(framework.themes?.list ?? [])];
	return {
		kind: 'table',
		caption: `How far the respondents of one ${words.member} stand apart, by domain and theme`,
		rowTitle: 'Domain or theme',
		columns: columns(
			[
				'Items with two answers or more',
				'Same answer',
				'One step apart',
				'Two steps or more',
				'Share two or more',
			],
			'end',
		),
		rows: tops.map(({ id, title }) =>
			spreadRow(
				title,
				items.filter(({ top }) => top === id),
			),
		),
		notes: [`An item is counted once for each ${words.member}. A step is one place on the answer scale.`],
		basis: makeBasis(context),
		shape: 'list',
		beside: false,
	};
}

function disputedTable(context: ReportContext, items: readonly ItemSpread[]): Block[] {
	const { member, members } = context.pack.words;
	const disputed = items.filter(({ spreads }) => apart(spreads) > 0);
	const often = disputed
		.filter(({ spreads }) => apart(spreads) > 1)
		.sort((a, b) => apart(b.spreads) - apart(a.spreads));
	const listed = often.slice(0, LISTED);
	if (disputed.length === 0)
		return [paragraph(`On no item do respondents of one ${member} stand two steps or more apart.`)];
	const counts = `${disputed.length} of ${items.length} items are apart in at least one ${member}`;
	if (listed.length === 0) return [paragraph(`${counts}, and none in more than one.`)];
	return [
		{
			kind: 'table',
			caption: `Items on which answers are two steps or more apart in several ${members}`,
			rowTitle: 'Item',
			columns: [...columns(['Statement'], 'start'), ...columns(['Apart in'], 'end')],
			rows: listed.map(({ id, statement, spreads }) => ({
				heading: id,
				depth: 0,
				cells: [textCell(statement), textCell(`${apart(spreads)} of ${spreads.length}`)],
			})),
			notes: [`${counts}, ${often.length} of them in several.`],
			basis: makeBasis(context),
			shape: 'list',
			beside: false,
		},
	];
}

/** Which values meetings settled, and which stand for the time being. */
function basisOfValues({ pack, sheet }: ReportContext): Block {
	const items = sheet.countries.flatMap((country) => country.items);
	const settled = items.filter((item) => item.settled !== undefined).length;
	if (settled === 0)
		return notice(
			'Provisional values',
			'No consensus meeting is recorded. For each item the lower median of the answers stands until a meeting confirms or changes it.',
		);
	const met = sheet.countries.filter((country) => country.items.some((item) => item.settled)).length;
	const { member, members } = pack.words;
	return notice(
		'Settled and provisional values',
		`Consensus meetings of ${printCount(met, member, members)} settled ${printCount(settled, 'item', 'items')} of ${items.length}; what they settled is the value of the ${member}. For each other item the lower median of the answers stands.`,
	);
}

function spreadBlocks(context: ReportContext): Block[] {
	const items = itemSpreads(context);
	const { member } = context.pack.words;
	const spreads = items.flatMap((item) => item.spreads);
	if (spreads.length === 0) {
		return [
			paragraph(`No item has answers of two respondents in one ${member}, so agreement cannot be seen.`),
		];
	}
	const far = apart(spreads);
	return [
		basisOfValues(context),
		paragraph(
			`On ${far} of ${spreads.length} items with two answers or more (${printShare(far / spreads.length)}), respondents of one ${member} stand two steps or more apart.`,
		),
		spreadTable(context, items),
		...disputedTable(context, items),
		...agreementFigures(context),
	];
}

export const agreement: SectionBuilder = (context) => {
	const agreed = context.sheet.recipe.options.respondents === 'consensus';
	const said = context.desk
		? [paragraph('Public facts were read once, so there are no several answers to compare.')]
		: [
				paragraph(
					'Only the agreed values of the consensus meetings were read for this report, so the single answers are not compared here.',
				),
			];
	return {
		id: 'agreement',
		title: 'Points of agreement and of divergence',
		blocks: [...(context.desk || agreed ? said : spreadBlocks(context)), ...dataQuality(context)],
	};
};
