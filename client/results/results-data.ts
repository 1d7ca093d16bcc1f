/* What the result pages stand on: the pack and the score sheet of a study, fetched together. */
import type { ScoreSheet } from '../../analysis/score/score-sheet.ts';
import { getPack, getScores, type StudyPack } from '../api.ts';
import { currentLanguage } from '../ui/text.ts';
import { type Load, useLoad } from '../ui/use-load.ts';

export interface ResultsData {
	readonly pack: StudyPack;
	readonly sheet: ScoreSheet;
}

export function useResults(study: string): Load<ResultsData> {
	return useLoad(`results ${study}`, async () => {
		const [pack, sheet] = await Promise.all([getPack(study, currentLanguage()), getScores(study)]);
		return { pack, sheet };
	});
}
