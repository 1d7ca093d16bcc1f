/* How far one respondent has come: answered of total as a small bar with the numbers and the state in words. */
import type { SectorProgress } from '../../instruments/schema/study.ts';
import { findText, t } from '../ui/text.ts';

export function StatusCell({ progress }: { readonly progress: SectorProgress | undefined }) {
	if (progress === undefined) {
		return (
			<span className="muted">
				<span aria-hidden="true">–</span>
				<span className="visually-hidden">{t('results.status.noResponse')}</span>
			</span>
		);
	}
	const { answered, total, state } = progress;
	const share = total === 0 ? 0 : answered / total;
	return (
		<span className="status-cell">
			<span className="status-numbers">{t('results.status.answered', { answered, total })}</span>
			<span className="status-track" aria-hidden="true">
				<span className={`status-fill status-fill-${state}`} style={{ width: `${share * 100}%` }} />
			</span>
			<span className="small muted">{findText(`results.progress.${state}`, state)}</span>
		</span>
	);
}
