/*
 * One integration reading as text. It is a reading, not a score: it has words and no colour of the scale; where
 * there is none, the dash and the hatch say so with the reason.
 */
import type { IntegrationReading, Reading } from '../../analysis/score/score-sheet.ts';
import { t } from '../ui/text.ts';

const KEYS = {
	'issue-based': 'results.reading.issueBased',
	integrative: 'results.reading.integrative',
	'weak throughout': 'results.reading.weak',
	mixed: 'results.reading.mixed',
} as const;

export const READINGS: readonly Reading[] = ['integrative', 'issue-based', 'mixed', 'weak throughout'];
export const readingText = (reading: Reading): string => t(KEYS[reading]);
export const readingMeaning = (reading: Reading): string => t(`${KEYS[reading]}.meaning`);

export function IntegrationView({ entry }: { readonly entry: IntegrationReading | undefined }) {
	if (entry?.reading === null || entry === undefined) {
		return (
			<span className="reading reading-none cell-withheld" title={entry?.reason}>
				<span aria-hidden="true">–</span>
				<span className="visually-hidden">{`${t('results.reading.none')} ${entry?.reason ?? ''}`}</span>
			</span>
		);
	}
	return <span className="reading">{readingText(entry.reading)}</span>;
}
