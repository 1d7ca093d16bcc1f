/*
 * From compiled voices to the shares of the items of a country: the rules of resolve-item.ts with every respondent
 * counted so many times (bootstrap), or with one voice speaking for all (raters). Allocates nothing.
 */
import type { SeededRandom } from '../stats/seeded-random.ts';
import { ANSWERED, type CompiledVoices, SAID_NOT_APPLICABLE } from './compile-voices.ts';
import { type CompiledFramework, MISSING, NOT_APPLICABLE } from './compiled-framework.ts';

/** Points after the evidence rule as a share of full, or MISSING where the scale wants a source. */
function shareOf(
	compiled: CompiledFramework,
	item: number,
	points: number,
	proved: boolean,
	withRule: boolean,
): number {
	const max = compiled.max[item] ?? 1;
	const rule = compiled.items[item]?.scale.withoutEvidence;
	if (!withRule || proved || rule === undefined) return points / max;
	return rule === 'missing' ? MISSING : Math.min(points, rule.cap) / max;
}

/** The share of one item when respondent r counts counts[r] times. */
function resolveOne(
	compiled: CompiledFramework,
	voices: CompiledVoices,
	counts: Int32Array,
	item: number,
	withRule: boolean,
): number {
	const { starts, speakers, kinds, points } = voices;
	const [from, to] = [starts[item] ?? 0, starts[item + 1] ?? 0];
	let answered = 0;
	let away = 0;
	let spoke = 0;
	for (let v = from; v < to; v++) {
		const count = counts[speakers[v] ?? 0] ?? 0;
		spoke += count;
		if (kinds[v] === ANSWERED) answered += count;
		else if (kinds[v] === SAID_NOT_APPLICABLE) away += count;
	}
	if (away * 2 > spoke) return NOT_APPLICABLE;
	if (answered === 0) return MISSING;
	let left = Math.floor((answered - 1) / 2);
	let middle = from - 1;
	while (left >= 0) {
		middle += 1;
		left -= counts[speakers[middle] ?? 0] ?? 0;
	}
	const median = points[middle] ?? 0;
	return shareOf(compiled, item, median, provedAt(voices, counts, item, median), withRule);
}

/** Whether a respondent at or above the median gave evidence: those of equal points stand on both sides of it. */
function provedAt(voices: CompiledVoices, counts: Int32Array, item: number, median: number): boolean {
	const { starts, speakers, kinds, points, proved } = voices;
	for (let v = starts[item] ?? 0; v < (starts[item + 1] ?? 0) && kinds[v] === ANSWERED; v++)
		if (proved[v] === 1 && (points[v] ?? 0) >= median && (counts[speakers[v] ?? 0] ?? 0) > 0) return true;
	return false;
}

/** Fills the item part of `shares`; `counts`: by respondent, how many times each is heard. */
export function resolveVoices(
	compiled: CompiledFramework,
	voices: CompiledVoices,
	counts: Int32Array,
	withRule: boolean,
	shares: Float64Array,
): void {
	for (let i = 0; i < compiled.itemCount; i++) shares[i] = resolveOne(compiled, voices, counts, i, withRule);
}

/** Number of the voice that the draw falls on, each counted as often as its respondent; -1 when nobody spoke. */
function drawVoice(voices: CompiledVoices, counts: Int32Array, item: number, random: SeededRandom): number {
	const { starts, speakers } = voices;
	const [from, to] = [starts[item] ?? 0, starts[item + 1] ?? 0];
	let spoke = 0;
	for (let v = from; v < to; v++) spoke += counts[speakers[v] ?? 0] ?? 0;
	if (spoke === 0) return -1;
	let left = random.below(spoke);
	for (let v = from; v < to; v++) {
		left -= counts[speakers[v] ?? 0] ?? 0;
		if (left < 0) return v;
	}
	return -1;
}

/** As resolveVoices, but one voice drawn for each item speaks for the country there. */
export function resolveRaters(
	compiled: CompiledFramework,
	voices: CompiledVoices,
	counts: Int32Array,
	withRule: boolean,
	random: SeededRandom,
	shares: Float64Array,
): void {
	for (let i = 0; i < compiled.itemCount; i++) {
		const voice = drawVoice(voices, counts, i, random);
		const kind = voices.kinds[voice];
		if (kind === SAID_NOT_APPLICABLE) shares[i] = NOT_APPLICABLE;
		else if (voice < 0 || kind !== ANSWERED) shares[i] = MISSING;
		else {
			const proved = provedAt(voices, counts, i, voices.points[voice] ?? 0);
			shares[i] = shareOf(compiled, i, voices.points[voice] ?? 0, proved, withRule);
		}
	}
}
