/*
 * One item of one country as a consensus meeting needs it: how many answered and how, where they stand, how far
 * they agree, and which value holds. The lower median holds provisionally, until a settlement takes its place.
 * Every way of having no answer is counted apart. Sits on top of resolveItem, whose value scoring reads.
 */
import type { Item } from '../../instruments/list-items.ts';
import type { AnswerStatus } from '../../instruments/schema/answer.ts';
import type { Gap, ItemScore } from '../score/score-sheet.ts';
import { rwg } from '../stats/rwg.ts';
import { tastleWiermanConsensus } from '../stats/tastle-wierman-consensus.ts';
import { vanDerEijkAgreement } from '../stats/van-der-eijk-agreement.ts';
import type { Withheld } from '../stats/withheld.ts';
import {
	type PlacedVoice,
	placeVoices,
	ROUNDING,
	type SectorWeights,
	sumWeights,
	weightedLowerMedian,
	weightedMode,
	weightOf,
} from './place-voices.ts';
import { countSteps } from './scale-step.ts';
import { listMinority, type MinorityVoice, type Settlement } from './settlement.ts';

export type ItemStatus = 'agreed' | 'near' | 'disputed' | 'thin';

export interface ItemValue {
	readonly basis: 'provisional' | Settlement['basis'];
	readonly value: string | null;
	readonly gap: Gap | null;
	/** Of a settlement: who, why, and who saw it otherwise. */
	readonly by: string;
	readonly reason: string;
	readonly minorityView: string;
	readonly minority: readonly MinorityVoice[];
}

export interface ItemDescription {
	readonly id: string;
	readonly question: string;
	/** Respondents whose answer the scale knows and who count. */
	readonly n: number;
	/** Respondents by what they did, the four ways of having no value apart. */
	readonly statuses: Readonly<Record<AnswerStatus, number>>;
	/** Values, as answered; null when nobody answered. Of several modes the lowest; the median is the lower one. */
	readonly mode: string | null;
	readonly median: string | null;
	/** Shares 0-1 of the weight; null without answers, the second also on a straight scale. */
	readonly shareInMode: number | null;
	readonly shareWithinOneLevel: number | null;
	/** Levels from the lowest to the highest answer; null without answers or, unless all are the same, levels. */
	readonly range: number | null;
	readonly status: ItemStatus;
	readonly provisional: ItemValue;
	/** The settlement where there is one, else the provisional value. */
	readonly current: ItemValue;
	readonly rwg: { readonly value: number } | Withheld;
	readonly vanDerEijkAgreement: { readonly value: number } | Withheld;
	readonly tastleWiermanConsensus: { readonly value: number } | Withheld;
}

export interface DescribeOptions {
	readonly weights?: SectorWeights;
	readonly settlement?: Settlement;
}

const LEAST = 3;
const AGREED_SHARE = 0.75;
const NEAR_SHARE = 0.8;

type Spread = Pick<
	ItemDescription,
	'n' | 'mode' | 'median' | 'shareInMode' | 'shareWithinOneLevel' | 'range'
>;

function spreadOf(placed: readonly PlacedVoice[], hasSteps: boolean): Spread {
	const n = placed.length;
	const [mode, median] = [weightedMode(placed), weightedLowerMedian(placed)];
	if (!mode || !median)
		return { n, mode: null, median: null, shareInMode: null, shareWithinOneLevel: null, range: null };
	const near = placed.filter(({ place }) => Math.abs(place - median.place) <= 1);
	const range = (placed.at(-1)?.place ?? 0) - (placed[0]?.place ?? 0);
	return {
		n,
		mode: mode.at.voice.value,
		median: median.voice.value,
		shareInMode: mode.share,
		shareWithinOneLevel: hasSteps ? sumWeights(near) / sumWeights(placed) : null,
		range: hasSteps || range === 0 ? range : null,
	};
}

function statusOf({ n, shareInMode, shareWithinOneLevel, range }: Spread): ItemStatus {
	if (n < LEAST) return 'thin';
	const [inMode, near] = [(shareInMode ?? 0) + ROUNDING, (shareWithinOneLevel ?? 0) + ROUNDING];
	if (inMode >= AGREED_SHARE && range !== null && range <= 1) return 'agreed';
	return near >= NEAR_SHARE ? 'near' : 'disputed';
}

/** As resolveItem decides it, with the weights of the sectors: more than half of the weight of those who spoke. */
function mostSayNotApplicable({ voices }: ItemScore, weights: SectorWeights): boolean {
	const weigh = (is: (status: AnswerStatus) => boolean) =>
		voices.reduce((sum, { status, respondent }) => sum + (is(status) ? weightOf(respondent, weights) : 0), 0);
	const spoke = weigh((status) => status !== 'unanswered');
	return weigh((status) => status === 'not-applicable') * 2 > spoke * (1 + ROUNDING);
}

function gapOf({ voices, gap }: ItemScore): Gap {
	if (gap === 'no-source') return gap;
	return voices.some(({ status }) => status === 'dont-know') ? 'dont-know' : 'unanswered';
}

function provisionalValue(score: ItemScore, median: string | null, weights: SectorWeights): ItemValue {
	const none = { by: '', reason: '', minorityView: '', minority: [] };
	if (mostSayNotApplicable(score, weights))
		return { basis: 'provisional', value: null, gap: 'not-applicable', ...none };
	const gap = median === null || score.gap === 'no-source' ? gapOf(score) : null;
	return { basis: 'provisional', value: median, gap, ...none };
}

function settledValue(item: Item, score: ItemScore, settlement: Settlement): ItemValue {
	const gap = settlement.value === null ? 'not-applicable' : null;
	return { ...settlement, gap, minority: listMinority(item, score.voices, settlement) };
}

function countStatuses({ voices }: ItemScore): Record<AnswerStatus, number> {
	const counts = { answered: 0, 'not-applicable': 0, 'dont-know': 0, unanswered: 0 };
	for (const { status } of voices) counts[status] += 1;
	return counts;
}

/** Answers at each place of the scale: persons, or the weight of their sectors. */
function countPlaces(placed: readonly PlacedVoice[], steps: number, weighted: boolean): number[] {
	return Array.from({ length: steps }, (_, step) => {
		const here = placed.filter(({ place }) => place === step);
		return weighted ? sumWeights(here) : here.length;
	});
}

/** `score` is what resolveItem made of the voices. The settlement must have passed checkSettlement. */
export function describeItem(item: Item, score: ItemScore, options: DescribeOptions = {}): ItemDescription {
	const { weights = {}, settlement } = options;
	const steps = countSteps(item.scale);
	const placed = placeVoices(item, score.voices, weights);
	const spread = spreadOf(placed, steps !== undefined);
	const provisional = provisionalValue(score, spread.median, weights);
	const weighted = countPlaces(placed, steps ?? 0, true);
	return {
		id: item.id,
		question: item.question,
		...spread,
		statuses: countStatuses(score),
		status: statusOf(spread),
		provisional,
		current: settlement ? settledValue(item, score, settlement) : provisional,
		rwg: rwg(countPlaces(placed, steps ?? 0, false)),
		vanDerEijkAgreement: vanDerEijkAgreement(weighted),
		tastleWiermanConsensus: tastleWiermanConsensus(weighted),
	};
}
