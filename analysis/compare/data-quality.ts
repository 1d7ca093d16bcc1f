/*
 * How good the answers are on which a country's scores stand: what is answered, what nobody knows, what has evidence,
 * what does not go together; for the country's own answers and for each respondent. Signs for a talk with the
 * country: nothing here changes a score, and no respondent is left out for it.
 */
import { listItems } from '../../instruments/list-items.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import { listSections } from '../../instruments/list-sections.ts';
import type { Pack } from '../../instruments/pack.ts';
import { flagRespondents, type RespondentFlags } from '../consensus/flag-respondents.ts';
import { listRespondents } from '../robustness/compile-voices.ts';
import type { CountryScores, ItemScore, Voice } from '../score/score-sheet.ts';
import { type Answers, type Contradiction, contradictionFinder } from './contradictions.ts';

/** Shares 0-1; null where there is nothing to divide by. */
export interface Quality {
	/** Items asked, and of them those with a word: a value, not applicable or don't know. */
	readonly asked: number;
	readonly answered: number;
	readonly notApplicable: number;
	readonly dontKnow: number;
	/** Answered or not applicable, of those asked. */
	readonly completeness: number | null;
	/** Don't know, of those with a word. */
	readonly dontKnowShare: number | null;
	/** With a reference, of those answered. */
	readonly evidenceShare: number | null;
	/** Pairs that cannot both hold, and pairs that are doubtful. */
	readonly contradictions: readonly Contradiction[];
	readonly doubtful: readonly Contradiction[];
}

export interface RespondentQuality extends Quality {
	readonly respondent: string;
	/** Null without an answer that has a place on its scale. */
	readonly flags: RespondentFlags | null;
}

export interface CountryQuality extends Quality {
	readonly country: string;
	/** Those who gave a word to a scored item, in alphabetical order. */
	readonly respondents: readonly RespondentQuality[];
}

interface Counts {
	readonly asked: number;
	readonly answered: number;
	readonly notApplicable: number;
	readonly dontKnow: number;
	readonly proved: number;
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function qualityOf(counts: Counts, found: readonly Contradiction[]): Quality {
	const { asked, answered, notApplicable, dontKnow, proved } = counts;
	return {
		...{ asked, answered, notApplicable, dontKnow },
		completeness: shareOf(answered + notApplicable, asked),
		dontKnowShare: shareOf(dontKnow, answered + notApplicable + dontKnow),
		evidenceShare: shareOf(proved, answered),
		contradictions: found.filter(({ rule }) => rule !== 'order'),
		doubtful: found.filter(({ rule }) => rule === 'order'),
	};
}

const isProved = (voice: Voice): boolean => voice.status === 'answered' && voice.evidence.trim() !== '';

function countItems(items: readonly ItemScore[]): Counts {
	const answered = items.filter(({ value }) => value !== null);
	return {
		asked: items.length,
		answered: answered.length,
		notApplicable: items.filter(({ gap }) => gap === 'not-applicable').length,
		dontKnow: items.filter(({ gap }) => gap === 'dont-know').length,
		proved: answered.filter(({ voices }) => voices.some(isProved)).length,
	};
}

function countVoices(voices: readonly Voice[], asked: number): Counts {
	const count = (status: Voice['status']) => voices.filter((voice) => voice.status === status).length;
	return {
		asked: Math.max(asked, voices.length),
		answered: count('answered'),
		notApplicable: count('not-applicable'),
		dontKnow: count('dont-know'),
		proved: voices.filter(isProved).length,
	};
}

/** Scored items in the sections of a respondent; 0 for one that the questionnaire does not know. */
function countAsked(pack: Pack, respondent: string): number {
	const sections = new Set(listSections(pack, respondent).map((section) => section.name));
	const asked = listQuestions(pack.questionnaire).filter(({ section }) => sections.has(section.name));
	const names = new Set(asked.map(({ question }) => question.name));
	return listItems(pack.framework).filter((item) => names.has(item.question)).length;
}

interface Said {
	readonly id: string;
	readonly voice: Voice;
}

function saidBy(items: readonly ItemScore[]): ReadonlyMap<string, Said[]> {
	const said = new Map<string, Said[]>();
	for (const { id, voices } of items)
		for (const voice of voices) {
			const own = said.get(voice.respondent);
			if (own) own.push({ id, voice });
			else said.set(voice.respondent, [{ id, voice }]);
		}
	return said;
}

const answersOf = (said: readonly Said[]): Answers =>
	new Map(said.flatMap(({ id, voice }) => (voice.status === 'answered' ? [[id, voice.value]] : [])));

/** Country by country. A sector that gave no word to any scored item is not listed: nobody knows whether it was asked. */
export function readQuality(pack: Pack, countries: readonly CountryScores[]): CountryQuality[] {
	const find = contradictionFinder(pack);
	return countries.map(({ country, items }) => {
		const own = new Map(items.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
		const said = saidBy(items);
		const flags = new Map(flagRespondents(pack, items).map((each) => [each.respondent, each]));
		const respondents = listRespondents({ items }).map((respondent) => {
			const words = said.get(respondent) ?? [];
			const counts = countVoices(
				words.map(({ voice }) => voice),
				countAsked(pack, respondent),
			);
			const found = find(answersOf(words));
			return { respondent, flags: flags.get(respondent) ?? null, ...qualityOf(counts, found) };
		});
		return { country, ...qualityOf(countItems(items), find(own)), respondents };
	});
}
