/* The members whose results are released, in alphabetical order of their names, each with its scores. */
import { sortMembers } from '../../analysis/charts/name-members.ts';
import type { CountryScores, ElementScore, ScoreSheet } from '../../analysis/score/score-sheet.ts';
import type { Study } from '../../instruments/schema/study.ts';

export interface Unit {
	readonly code: string;
	readonly name: string;
	readonly scores: CountryScores;
}

export function releasedUnits(
	study: Pick<Study, 'members'>,
	sheet: Pick<ScoreSheet, 'countries'>,
	language: string,
): readonly Unit[] {
	return sortMembers(study.members, language).flatMap(({ code, name }) => {
		const scores = sheet.countries.find(({ country }) => country === code);
		return scores === undefined ? [] : [{ code, name, scores }];
	});
}

export const findElement = (scores: CountryScores, id: string): ElementScore | undefined =>
	scores.elements.find((element) => element.id === id);
