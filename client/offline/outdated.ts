/*
 * Whether the server has become too new for this page. Nothing is sent or taken any more then: the page is loaded
 * again, by the newest worker, and the waiting answers go on from where they are kept.
 */
let isOutdated = false;
const listeners = new Set<() => void>();

export const getOutdated = (): boolean => isOutdated;

export function subscribeOutdated(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

export function noteOutdated(): void {
	if (isOutdated) return;
	isOutdated = true;
	for (const listener of listeners) listener();
}
