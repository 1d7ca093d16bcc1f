/*
 * The voices of one country laid out flat: for every item its respondents, those who answered first and in rising
 * order of their points, so that an answer of the country can be drawn again and again without sorting. An item that
 * a consensus meeting settled has the meeting's voice alone. Second step of the replications over respondents and raters.
 */
import type { CountryScores, ItemScore, Voice } from '../score/score-sheet.ts';
import { valuePoints } from '../score/value-points.ts';
import type { CompiledFramework } from './compiled-framework.ts';

/** What a voice is worth to the item: points to be put in order, or a word. */
export const ANSWERED = 0;
export const SAID_NOT_APPLICABLE = 1;
/** Don't know, or a value that the scale does not know. */
export const SPOKE_WITHOUT_POINTS = 2;

export interface CompiledVoices {
	readonly respondents: readonly string[];
	/** Voices of item i: starts[i] up to, not including, starts[i + 1]. Those who did not answer are left out. */
	readonly starts: Int32Array;
	/** By voice: number of the respondent; the consensus meeting has the number after the last. */
	readonly speakers: Int32Array;
	readonly kinds: Uint8Array;
	/** By voice: points on the item's scale; 0 unless answered. */
	readonly points: Float64Array;
	/** By voice: 1 where a reference was given. */
	readonly proved: Uint8Array;
}

interface Placed {
	readonly speaker: number;
	readonly kind: number;
	readonly points: number;
	readonly proved: number;
}

function placeVoice(voice: Voice, speaker: number, points: number | null): Placed {
	const proved = Number(voice.evidence.trim() !== '');
	if (voice.status === 'not-applicable') return { speaker, kind: SAID_NOT_APPLICABLE, points: 0, proved: 0 };
	if (voice.status !== 'answered' || points === null)
		return { speaker, kind: SPOKE_WITHOUT_POINTS, points: 0, proved: 0 };
	return { speaker, kind: ANSWERED, points, proved };
}

function placeItem(
	item: ItemScore | undefined,
	numbers: ReadonlyMap<string, number>,
	pointsOf: (value: string) => number | null,
): Placed[] {
	const voices = item?.settled ? [item.settled] : (item?.voices ?? []);
	const placed = voices
		.filter((voice) => voice.status !== 'unanswered')
		.map((voice) => placeVoice(voice, numbers.get(voice.respondent) ?? numbers.size, pointsOf(voice.value)));
	return placed.sort((a, b) => a.kind - b.kind || a.points - b.points || a.speaker - b.speaker);
}

/** Everybody who spoke in a country, in alphabetical order. */
export function listRespondents(country: Pick<CountryScores, 'items'>): string[] {
	const names = country.items.flatMap((item) => item.voices.map((voice) => voice.respondent));
	return [...new Set(names)].sort();
}

export function compileVoices(
	compiled: CompiledFramework,
	country: Pick<CountryScores, 'items'>,
): CompiledVoices {
	const respondents = listRespondents(country);
	const numbers = new Map(respondents.map((name, i) => [name, i]));
	const byId = new Map(country.items.map((item) => [item.id, item]));
	const placed = compiled.items.map((item) =>
		placeItem(byId.get(item.id), numbers, (value) => valuePoints(item.scale, value)),
	);
	const starts = new Int32Array(placed.length + 1);
	placed.forEach((voices, i) => {
		starts[i + 1] = (starts[i] ?? 0) + voices.length;
	});
	const all = placed.flat();
	return {
		respondents,
		starts,
		speakers: Int32Array.from(all, (one) => one.speaker),
		kinds: Uint8Array.from(all, (one) => one.kind),
		points: Float64Array.from(all, (one) => one.points),
		proved: Uint8Array.from(all, (one) => one.proved),
	};
}
