/* The members a round expects: its own list, or those of the pack that had joined when the round was opened. */
import type { Pack } from './pack.ts';
import type { Member, Round } from './schema/pack-file.ts';

/** Alphabetical by name: never by score, and the same in every list. */
export function listMembers(pack: Pack, round: Round): Member[] {
	const expected =
		round.members ??
		pack.members.filter((member) => member.joinedOn === undefined || member.joinedOn <= round.openedOn);
	return [...expected].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Every code that any round of the pack knows. */
export function memberCodes(pack: Pack): ReadonlySet<string> {
	return new Set(
		[...pack.members, ...pack.rounds.flatMap((round) => round.members ?? [])].map((member) => member.code),
	);
}
