/*
 * From the voices of several respondents to one answer of the country, before a consensus meeting has settled
 * it: not applicable when more than half of those who spoke say so, else the lower median of what was answered.
 * It has evidence when a respondent at or above that median gave some. (Contract: the rules made exact.)
 */
import type { Item } from '../../instruments/list-items.ts';
import type { Gap, ItemScore, Voice } from '../score/score-sheet.ts';
import { valuePoints } from '../score/value-points.ts';
import { lowerMedian } from './lower-median.ts';

interface Answered {
	readonly voice: Voice;
	readonly points: number;
}

function gapOf(voices: readonly Voice[]): Gap {
	return voices.some((voice) => voice.status === 'dont-know') ? 'dont-know' : 'unanswered';
}

function mostSayNotApplicable(voices: readonly Voice[]): boolean {
	const spoke = voices.filter((voice) => voice.status !== 'unanswered');
	const not = spoke.filter((voice) => voice.status === 'not-applicable');
	return not.length * 2 > spoke.length;
}

function withGap(item: Item, voices: readonly Voice[], gap: Gap, value: string | null = null): ItemScore {
	const { id, question, scale } = item;
	return { id, question, value, gap, points: null, uncapped: null, max: scale.max, starred: false, voices };
}

function withPoints(item: Item, voices: readonly Voice[], median: Answered, hasEvidence: boolean): ItemScore {
	const { id, question, scale } = item;
	const rule = scale.withoutEvidence;
	if (!hasEvidence && rule === 'missing') return withGap(item, voices, 'no-source', median.voice.value);
	const cap = !hasEvidence && typeof rule === 'object' && median.points > rule.cap ? rule.cap : null;
	const points = cap ?? median.points;
	const { value } = median.voice;
	return {
		id,
		question,
		value,
		gap: null,
		points,
		uncapped: median.points,
		max: scale.max,
		starred: cap !== null,
		voices,
	};
}

export function resolveItem(item: Item, voices: readonly Voice[]): ItemScore {
	if (mostSayNotApplicable(voices)) return withGap(item, voices, 'not-applicable');
	const answered = voices.flatMap((voice): Answered[] => {
		const points = voice.status === 'answered' ? valuePoints(item.scale, voice.value) : null;
		return points === null ? [] : [{ voice, points }];
	});
	const median = lowerMedian(answered, (one) => one.points);
	if (!median) return withGap(item, voices, gapOf(voices));
	const hasEvidence = answered.some((one) => one.points >= median.points && one.voice.evidence.trim() !== '');
	return withPoints(item, voices, median, hasEvidence);
}
