/*
 * Tables of the chapter on agreement: how the items stand before a meeting, and Krippendorff's alpha of the
 * respondents of each unit. A figure of quality beside the scores, never a gate.
 */
import { listItems } from '../../../instruments/list-items.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import { agreementByDomain, type DomainAgreement } from '../../consensus/agreement-by-domain.ts';
import { describeItem, type ItemStatus } from '../../consensus/describe-item.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell, TableBlock } from '../report-model.ts';
import { paragraph } from './section-draft.ts';

const STATUSES: readonly { readonly status: ItemStatus; readonly title: string }[] = [
	{ status: 'agreed', title: 'Agreed' },
	{ status: 'near', title: 'Near' },
	{ status: 'disputed', title: 'Disputed' },
	{ status: 'thin', title: 'Thin' },
];

/** One item says nothing of agreement beyond chance. */
const LEAST_ITEMS = 2;

/** By domain or theme the status of each item of each shown unit to which it applies. */
function statusesByTop({ pack, sheet }: ReportContext): ReadonlyMap<string, ItemStatus[]> {
	const found = new Map<string, ItemStatus[]>();
	const items = listItems(pack.framework);
	for (const country of sheet.countries) {
		const scores = new Map(country.items.map((score) => [score.id, score]));
		for (const item of items) {
			const score = scores.get(item.id);
			if (!score || score.gap === 'not-applicable') continue;
			const top = item.path[0] ?? item.id;
			const { status } = describeItem(item, score);
			const known = found.get(top);
			if (known) known.push(status);
			else found.set(top, [status]);
		}
	}
	return found;
}

const topsOf = ({ pack: { framework } }: ReportContext) => [
	...scoredDomains(framework),
	...(framework.themes?.list ?? []),
];

function statusTable(context: ReportContext): TableBlock {
	const found = statusesByTop(context);
	return {
		kind: 'table',
		caption: 'How many items are agreed, near, disputed or thin, by domain and theme',
		rowTitle: 'Domain or theme',
		columns: columns(['Items', ...STATUSES.map(({ title }) => title)], 'end'),
		rows: topsOf(context).map(({ id, title }) => {
			const statuses = found.get(id) ?? [];
			const count = (wanted: ItemStatus) => statuses.filter((status) => status === wanted).length;
			const counts = [statuses.length, ...STATUSES.map(({ status }) => count(status))];
			return { heading: title, depth: 0, cells: counts.map((each) => figureCell(String(each))) };
		}),
		notes: [
			`An item that applies counts once for each ${context.pack.words.member}. Agreed: three quarters or more gave one answer and nobody is more than one step away. Near: four fifths or more lie within one step of the median. Disputed: neither. Thin: fewer than three answers.`,
		],
		basis: makeBasis(context),
		shape: 'list',
		beside: false,
	};
}

function alphaCell(found: DomainAgreement | undefined): Cell {
	if (!found || found.alpha.value === null || found.alpha.units < LEAST_ITEMS) return gapCell('no-figure');
	const { value, units } = found.alpha;
	return figureCell(value.toFixed(2).replace('-', '−'), String(units));
}

/** Domains and themes in rows, units in columns. */
function alphaTable(context: ReportContext): TableBlock {
	const { framework, words } = context.pack;
	const byCountry = context.shown.map(
		({ scores }) =>
			scores && new Map(agreementByDomain(framework, scores.items).map((each) => [each.id, each])),
	);
	return {
		kind: 'table',
		caption: `Krippendorff’s alpha of the respondents of each ${words.member}, by domain and theme`,
		rowTitle: 'Domain or theme',
		columns: columns(context.shown.map(({ member }) => member.name)),
		rows: topsOf(context).map(({ id, title }) => ({
			heading: title,
			depth: 0,
			cells: byCountry.map((byTop) => (byTop ? alphaCell(byTop.get(id)) : gapCell('not-released'))),
		})),
		notes: [
			`Large figure: alpha. Small figure: n, the items with two answers or more. Withheld with fewer than ${LEAST_ITEMS} such items, and where all answers are the same.`,
		],
		basis: makeBasis(context),
		shape: 'wide-matrix',
		beside: false,
	};
}

export function agreementFigures(context: ReportContext): Block[] {
	const { member } = context.pack.words;
	return [
		paragraph(
			`Krippendorff’s alpha (ordinal) says how far the respondents of one ${member} answer alike beyond chance: 1 is full agreement, 0 is chance, and below 0 less than chance. With few items or few respondents it moves widely. It changes no score.`,
		),
		alphaTable(context),
		statusTable(context),
	];
}
