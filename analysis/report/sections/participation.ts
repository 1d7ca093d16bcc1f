/*
 * Chapter: who took part, by country and by sector. Counts of persons from 1 to 4 are not printed, nor those that
 * would give them away; names never come here.
 */
import { printShare } from '../../charts/print-number.ts';
import type { Participation } from '../count-participation.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, gapCell, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell, Row } from '../report-model.ts';
import { type PrintedMargin, suppressMargins } from '../suppress-margins.ts';
import { notice, paragraph, type SectionBuilder } from './section-draft.ts';

interface Group {
	readonly heading: string;
	/** Undefined for a member who is not released. */
	readonly rows: readonly Participation[] | undefined;
}

/** Null when the record does not say for every row how many were asked. */
function sum(rows: readonly Participation[], key: 'asked' | 'answered'): number | null {
	return rows.reduce<number | null>((total, row) => {
		const count = row[key];
		return total === null || count === null ? null : total + count;
	}, 0);
}

const countCell = (count: number | null, printed: boolean): Cell => {
	if (count === null) return textCell('not recorded');
	return printed ? textCell(String(count)) : gapCell('suppressed');
};

function rateCell(asked: number | null, answered: number | null, printed: boolean): Cell {
	if (asked === null || answered === null || asked === 0) return textCell('not recorded');
	return printed ? textCell(printShare(answered / asked)) : gapCell('suppressed');
}

function participationRows(
	groups: readonly Group[],
	printed: readonly PrintedMargin[],
	known: boolean,
): Row[] {
	return groups.map(({ heading, rows }, index): Row => {
		if (!rows) return { heading, depth: 0, cells: [gapCell('not-released', '', known ? 3 : 1)] };
		const [a, b] = [sum(rows, 'asked'), sum(rows, 'answered')];
		const [shown, told] = [printed[index]?.asked ?? false, printed[index]?.answered ?? false];
		if (!known) return { heading, depth: 0, cells: [countCell(b, told)] };
		return {
			heading,
			depth: 0,
			cells: [countCell(a, shown), countCell(b, told), rateCell(a, b, shown && told)],
		};
	});
}

function table(
	context: ReportContext,
	by: string,
	groups: readonly Group[],
	printed: readonly PrintedMargin[],
): Block {
	const known = context.participation.some(({ asked }) => asked !== null);
	return {
		kind: 'table',
		caption: `Respondents by ${by}`,
		rowTitle: `${by.charAt(0).toUpperCase()}${by.slice(1)}`,
		columns: columns(known ? ['Asked', 'Answered', 'Response rate'] : ['Answered'], 'end'),
		rows: participationRows(groups, printed, known),
		notes: known ? [] : ['There is no record of whom the study asked, so no response rate is given.'],
		basis: makeBasis(context, { coverage: 'does not apply, these are counts of respondents' }),
		shape: 'list',
		beside: false,
	};
}

function byCountry({ shown, participation }: ReportContext): Group[] {
	return shown.map(({ member, scores }) => ({
		heading: member.name,
		rows: scores && participation.filter(({ country }) => country === member.code),
	}));
}

function bySector({ participation }: ReportContext): Group[] {
	const sectors = [...new Set(participation.map(({ sector }) => sector))].sort();
	return sectors.map((sector) => ({
		heading: sector,
		rows: participation.filter((row) => row.sector === sector),
	}));
}

function counted(context: ReportContext): Block[] {
	const total = sum(context.participation, 'answered') ?? 0;
	const parted = [byCountry(context), bySector(context)];
	const printed = suppressMargins(
		parted.map((groups) =>
			groups.map(({ rows = [] }) => ({ asked: sum(rows, 'asked'), answered: sum(rows, 'answered') ?? 0 })),
		),
	);
	if (total === 0) return [paragraph('No answers of respondents have been released so far.')];
	const said = printed.total ? `${total} respondents` : 'Fewer than five respondents';
	const { member, members } = context.pack.words;
	const people = `A respondent is a person or an office that answered for a sector or for the whole ${member}. Counts from 1 to 4 are not printed, of those who did not answer neither, nor any count from which they could be worked out.`;
	return [
		paragraph(`${said} answered in the released ${members}. ${people}`),
		...[member, 'sector'].map((by, at) => table(context, by, parted[at] ?? [], printed.tables[at] ?? [])),
		paragraph(
			'Sex, age group, level and disability of the respondents are not recorded by this tool so far.',
		),
	];
}

export const participation: SectionBuilder = (context) => ({
	id: 'participation',
	title: 'Participation',
	blocks: context.desk
		? [
				notice(
					'Nobody was consulted yet',
					'This is a study of public facts. Nobody has been asked to answer, to confirm or to comment so far, so there is no participation to report.',
				),
			]
		: counted(context),
});
