/*
 * What a consensus meeting settled, under a revised framework: a value that no scale has any more, or of an item that
 * is gone, would be frozen and never scored. It is withdrawn with the reason, so that the meeting settles anew; the
 * word itself stays among the rows, which are only added to.
 */
import { valuePoints } from '../analysis/score/value-points.ts';
import type { Write } from '../data/database.ts';
import { addSettlements, listSettlements } from '../data/queries/settlements.ts';
import type { SettlementsTable } from '../data/tables.ts';
import { type Item, listItems } from '../instruments/list-items.ts';
import type { Pack } from '../instruments/pack.ts';
import { CONSENSUS } from '../instruments/schema/answer.ts';
import { revisedBy } from './revise-response.ts';

function stillHolds({ status, value }: SettlementsTable, item: Item | undefined): boolean {
	if (status === 'withdrawn') return true;
	return item !== undefined && (status === 'not-applicable' || valuePoints(item.scale, value) !== null);
}

/** How many were withdrawn. */
export async function reviseSettlements(
	trx: Write,
	open: { readonly id: string; readonly pack: Pack },
	country: string,
	at: string,
): Promise<number> {
	const items = new Map(listItems(open.pack.framework).map((item) => [item.question, item]));
	const settled = await listSettlements(trx, open.id, country, CONSENSUS);
	const stale = settled.filter((row) => !stillHolds(row, items.get(row.question)));
	await addSettlements(
		trx,
		stale.map((row) => ({
			...row,
			version: row.version + 1,
			status: 'withdrawn' as const,
			...{ value: '', minority_view: '', evidence: '[]', in_block: 0, at, invitation_id: '' },
			reason: `The questionnaire was revised: version ${open.pack.version} has no such value.`,
			by_title: revisedBy(open.pack.version),
		})),
	);
	return stale.length;
}
