/*
 * The links made since the people page was opened. They live here alone, newest first: the server keeps only
 * their hashes, so a link that leaves this page unread is gone. While one was not copied, the browser asks
 * before it closes the page.
 */
import { useCallback, useEffect, useState } from 'react';
import type { NewLink } from '../../instruments/schema/people.ts';

export interface MadeLink extends NewLink {
	/** A further link to a place that had one before. */
	readonly isFurther: boolean;
}

export interface MadeLinks {
	readonly links: readonly MadeLink[];
	/** Grows each time the list is to be looked at. */
	readonly shown: number;
	readonly add: (link: MadeLink) => void;
	/** Move the focus to the list. */
	readonly show: () => void;
	/** These were copied or downloaded. */
	readonly take: (tokens: readonly string[]) => void;
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
	const [links, setLinks] = useState<readonly MadeLink[]>([]);
	const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
	const [shown, setShown] = useState(0);
	useLeaveGuard(links.some(({ token }) => !taken.has(token)));
	const add = useCallback((link: MadeLink) => setLinks((before) => [link, ...before]), []);
	const show = useCallback(() => setShown((before) => before + 1), []);
	const take = useCallback(
		(tokens: readonly string[]) => setTaken((before) => new Set([...before, ...tokens])),
		[],
	);
	return { links, shown, add, show, take };
}
