/* What a what-if comes to, in one sentence: how far scores move, and in how many members the phase is another. */
import type { Study } from '../../instruments/schema/study.ts';
import { t } from '../ui/text.ts';
import { printChange } from '../views/print-decimal.ts';
import { summariseWhatIf } from './compare-figures.ts';
import type { Rescoring } from './use-rescored.ts';
import { isAsPublished } from './what-if.ts';

export function sayFinding({ rows, setting }: Rescoring, study: Study, hasPhases: boolean): string {
	if (isAsPublished(setting)) return t('whatIf.finding.same');
	const { compared, otherPhase, fall, rise } = summariseWhatIf(rows);
	if (compared === 0) return t('whatIf.finding.none');
	const values = { from: printChange(fall), to: printChange(rise), ...study.words };
	if (!hasPhases) return t('whatIf.finding.scores', values);
	return t('whatIf.finding.phases', { ...values, count: otherPhase, of: rows.length });
}
