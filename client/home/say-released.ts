/* How many countries stand in the comparison, said for what it is: public facts need no release. */
import type { StudySummary } from '../../instruments/schema/study.ts';
import { t } from '../ui/text.ts';

export function sayReleased(study: StudySummary): string {
	const values = { count: study.releasedCount, of: study.memberCount, members: study.words.members };
	return t(study.collection === 'desk' ? 'released.desk' : 'released.survey', values);
}
