/*
 * How each kind of respondent answered one item over all released members, as shares of its scale, laid out for bars
 * that part in the middle: what is below half of the points to the left, above to the right, half itself on both sides.
 */
import type { Item } from '../../instruments/list-items.ts';
import type { Scale } from '../../instruments/schema/framework.ts';
import type { Unit } from '../views/released-units.ts';

export interface ScaleChoice {
	readonly value: string;
	readonly text: string;
	/** Share of full, 0-1. */
	readonly share: number;
}

/** The choices of a scale from the least points up; none for scales of numbers. */
export function listChoices(scale: Scale): readonly ScaleChoice[] {
	if (scale.kind !== 'choice') return [];
	return scale.choices
		.map(({ value, text, points }) => ({ value: String(value), text, share: points / scale.max }))
		.sort((a, b) => a.share - b.share);
}

export interface SectorShares {
	readonly respondent: string;
	/** Members in which it answered with one of the choices. */
	readonly n: number;
	/** Members in which it was asked and gave no such answer. */
	readonly without: number;
	/** One a choice, 0-1; all 0 where nobody answered. */
	readonly shares: readonly number[];
	/** How much of the bar lies left of the middle, 0-1. */
	readonly left: number;
}

const HALF = 0.5;

function leftOf(choices: readonly ScaleChoice[], shares: readonly number[]): number {
	return choices.reduce((sum, { share }, i) => {
		const own = shares[i] ?? 0;
		return sum + (share < HALF ? own : share === HALF ? own / 2 : 0);
	}, 0);
}

/** By respondent, in the order of their names. */
export function sectorShares(item: Item, units: readonly Unit[]): readonly SectorShares[] {
	const choices = listChoices(item.scale);
	const voices = units.flatMap(({ scores }) => scores.items.find(({ id }) => id === item.id)?.voices ?? []);
	const respondents = [...new Set(voices.map(({ respondent }) => respondent))].sort();
	return respondents.map((respondent) => {
		const own = voices.filter((voice) => voice.respondent === respondent);
		const counts = choices.map(
			({ value }) => own.filter((voice) => voice.status === 'answered' && voice.value === value).length,
		);
		const n = counts.reduce((sum, count) => sum + count, 0);
		const shares = counts.map((count) => (n === 0 ? 0 : count / n));
		return { respondent, n, without: own.length - n, shares, left: leftOf(choices, shares) };
	});
}
