/*
 * Respondents of one country whose answers ask for a second look: far from what the others say, or the same
 * answer over a whole section. A flag opens a talk and nothing else: no answer is dropped or weighted for it, and
 * a lone voice may be the one that knows, as a country with everything in place answers yes throughout.
 */
import { type Item, listItems } from '../../instruments/list-items.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { ItemScore } from '../score/score-sheet.ts';
import { lowerMedian } from './lower-median.ts';
import { scaleStep } from './scale-step.ts';

export interface FlagLimits {
	/** Outlying above so many levels from the others' median, on average over at least so many items. */
	readonly distance: number;
	readonly items: number;
	/** An item is compared when at least so many others have answered it. */
	readonly others: number;
	/** Straight-lining from so many same answers in a row within a section. */
	readonly run: number;
}
export const FLAG_LIMITS: FlagLimits = { distance: 1, items: 5, others: 2, run: 7 };

export interface AnswerRun {
	readonly section: string;
	readonly length: number;
}

export interface RespondentFlags {
	readonly respondent: string;
	/** Items on which the respondent was compared with others, and the mean distance in levels. */
	readonly compared: number;
	readonly meanDistance: number | null;
	readonly outlying: boolean;
	/** The longest run of same answers in each section where it is long enough to be flagged. */
	readonly runs: readonly AnswerRun[];
	readonly straightLining: boolean;
}

interface Asked {
	readonly item: Item;
	readonly section: string;
	/** Respondent → step of the scale, of those whose answer has one. */
	readonly steps: ReadonlyMap<string, number>;
}

/** The scored questions in the order in which they are asked, with what each respondent answered. */
function listAsked(pack: Pack, scores: readonly ItemScore[]): Asked[] {
	const items = new Map(listItems(pack.framework).map((item) => [item.question, item]));
	const voices = new Map(scores.map((score) => [score.question, score.voices]));
	return listQuestions(pack.questionnaire).flatMap(({ question, section }): Asked[] => {
		const item = items.get(question.name);
		if (!item) return [];
		const steps = new Map<string, number>();
		for (const { respondent, status, value } of voices.get(question.name) ?? []) {
			const step = status === 'answered' ? scaleStep(value, item.scale) : undefined;
			if (step !== undefined) steps.set(respondent, step);
		}
		return [{ item, section: section.name, steps }];
	});
}

/** Levels between a respondent and the lower median of the others, item by item. */
function distancesOf(respondent: string, asked: readonly Asked[], { others }: FlagLimits): number[] {
	return asked.flatMap(({ steps }) => {
		const own = steps.get(respondent);
		const rest = [...steps].filter(([who]) => who !== respondent).map(([, step]) => step);
		const median = rest.length < others ? undefined : lowerMedian(rest, (step) => step);
		return own === undefined || median === undefined ? [] : [Math.abs(own - median)];
	});
}

/** An item without an answer, or on another scale, ends a run; unscored questions between are passed over. */
function runsOf(respondent: string, asked: readonly Asked[], { run }: FlagLimits): AnswerRun[] {
	const longest = new Map<string, number>();
	let [last, length] = ['', 0];
	for (const { item, section, steps } of asked) {
		const step = steps.get(respondent);
		const answer = step === undefined ? '' : `${section} ${item.scaleId} ${step}`;
		length = answer === '' ? 0 : answer === last ? length + 1 : 1;
		last = answer;
		longest.set(section, Math.max(longest.get(section) ?? 0, length));
	}
	return [...longest].flatMap(([section, most]) => (most >= run ? [{ section, length: most }] : []));
}

function flagRespondent(respondent: string, asked: readonly Asked[], limits: FlagLimits): RespondentFlags {
	const distances = distancesOf(respondent, asked, limits);
	const compared = distances.length;
	const meanDistance = compared === 0 ? null : distances.reduce((a, b) => a + b, 0) / compared;
	const runs = runsOf(respondent, asked, limits);
	return {
		respondent,
		compared,
		meanDistance,
		outlying: compared >= limits.items && (meanDistance ?? 0) > limits.distance,
		runs,
		straightLining: runs.length > 0,
	};
}

/** One entry a respondent with an answer, in alphabetical order, flagged or not. */
export function flagRespondents(
	pack: Pack,
	scores: readonly ItemScore[],
	limits: FlagLimits = FLAG_LIMITS,
): RespondentFlags[] {
	const asked = listAsked(pack, scores);
	const respondents = [...new Set(asked.flatMap(({ steps }) => [...steps.keys()]))].sort();
	return respondents.map((respondent) => flagRespondent(respondent, asked, limits));
}
