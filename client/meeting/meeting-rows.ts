/*
 * The items of one country as its consensus meeting goes through them: what each respondent said, how far they agree,
 * which value holds for now, and what is settled already.
 */
import { resolveItem } from '../../analysis/consensus/resolve-item.ts';
import type { ItemScore, Voice } from '../../analysis/score/score-sheet.ts';
import { listItems } from '../../instruments/list-items.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import type { ConsensusDesk, SavedSettlement } from '../../instruments/schema/settlement.ts';
import { type ItemRow, itemRows } from '../agreement/item-rows.ts';

export interface MeetingRow extends ItemRow {
	readonly voices: readonly Voice[];
	/** Left out when nothing is settled, or what was settled is withdrawn. */
	readonly settled: SavedSettlement | undefined;
	/** Version that a new word must name: 0 for none, and that of a withdrawn one. */
	readonly seen: number;
}

function scoreItems(framework: Framework, { voices }: ConsensusDesk): ItemScore[] {
	return listItems(framework).map((item) =>
		resolveItem(
			item,
			voices.filter(({ question }) => question === item.question),
		),
	);
}

/** In framework order. */
export function meetingRows(framework: Framework, desk: ConsensusDesk): readonly MeetingRow[] {
	const newest = new Map(desk.settlements.map((one) => [one.question, one]));
	const items = scoreItems(framework, desk);
	const voices = new Map(items.map((item) => [item.id, item.voices]));
	return itemRows(framework, { items }).map((row) => {
		const last = newest.get(row.question);
		return {
			...row,
			voices: voices.get(row.id) ?? [],
			settled: last?.status === 'withdrawn' ? undefined : last,
			seen: last?.version ?? 0,
		};
	});
}

/** What the list can be narrowed to. `settled` is apart: the others are what is still to be talked over. */
export const MEETING_PARTS = ['disputed', 'near', 'thin', 'agreed', 'settled'] as const;
export type MeetingPart = (typeof MEETING_PARTS)[number];

export const partOf = ({ status, settled }: Pick<MeetingRow, 'status' | 'settled'>): MeetingPart =>
	settled ? 'settled' : status;

export function countParts(rows: readonly MeetingRow[]): Record<MeetingPart, number> {
	const counts = { disputed: 0, near: 0, thin: 0, agreed: 0, settled: 0 };
	for (const row of rows) counts[partOf(row)] += 1;
	return counts;
}

/** Items on which the respondents agree and which nobody settled: they can be confirmed in block. */
export const listBlock = (rows: readonly MeetingRow[]): readonly MeetingRow[] =>
	rows.filter((row) => partOf(row) === 'agreed' && row.provisional.value !== null);
