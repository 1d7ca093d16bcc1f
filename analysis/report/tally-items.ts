/*
 * Counts over the items of an element: how they were answered, with how much evidence, and how many comments
 * stand behind them. Only counts leave this file, never a respondent's words.
 */
import { listItems } from '../../instruments/list-items.ts';
import type { ItemScore, Voice } from '../score/score-sheet.ts';
import type { ReportContext } from './report-context.ts';

export interface Tally {
	/** Items over all countries: with a value, and the four ways of having none. */
	readonly answered: number;
	readonly notApplicable: number;
	readonly dontKnow: number;
	readonly unanswered: number;
	readonly noSource: number;
	/** Items that the evidence rule lowered or marked. */
	readonly starred: number;
	/** Items with a value for which at least one respondent gave evidence. */
	readonly withEvidence: number;
	/** Single answers of respondents, and what stands beside them. */
	readonly answers: number;
	readonly comments: number;
	readonly lowConfidence: number;
}

const filled = (text: string) => text.trim() !== '';

export function tallyItems(items: readonly ItemScore[]): Tally {
	const voices = items.flatMap((item) => item.voices);
	const count = (test: (item: ItemScore) => boolean) => items.filter(test).length;
	const voiced = (test: (voice: Voice) => boolean) => voices.filter(test).length;
	return {
		answered: count(({ gap }) => gap === null),
		notApplicable: count(({ gap }) => gap === 'not-applicable'),
		dontKnow: count(({ gap }) => gap === 'dont-know'),
		unanswered: count(({ gap }) => gap === 'unanswered'),
		noSource: count(({ gap }) => gap === 'no-source'),
		starred: count(({ starred }) => starred),
		withEvidence: count(
			({ gap, voices: said }) => gap === null && said.some(({ evidence }) => filled(evidence)),
		),
		answers: voiced(({ status }) => status === 'answered'),
		comments: voiced(({ comment }) => filled(comment)),
		lowConfidence: voiced(({ confidence }) => confidence === 'low'),
	};
}

/** The items below a domain or a theme, of all shown countries. */
export function itemsBelow({ pack, sheet }: ReportContext, topId: string): ItemScore[] {
	const ids = new Set(listItems(pack.framework).flatMap(({ id, path }) => (path[0] === topId ? [id] : [])));
	return sheet.countries.flatMap(({ items }) => items.filter(({ id }) => ids.has(id)));
}
