/* What the result pages stand on: the pack and the score sheet of a study, fetched together. */
import type { ScoreSheet } from '../../analysis/score/score-sheet.ts';
import type { StudySummary } from '../../instruments/schema/study.ts';
import { getScores, type StudyPack } from '../api.ts';
import { loadPack } from '../session/load-pack.ts';
import { type Load, useLoad } from '../ui/use-load.ts';

export interface ResultsData {
	readonly pack: StudyPack;
	readonly sheet: ScoreSheet;
}

export function useResults(study: Pick<StudySummary, 'id' | 'languages'>): Load<ResultsData> {
	return useLoad(`results ${study.id}`, async () => {
		const [pack, sheet] = await Promise.all([loadPack(study), getScores(study.id)]);
		return { pack, sheet };
	});
}
