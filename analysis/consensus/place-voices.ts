/*
 * The answers to one item put in their places, each with the weight of its sector, and the weighted figures that
 * the description of an item is made of. Without weights every respondent counts 1. A sector of weight 0 is
 * heard, and counts in no figure.
 */
import type { Item } from '../../instruments/list-items.ts';
import type { Voice } from '../score/score-sheet.ts';
import { valuePoints } from '../score/value-points.ts';
import { scaleStep } from './scale-step.ts';

/** Sector → weight; a respondent who is not named counts 1. */
export type SectorWeights = Readonly<Record<string, number>>;

export interface PlacedVoice {
	readonly voice: Voice;
	/** Step of the scale; on a straight scale the points. */
	readonly place: number;
	readonly weight: number;
}

export const weightOf = (respondent: string, weights: SectorWeights): number =>
	Object.hasOwn(weights, respondent) ? (weights[respondent] ?? 1) : 1;

/** Answers that the scale knows, of respondents who count, from the lowest place up. */
export function placeVoices(item: Item, voices: readonly Voice[], weights: SectorWeights): PlacedVoice[] {
	const placed = voices.flatMap((voice): PlacedVoice[] => {
		const weight = weightOf(voice.respondent, weights);
		if (voice.status !== 'answered' || weight <= 0) return [];
		const place = scaleStep(voice.value, item.scale) ?? valuePoints(item.scale, voice.value);
		return place === null ? [] : [{ voice, place, weight }];
	});
	return placed.sort((a, b) => a.place - b.place);
}

export const sumWeights = (placed: readonly PlacedVoice[]): number =>
	placed.reduce((sum, { weight }) => sum + weight, 0);

/** Shares are compared after so much was added, for weights are no whole numbers. */
export const ROUNDING = 1e-9;

/** The lowest place at or below which half of the weight lies; with equal weights the lower median. */
export function weightedLowerMedian(placed: readonly PlacedVoice[]): PlacedVoice | undefined {
	const half = sumWeights(placed) / 2;
	let reached = 0;
	return placed.find(({ weight }) => {
		reached += weight;
		return reached + ROUNDING * half >= half;
	});
}

/** The place with the most weight; of several the lowest, as the cautious reading. */
export function weightedMode(
	placed: readonly PlacedVoice[],
): { readonly at: PlacedVoice; readonly share: number } | undefined {
	const total = sumWeights(placed);
	let best: { at: PlacedVoice; share: number } | undefined;
	for (const at of placed) {
		const share = sumWeights(placed.filter(({ place }) => place === at.place)) / total;
		if (!best || share > best.share + ROUNDING) best = { at, share };
	}
	return best;
}
