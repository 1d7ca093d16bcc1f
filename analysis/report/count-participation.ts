/*
 * Who took part, by country and sector, counted from the respondents whose answers were read. Used where there
 * is no record of whom the study asked; then `asked` is unknown and no response rate can be given.
 */
import type { Pack } from '../../instruments/pack.ts';
import { CONSENSUS, NATIONAL } from '../../instruments/schema/answer.ts';
import type { ScoreSheet } from '../score/score-sheet.ts';

/** Respondents of one sector in one country; `sector` is the title that is printed. */
export interface Participation {
	readonly country: string;
	readonly sector: string;
	readonly asked: number | null;
	readonly answered: number;
}

function titleOf(respondent: string, pack: Pack): string {
	if (respondent === NATIONAL) return 'Coordinator’s response';
	return pack.sectors.find(({ id }) => id === respondent)?.title ?? 'Other respondents';
}

export function countParticipation(sheet: ScoreSheet, pack: Pack): Participation[] {
	return sheet.countries.flatMap(({ country, items }) => {
		const respondents = new Set(items.flatMap(({ voices }) => voices.map(({ respondent }) => respondent)));
		respondents.delete(CONSENSUS);
		const answered = new Map<string, number>();
		for (const respondent of respondents) {
			const sector = titleOf(respondent, pack);
			answered.set(sector, (answered.get(sector) ?? 0) + 1);
		}
		return [...answered].map(([sector, count]) => ({ country, sector, asked: null, answered: count }));
	});
}
