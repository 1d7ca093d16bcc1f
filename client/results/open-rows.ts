/*
 * Which rows of the country page are open. The address names one element after the hash: its path is opened and
 * it is brought into view; opening a row by hand writes its name into the address, so that it can be shared.
 */
import { useCallback, useEffect, useState } from 'react';
import { findPath, type TreeNode } from './element-tree.ts';

export interface OpenRows {
	readonly open: ReadonlySet<string>;
	readonly toggle: (id: string) => void;
}

/** The id after the hash; empty when there is none or it cannot be read. */
export function readHash(hash: string): string {
	try {
		return decodeURIComponent(hash.replace(/^#/, ''));
	} catch {
		return '';
	}
}

/** The id of a row, or of the card of the overall figure, in the page; the prefix keeps elements apart from whatever else has an id. */
export const rowId = (element: string) => `element-${element}`;

function bringIntoView(id: string): void {
	const row = document.getElementById(rowId(id));
	row?.scrollIntoView({ block: 'center' });
	row?.querySelector<HTMLElement>('button, [tabindex]')?.focus({ preventScroll: true });
}

/** `trees` must stay the same object as long as its content does. */
export function useOpenRows(trees: readonly TreeNode[]): OpenRows {
	const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
	const [target, setTarget] = useState('');
	useEffect(() => {
		const follow = () => {
			const id = readHash(window.location.hash);
			const path = findPath(trees, id);
			if (path.length > 0) setOpen((before) => new Set([...before, ...path]));
			setTarget(id);
		};
		follow();
		window.addEventListener('hashchange', follow);
		return () => window.removeEventListener('hashchange', follow);
	}, [trees]);
	useEffect(() => {
		if (target === '') return;
		bringIntoView(target);
		setTarget('');
	}, [target]);
	const toggle = useCallback((id: string) => {
		setOpen((before) => {
			const next = new Set(before);
			if (!next.delete(id)) next.add(id);
			return next;
		});
		window.history.replaceState(window.history.state, '', `#${encodeURIComponent(id)}`);
	}, []);
	return { open, toggle };
}
