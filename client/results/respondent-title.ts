/* A respondent's title: sectors as the pack names them, all others (one voice for all, desk review) by this client. */
import type { Study } from '../../instruments/schema/study.ts';
import { findText } from '../ui/text.ts';

export function respondentTitle(respondent: string, study: Pick<Study, 'sectors'>): string {
	const sector = study.sectors.find(({ id }) => id === respondent);
	return sector?.title ?? findText(`results.voice.${respondent}`, respondent);
}
