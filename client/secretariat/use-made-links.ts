/*
 * Holds the links that were just made. They live on this page alone: the server keeps only their hashes, so a
 * link that leaves the page unread is gone. While one was not copied, the browser asks before it closes the page.
 */
import { useCallback, useEffect, useState } from 'react';
import { addMadeLink, dropLinksOf, type ListedLink, type MadeLink } from './made-links.ts';

export interface MadeLinks {
	readonly links: readonly ListedLink[];
	/** Counts the goes that ended, each with the focus moved to the list. */
	readonly shown: number;
	readonly add: (link: MadeLink) => void;
	/** Ends a go and moves the focus to the list. */
	readonly show: () => void;
	/** These were copied or downloaded. */
	readonly take: (tokens: readonly string[]) => void;
	/** This place was taken back. */
	readonly drop: (place: string) => void;
}

function useLeaveGuard(isNeeded: boolean): void {
	useEffect(() => {
		if (!isNeeded) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [isNeeded]);
}

export function useMadeLinks(): MadeLinks {
	const [links, setLinks] = useState<readonly ListedLink[]>([]);
	const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
	const [shown, setShown] = useState(0);
	useLeaveGuard(links.some(({ token }) => !taken.has(token)));
	const add = useCallback(
		(link: MadeLink) => setLinks((before) => addMadeLink(before, { ...link, run: shown })),
		[shown],
	);
	const drop = useCallback((place: string) => setLinks((before) => dropLinksOf(before, place)), []);
	const show = useCallback(() => setShown((before) => before + 1), []);
	const take = useCallback(
		(tokens: readonly string[]) => setTaken((before) => new Set([...before, ...tokens])),
		[],
	);
	return { links, shown, add, show, take, drop };
}
