/*
 * Said on every page: that there is no connection and as of when one sees what one sees, or that this page has
 * become too old for the server. Looks by itself whether the connection is back.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { getHealth } from '../api.ts';
import { countUnsaved } from '../interview/open-desk.ts';
import { formatDateTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { getAsOf, noteAsOf, subscribeAsOf } from './kept-replies.ts';
import { getOutdated, subscribeOutdated } from './outdated.ts';
import { useKeeping } from './use-keeping.ts';
import { loadNewest } from './worker-link.ts';

const LOOK_AGAIN = 20_000;

function useLookAgain(isOffline: boolean): void {
	useEffect(() => {
		if (!isOffline) return;
		const look = () =>
			void getHealth().then(
				() => noteAsOf(undefined),
				() => undefined,
			);
		const timer = window.setInterval(look, LOOK_AGAIN);
		window.addEventListener('online', look);
		return () => {
			window.clearInterval(timer);
			window.removeEventListener('online', look);
		};
	}, [isOffline]);
}

function Outdated() {
	const isKept = useKeeping() === 'device';
	const count = countUnsaved();
	return (
		<aside className="band" role="alert">
			<p>{isKept || count === 0 ? t('outdated.text') : t('outdated.window', { count })}</p>
			<p>
				<button type="button" className="link-button" onClick={() => void loadNewest()}>
					{t('outdated.reload')}
				</button>
			</p>
		</aside>
	);
}

export function ConnectionBand() {
	const asOf = useSyncExternalStore(subscribeAsOf, getAsOf);
	const isOutdated = useSyncExternalStore(subscribeOutdated, getOutdated);
	useLookAgain(asOf !== undefined);
	if (isOutdated) return <Outdated />;
	if (asOf === undefined) return null;
	return (
		<aside className="band" role="status">
			<p>{t('offline.asOf', { at: formatDateTime(asOf) })}</p>
		</aside>
	);
}
