/* The title of the report page: how much a report would hold today. */
import type { Study } from '../../instruments/schema/study.ts';
import type { Sentence } from './sentence.ts';

export function reportTitle(study: Pick<Study, 'releasedCount' | 'memberCount' | 'words'>): Sentence {
	const values = { n: study.releasedCount, of: study.memberCount, ...study.words };
	if (study.releasedCount === 0) return { key: 'results.report.title.none', values };
	if (study.releasedCount === study.memberCount) return { key: 'results.report.title.all', values };
	return { key: 'results.report.title.some', values };
}
