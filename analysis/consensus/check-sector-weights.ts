/*
 * What is wrong with the weights of sectors, before any figure is made with them: every fault, by sector. Left
 * out, a sector counts 1, so a list may name only those that differ.
 */
import type { Fault } from '../../instruments/problem.ts';
import type { SectorWeights } from './place-voices.ts';

export function checkSectorWeights(weights: SectorWeights, sectors: readonly string[]): Fault[] {
	const faults = Object.entries(weights).flatMap(([sector, weight]): Fault[] => {
		const field = `weight of ${sector}`;
		if (!sectors.includes(sector))
			return [{ field, rule: 'there is no such sector', cure: 'name one of the sectors of the pack' }];
		if (Number.isFinite(weight) && weight >= 0) return [];
		return [{ field, rule: 'a weight is a number from 0 up', cure: 'give 0 or more' }];
	});
	const isAllZero = sectors.length > 0 && sectors.every((sector) => weights[sector] === 0);
	if (!isAllZero) return faults;
	return [
		...faults,
		{ field: 'weights', rule: 'all weights are 0', cure: 'give one sector at least a weight' },
	];
}
