/*
 * From the voices of several respondents to one answer of the country, before a consensus meeting has settled
 * it: not applicable when more than half of those who spoke say so, else the lower median of what was answered.
 * It has evidence when a respondent at or above that median gave some. (Contract: the rules made exact.)
 */
import type { Item } from '../../instruments/list-items.ts';
import type { Gap, ItemScore, Voice } from '../score/score-sheet.ts';
import { type ReadPoints, readPoints } from '../score/value-points.ts';
import { placeOfLowerMedian } from './lower-median.ts';

interface Median {
	readonly voice: Voice;
	readonly points: number;
}

function gapOf(voices: readonly Voice[]): Gap {
	return voices.some((voice) => voice.status === 'dont-know') ? 'dont-know' : 'unanswered';
}

function mostSayNotApplicable(voices: readonly Voice[]): boolean {
	let spoke = 0;
	let away = 0;
	for (const { status } of voices) {
		if (status !== 'unanswered') spoke += 1;
		if (status === 'not-applicable') away += 1;
	}
	return away * 2 > spoke;
}

function withGap(item: Item, voices: readonly Voice[], gap: Gap, value: string | null = null): ItemScore {
	const { id, question, scale } = item;
	return { id, question, value, gap, points: null, uncapped: null, max: scale.max, starred: false, voices };
}

function withPoints(item: Item, voices: readonly Voice[], median: Median, hasEvidence: boolean): ItemScore {
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

/** `pointsOf`: points of a value on the item's scale; a caller with many voices hands in one that remembers. */
export function resolveItem(
	item: Item,
	voices: readonly Voice[],
	pointsOf: ReadPoints = readPoints(item.scale),
): ItemScore {
	if (mostSayNotApplicable(voices)) return withGap(item, voices, 'not-applicable');
	const points = voices.map((voice) => (voice.status === 'answered' ? pointsOf(voice.value) : null));
	const place = placeOfLowerMedian(points);
	const [voice, own] = [voices[place], points[place] ?? null];
	if (voice === undefined || own === null) return withGap(item, voices, gapOf(voices));
	const hasEvidence = voices.some(({ evidence }, i) => {
		const other = points[i] ?? null;
		return other !== null && other >= own && evidence.trim() !== '';
	});
	return withPoints(item, voices, { voice, points: own }, hasEvidence);
}
