/*
 * The items of one member as a consensus meeting looks at them: how many answered, where they stand and how far they
 * agree; and how many items of each member stand where.
 */
import {
	describeItem,
	type ItemDescription,
	type ItemStatus,
} from '../../analysis/consensus/describe-item.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import { type Item, listItems } from '../../instruments/list-items.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import type { Unit } from '../views/released-units.ts';

/** From what needs no talk to what needs answers first. */
export const ITEM_STATUSES: readonly ItemStatus[] = ['agreed', 'near', 'disputed', 'thin'];

export interface ItemRow extends ItemDescription {
	readonly item: Item;
}

/** Every item that the sheet has of this member, in framework order. */
export function itemRows(framework: Framework, scores: Pick<CountryScores, 'items'>): readonly ItemRow[] {
	const known = new Map(scores.items.map((item) => [item.id, item]));
	return listItems(framework).flatMap((item) => {
		const own = known.get(item.id);
		return own === undefined ? [] : [{ ...describeItem(item, own), item }];
	});
}

const TALK_FIRST: readonly ItemStatus[] = ['disputed', 'near', 'thin', 'agreed'];

/** What is worth a talk first; within a status in framework order. */
export const talkFirst = <Row extends Pick<ItemRow, 'status'>>(rows: readonly Row[]): readonly Row[] =>
	[...rows].sort((a, b) => TALK_FIRST.indexOf(a.status) - TALK_FIRST.indexOf(b.status));

export interface StatusCount {
	readonly code: string;
	readonly name: string;
	readonly counts: Readonly<Record<ItemStatus, number>>;
}

export function countStatuses(rows: readonly Pick<ItemRow, 'status'>[]): Record<ItemStatus, number> {
	const counts: Record<ItemStatus, number> = { agreed: 0, near: 0, disputed: 0, thin: 0 };
	for (const { status } of rows) counts[status] += 1;
	return counts;
}

export const statusCounts = (framework: Framework, units: readonly Unit[]): readonly StatusCount[] =>
	units.map(({ code, name, scores }) => ({ code, name, counts: countStatuses(itemRows(framework, scores)) }));

/** Whether any member has an item that two respondents answered: else there is no agreement to speak of. */
export const hasSeveralVoices = (units: readonly Unit[]): boolean =>
	units.some(({ scores }) => scores.items.some(({ voices }) => voices.length > 1));
