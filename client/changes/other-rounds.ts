/*
 * Which other rounds a study can be set beside: those of the same pack whose scores this person may read. The earlier
 * of two is always the one that changes are counted from.
 */
import type { StudySummary } from '../../instruments/schema/study.ts';

type Round = Pick<StudySummary, 'id' | 'pack' | 'openedOn' | 'open' | 'role'>;

const byDay = (one: Round, other: Round): number => {
	const keys = [one, other].map(({ openedOn, id }) => `${openedOn} ${id}`);
	return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
};

/** From the earliest on. */
export function otherRounds<Found extends Round>(study: Round, all: readonly Found[]): readonly Found[] {
	return all
		.filter(
			({ id, pack, open, role }) => id !== study.id && pack === study.pack && (open || role !== undefined),
		)
		.sort(byDay);
}

/** Whether the other round was opened before this one. */
export const isEarlier = (other: Round, study: Round): boolean => byDay(other, study) < 0;
