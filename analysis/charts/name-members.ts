/*
 * From a code to the name that is printed, and the order in which members stand everywhere: by name. A round
 * may have members of its own, such as the fictional states of a training round.
 */
import type { Pack } from '../../instruments/pack.ts';
import type { Member } from '../../instruments/schema/pack-file.ts';

/** A function from code to name; a code that the pack does not know stands for itself. */
export function nameMembers(pack: Pack): (code: string) => string {
	const known = [...pack.rounds.flatMap((round) => round.members ?? []), ...pack.members];
	const names = new Map(known.map((member) => [member.code, member.name]));
	return (code) => names.get(code) ?? code;
}

/** Alphabetical by name, in the order of the pack's language; never by any figure. */
export function sortMembers(members: readonly Member[], language: string): Member[] {
	const collator = new Intl.Collator(language, { numeric: true });
	return [...members].sort((a, b) => collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
}
