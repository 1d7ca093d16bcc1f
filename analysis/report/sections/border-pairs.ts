/*
 * Chapter: how neighbours fit together where people cross the border, for each pair of released units and each item
 * that the pack names for it. A pack without neighbours or such items has no such chapter.
 */
import { listItems } from '../../../instruments/list-items.ts';
import { sortMembers } from '../../charts/name-members.ts';
import {
	type BorderPair,
	FITS,
	type Fit,
	listBorderItems,
	readCrossBorder,
} from '../../compare/cross-border.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell, Row } from '../report-model.ts';
import { list, paragraph, type SectionBuilder } from './section-draft.ts';

const COUNTED: readonly { readonly title: string; readonly fits: readonly Fit[] }[] = [
	{ title: 'Both meet it', fits: ['both'] },
	{ title: 'One meets it', fits: ['first only', 'second only'] },
	{ title: 'Neither', fits: ['neither'] },
	{ title: 'Unknown', fits: ['unknown'] },
	{ title: 'Not applicable', fits: ['not applicable'] },
];

interface NamedPair extends BorderPair {
	readonly name: string;
	readonly names: readonly [string, string];
}

/** Each pair in alphabetical order, and the pairs too. */
function namePairs({ pack, sheet, shown }: ReportContext): NamedPair[] {
	const order = sortMembers(
		shown.map(({ member }) => member),
		pack.language,
	);
	const place = new Map(order.map(({ code }, index) => [code, index]));
	const at = (code: string) => place.get(code) ?? 0;
	const nameOf = (code: string) => order[at(code)]?.name ?? code;
	const turned = (pack.neighbours ?? []).map(([a, b]): [string, string] =>
		at(a) <= at(b) ? [a, b] : [b, a],
	);
	return readCrossBorder({ ...pack, neighbours: turned }, sheet.countries)
		.sort((a, b) => at(a.first) - at(b.first) || at(a.second) - at(b.second))
		.map((pair) => {
			const names = [nameOf(pair.first), nameOf(pair.second)] as const;
			return { ...pair, names, name: names.join(' and ') };
		});
}

const total = ({ counts }: BorderPair, fits: readonly Fit[]) =>
	FITS.filter((fit) => fits.includes(fit)).reduce((sum, fit) => sum + counts[fit], 0);

function fitCell(fit: Fit | undefined): Cell {
	if (fit === 'not applicable') return gapCell('not-applicable');
	if (fit === undefined || fit === 'unknown') return gapCell('dont-know');
	return textCell(fit);
}

const pairRow = (pair: NamedPair, cells: readonly Cell[]): Row => ({ heading: pair.name, depth: 0, cells });

function tables(context: ReportContext, pairs: readonly NamedPair[], ids: readonly string[]): Block[] {
	const common = { kind: 'table', rowTitle: 'Neighbours', beside: false, shape: 'matrix' } as const;
	const known = pairs.reduce((sum, pair) => sum + ids.length - total(pair, ['unknown']), 0);
	const basis = makeBasis(context, {
		n: `${pairs.length} pairs of neighbours`,
		coverage: `${known} of ${pairs.length * ids.length} items of a pair are known on both sides, or do not apply`,
	});
	return [
		{
			...common,
			caption: 'How many items neighbours meet on both sides of the border',
			columns: columns(COUNTED.map(({ title }) => title)),
			rows: pairs.map((pair) =>
				pairRow(
					pair,
					COUNTED.map(({ fits }) => figureCell(String(total(pair, fits)))),
				),
			),
			notes: [`Of ${ids.length} items. An item is met from three quarters of full points.`],
			basis,
		},
		{
			...common,
			caption: 'Item by item: who of the two meets it',
			columns: columns(ids),
			rows: pairs.map((pair) =>
				pairRow(
					pair,
					ids.map((id) => fitCell(pair.items.find((item) => item.id === id)?.fit)),
				),
			),
			notes: [
				'First and second: in the order in which the pair is named. ?: one of the two has no value. n/a: it does not apply to one of them at least.',
			],
			basis,
		},
	];
}

function pairText({ pack, shown }: ReportContext, pairs: readonly NamedPair[]): string {
	const codes = new Set(shown.map(({ member }) => member.code));
	const all = (pack.neighbours ?? []).filter((pair) => pair.every((code) => codes.has(code))).length;
	return `${pairs.length} of ${all} pairs of neighbours in this round have both been released and stand here.`;
}

export const borderPairs: SectionBuilder = (context) => {
	const ids = listBorderItems(context.pack);
	const codes = new Set(context.shown.map(({ member }) => member.code));
	const isNeighbour = (context.pack.neighbours ?? []).some((pair) => pair.every((code) => codes.has(code)));
	if (ids.length === 0 || !isNeighbour) return undefined;
	const pairs = namePairs(context);
	const statements = new Map(listItems(context.pack.framework).map(({ id, statement }) => [id, statement]));
	return {
		id: 'border-pairs',
		title: 'Neighbours on both sides of a border',
		blocks: [
			paragraph(
				`A procedure on one side of a border alone leads nowhere. So the items that the framework has for handling across borders are read for each pair of neighbours. ${pairText(context, pairs)}`,
			),
			...(pairs.length === 0
				? []
				: [...tables(context, pairs, ids), list(ids.map((id) => `${id} ${statements.get(id) ?? ''}`))]),
		],
	};
};
