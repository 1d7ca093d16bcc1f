/*
 * First stage of scoring: rows of answers to voices, by country and item. Rows of a file mostly stand together by
 * country and respondent, so the places found for one row are kept for the next; hundreds of thousands of rows are
 * sorted by nobody, only the names of countries and respondents are.
 */
import type { Item } from '../../instruments/list-items.ts';
import { type AnswerRow, CONSENSUS } from '../../instruments/schema/answer.ts';
import type { Voice } from './score-sheet.ts';

export interface CountryVoices {
	readonly country: string;
	/** By place of the item in the list given; respondents in alphabetical order. */
	readonly voices: readonly (readonly Voice[])[];
}

/** Respondent → stretches of rows, as pairs of the first row and the one after the last. */
type Stretches = Map<string, number[]>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = <T>([a]: readonly [string, T], [b]: readonly [string, T]): number => byText(a, b);

function findOrAdd<T>(map: Map<string, T>, name: string, make: () => T): T {
	const known = map.get(name);
	if (known !== undefined) return known;
	const made = make();
	map.set(name, made);
	return made;
}

/** Country → respondent → its rows as they came; a country all of whose rows are not read is there, and empty. */
function groupRows(rows: readonly AnswerRow[], wantsConsensus: boolean): Map<string, Stretches> {
	const countries = new Map<string, Stretches>();
	let [country, respondent] = ['', ''];
	let stretches: number[] | undefined;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i];
		if (!row) continue;
		if (stretches && row.respondent === respondent && row.country === country) {
			stretches[stretches.length - 1] = i + 1;
			continue;
		}
		({ country, respondent } = row);
		const respondents = findOrAdd(countries, country, (): Stretches => new Map());
		const isRead = (respondent === CONSENSUS) === wantsConsensus;
		stretches = isRead ? findOrAdd(respondents, respondent, (): number[] => []) : undefined;
		stretches?.push(i, i + 1);
	}
	return countries;
}

/** Members in the order of the row, so that a score sheet keeps its bytes. */
function voiceOf({ respondent, value, status, evidence, confidence, comment }: AnswerRow): Voice {
	return { respondent, value, status, evidence, confidence, comment };
}

/** Most respondents answer in the order of the questionnaire, so the item after the last one is tried first. */
function voicesOf(
	rows: readonly AnswerRow[],
	respondents: Stretches,
	places: ReadonlyMap<string, number>,
	questions: readonly string[],
): Voice[][] {
	const voices = questions.map((): Voice[] => []);
	let next = 0;
	const add = (row: AnswerRow | undefined) => {
		if (!row) return;
		const place = questions[next] === row.question ? next : places.get(row.question);
		if (place === undefined) return;
		voices[place]?.push(voiceOf(row));
		next = place + 1;
	};
	for (const [, stretches] of [...respondents].sort(byName)) {
		next = 0;
		for (let s = 0; s < stretches.length; s += 2)
			for (let i = stretches[s] ?? 0; i < (stretches[s + 1] ?? 0); i++) add(rows[i]);
	}
	return voices;
}

/** `respondents`: `consensus` reads the rows of that respondent alone, anything else all others. Countries by code. */
export function groupVoices(
	items: readonly Item[],
	rows: readonly AnswerRow[],
	respondents: string,
): CountryVoices[] {
	const questions = items.map((item) => item.question);
	const places = new Map(questions.map((question, i) => [question, i]));
	const countries = [...groupRows(rows, respondents === CONSENSUS)].sort(byName);
	return countries.map(([country, own]) => ({ country, voices: voicesOf(rows, own, places, questions) }));
}
