/* What stands on a page of the comparison as long as no results are released. */
import type { Study } from '../../instruments/schema/study.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { t } from '../ui/text.ts';

export function NothingReleased({ study }: { readonly study: Study }) {
	return (
		<EmptyState title={t('results.comparison.empty.title')}>
			<p>{t('results.comparison.empty.text', { member: study.words.member })}</p>
		</EmptyState>
	);
}
