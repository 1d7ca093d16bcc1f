/* scoresheet.json: the whole sheet as it is sent over HTTP, in the same order, so that equal recipes give equal bytes. */
import type { ScoreSheet } from '../../analysis/score/score-sheet.ts';

export const scoresheetJson = (sheet: ScoreSheet): string => JSON.stringify(sheet);
