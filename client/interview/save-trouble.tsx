/* What to do when saving cannot go on by itself: signed out, or the response takes no more answers. */
import { useKeeping } from '../offline/use-keeping.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { useSaving } from './use-desk.ts';

export function SaveTrouble({ desk }: { readonly desk: AnswerDesk }) {
	const { phase, stoppedFor, unsaved } = useSaving(desk);
	const where = useKeeping() === 'device' ? 'device' : 'window';
	if (phase === 'signed-out')
		return (
			<Notice tone="error" title={t('save.signedOut.title')} live>
				<p>{t(`save.signedOut.text.${where}`, { count: unsaved })}</p>
				<p className="actions">
					<button type="button" className="button" onClick={desk.queue.flush}>
						{t('save.tryNow')}
					</button>
				</p>
			</Notice>
		);
	if (phase === 'stopped')
		return (
			<Notice tone="error" title={t('save.stopped.title')} live>
				<p>{stoppedFor}</p>
				<p>{t('save.stopped.text', { count: unsaved })}</p>
				<p>
					<button type="button" className="link-button" onClick={desk.queue.discard}>
						{t('save.stopped.discard')}
					</button>
				</p>
			</Notice>
		);
	return null;
}
