/* Said only when loading takes longer than a moment: the style sheet delays it, so that quick pages do not flash. */
import { t } from './text.ts';

export function Loading() {
	return (
		<p className="loading" role="status">
			{t('loading')}
		</p>
	);
}
