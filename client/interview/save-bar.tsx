/*
 * The bar at the foot of a section: where saving stands, and the way to the next section. It never says saved
 * before the server did. A polite live region tells the same to assistive technology.
 */
import type { ReactNode } from 'react';
import { useKeeping } from '../offline/use-keeping.ts';
import type { Keeping } from '../offline/windows.ts';
import { formatTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { QueueState } from './save-state.ts';
import { useSaving } from './use-desk.ts';

function sayState(state: QueueState, keeping: Keeping): string {
	const { phase, unsaved, savedAt, since, conflicts, refusals } = state;
	const open = conflicts.length + refusals.length;
	const where = keeping === 'device' ? 'device' : 'window';
	if (phase === 'stopped') return t('save.stopped', { count: unsaved });
	if (phase === 'outdated') return t('save.outdated', { count: unsaved });
	if (phase === 'signed-out') return t(`save.signedOut.${where}`, { count: unsaved });
	if (phase === 'retrying')
		return t(`save.waiting.${where}`, { count: unsaved, time: since === undefined ? '' : formatTime(since) });
	if (unsaved > open) return t('save.saving');
	if (open > 0) return t('save.open', { count: open });
	return savedAt === undefined ? t('save.nothing') : t('save.saved', { time: formatTime(savedAt) });
}

interface Props {
	readonly desk: AnswerDesk;
	readonly readOnly: boolean;
	readonly children: ReactNode;
}

export function SaveBar({ desk, readOnly, children }: Props) {
	const state = useSaving(desk);
	const keeping = useKeeping();
	const stuck = state.phase === 'retrying' || state.phase === 'signed-out';
	const quiet = !stuck && state.phase !== 'stopped' && state.phase !== 'outdated';
	return (
		<div className={quiet ? 'save-bar' : 'save-bar save-bar-stuck'}>
			<div className="save-bar-inner">
				<p role="status" className="save-state">
					{readOnly && state.unsaved === 0 ? t('save.readOnly') : sayState(state, keeping)}
				</p>
				{stuck && (
					<button type="button" className="link-button" onClick={desk.queue.flush}>
						{t('save.tryNow')}
					</button>
				)}
				<div className="save-bar-ways">{children}</div>
			</div>
		</div>
	);
}
