/* Chapter: when the study ran, how far it is, and when each shown country passed its steps. */
import { makeBasis } from '../make-basis.ts';
import { columns, memberRows, textCell } from '../make-cells.ts';
import { printDay } from '../print-day.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import { paragraph, type SectionBuilder } from './section-draft.ts';

const dayOf = (iso: string | undefined) => textCell(iso === undefined ? 'not recorded' : printDay(iso));

function standingsTable(context: ReportContext): Block {
	const standings = new Map((context.standings ?? []).map((standing) => [standing.country, standing]));
	return {
		kind: 'table',
		caption: `When each released ${context.pack.words.member} submitted, was cleared and was released`,
		rowTitle: context.pack.words.member,
		columns: columns(['Submitted', 'Cleared', 'Released'], 'start'),
		rows: memberRows(context, 3, ({ country }) => {
			const standing = standings.get(country);
			return [dayOf(standing?.submittedAt), dayOf(standing?.clearedAt), dayOf(standing?.releasedAt)];
		}),
		notes: [],
		basis: makeBasis(context, { coverage: 'does not apply, these are dates' }),
		shape: 'list',
		beside: false,
	};
}

function clearanceText({ desk, fromFile, pack }: ReportContext): string {
	if (desk)
		return `The facts are public, so no clearance was asked for. No ${pack.words.member} has confirmed them.`;
	if (fromFile) {
		return 'The answers of this report were read from a file. A file carries no record of clearance or release.';
	}
	return `A ${pack.words.member} stands in this report only after it submitted its answers, a second person cleared them, and it released them into the comparison.`;
}

function stageTable(context: ReportContext): Block {
	const { stages } = context.pack;
	const stand = (number: number) => {
		if (number < context.round.stage) return 'done';
		return number === context.round.stage ? 'now' : 'to come';
	};
	return {
		kind: 'table',
		caption: `The study is at stage ${context.round.stage} of ${stages.length}`,
		rowTitle: 'Stage',
		columns: columns(['Standing'], 'start'),
		rows: stages.map(({ number, title }) => ({
			heading: `${number} ${title}`,
			depth: 0,
			cells: [textCell(stand(number))],
		})),
		notes: [],
		basis: makeBasis(context, { coverage: 'does not apply, these are stages', n: `${stages.length} stages` }),
		shape: 'list',
		beside: false,
	};
}

export const process: SectionBuilder = (context) => {
	const { round } = context;
	const closes = round.closesOn ? ` It closes on ${printDay(round.closesOn)}.` : ' No closing day is set.';
	return {
		id: 'process',
		title: 'Process and timeline',
		blocks: [
			paragraph(
				`The ${round.title} opened on ${printDay(round.openedOn)}.${closes} ${clearanceText(context)}`,
			),
			stageTable(context),
			...(context.standings === undefined || context.desk ? [] : [standingsTable(context)]),
		],
	};
};
