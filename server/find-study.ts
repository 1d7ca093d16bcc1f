/* A stored study joined with its pack and round: what most routes start from. */
import { findStudy } from '../data/queries/studies.ts';
import type { StudiesTable } from '../data/tables.ts';
import { listMembers } from '../instruments/list-members.ts';
import type { Pack } from '../instruments/pack.ts';
import { Problem } from '../instruments/problem.ts';
import type { Member, Round } from '../instruments/schema/pack-file.ts';
import type { Context } from './context.ts';
import { type EarlierPacks, earlierPacks } from './earlier-packs.ts';

export interface OpenStudy {
	readonly id: string;
	readonly pack: Pack;
	/** With the questionnaires that the study asked before. */
	readonly earlier: EarlierPacks;
	readonly round: Round;
	/** Alphabetical by name. */
	readonly members: readonly Member[];
}

export const unknownStudy = (id: string): Problem =>
	new Problem('not-found', 'There is no such study, or it is not open to you.', [
		{
			field: 'study',
			rule: 'unknown',
			cure: `choose one of the studies on the home page${id.length > 100 ? '; the name is too long' : ''}`,
		},
	]);

export function joinStudy(context: Context, row: StudiesTable): OpenStudy | undefined {
	const pack = context.packs.get(row.pack_id);
	const round = pack?.rounds.find((one) => one.id === row.round_id);
	if (!pack || !round) return undefined;
	const earlier = earlierPacks(context, row.id);
	return { id: row.id, pack, earlier, round, members: membersOf(pack, round) };
}

const members = new WeakMap<Round, readonly Member[]>();

/** Sorted once: every request about a study asks for them, also those that will be refused. */
function membersOf(pack: Pack, round: Round): readonly Member[] {
	const known = members.get(round) ?? listMembers(pack, round);
	members.set(round, known);
	return known;
}

export async function findOpenStudy(context: Context, id: string): Promise<OpenStudy | undefined> {
	const row = await findStudy(context.db.read, id);
	return row && joinStudy(context, row);
}

export async function getStudy(context: Context, id: string): Promise<OpenStudy> {
	const study = await findOpenStudy(context, id);
	if (!study) throw unknownStudy(id);
	return study;
}
