/* Loads a page anew when the response has moved to another questionnaire than the one that the page shows. */
import { useEffect, useSyncExternalStore } from 'react';
import { useReloadStudy } from '../session/study-context.tsx';
import type { AnswerDesk } from './answer-desk.ts';

export function useRevision(desk: AnswerDesk, shown: string, reload: () => void): void {
	const { packVersion } = useSyncExternalStore(desk.subscribe, desk.getResponse);
	const reloadStudy = useReloadStudy();
	useEffect(() => {
		if (packVersion === shown) return;
		reload();
		reloadStudy();
	}, [packVersion, shown, reload, reloadStudy]);
}
