/*
 * The bar at the foot of a section: where saving stands, and the way to the next section. It never says saved
 * before the server did. A polite live region tells the same to assistive technology.
 */
import type { ReactNode } from 'react';
import { formatTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { QueueState } from './save-state.ts';
import { useSaving } from './use-desk.ts';

function sayState({ phase, unsaved, savedAt, conflicts, refusals }: QueueState): string {
	const open = conflicts.length + refusals.length;
	if (phase === 'stopped') return t('save.stopped', { count: unsaved });
	if (phase === 'signed-out') return t('save.signedOut', { count: unsaved });
	if (phase === 'retrying') return t('save.waiting', { count: unsaved });
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
	const stuck = state.phase === 'retrying' || state.phase === 'signed-out';
	const quiet = !stuck && state.phase !== 'stopped';
	return (
		<div className={quiet ? 'save-bar' : 'save-bar save-bar-stuck'}>
			<div className="save-bar-inner">
				<p role="status" className="save-state">
					{readOnly && state.unsaved === 0 ? t('save.readOnly') : sayState(state)}
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
