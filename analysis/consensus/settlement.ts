/*
 * What settles an item in the place of the provisional value: a moderator's word or the consensus meeting's, with
 * who decided, why, and the view of the minority, which is kept and never overwritten.
 */
import type { Item } from '../../instruments/list-items.ts';
import type { Fault } from '../../instruments/problem.ts';
import type { Voice } from '../score/score-sheet.ts';
import { valuePoints } from '../score/value-points.ts';

export interface Settlement {
	readonly basis: 'moderated' | 'consensus';
	/** The final value; null when the item was found not to apply. */
	readonly value: string | null;
	readonly by: string;
	readonly reason: string;
	/** What those said who would have had it otherwise; empty when nobody did. */
	readonly minorityView: string;
}

/** A respondent whose answer is another than the settled one. */
export type MinorityVoice = Pick<Voice, 'respondent' | 'status' | 'value'>;

export function checkSettlement(item: Item, { value, by, reason }: Settlement): Fault[] {
	const faults: Fault[] = [];
	const find = (part: string, rule: string, cure: string) =>
		faults.push({ field: `${item.question} ${part}`, rule, cure });
	if (value !== null && valuePoints(item.scale, value) === null)
		find('value', 'the scale has no such value', 'take one of the choices of the question');
	if (by.trim() === '') find('by', 'it is not said who decided', 'name the person or the meeting');
	if (reason.trim() === '') find('reason', 'there is no reason', 'say why this value was settled on');
	return faults;
}

/** Voices that say something else; who does not know or did not answer stands against nothing. */
export function listMinority(item: Item, voices: readonly Voice[], settled: Settlement): MinorityVoice[] {
	const points = settled.value === null ? null : valuePoints(item.scale, settled.value);
	const differs = ({ status, value }: Voice) =>
		status === 'answered'
			? valuePoints(item.scale, value) !== points
			: status === 'not-applicable' && settled.value !== null;
	return voices.filter(differs).map(({ respondent, status, value }) => ({ respondent, status, value }));
}
