/*
 * What the windows of one browser tell each other: what was typed, how saving stands, who signed in or out. By
 * BroadcastChannel, which reaches windows of this address in this browser alone and is written down nowhere.
 */
import type { AnswerChange, QueueState } from '../interview/save-state.ts';

/**
 * Where answers are kept that the server does not have yet. device: encrypted in this browser; else in the window
 * alone, because the computer is shared, because the address is no secure one, because the browser offers no store, or
 * because its store is full.
 */
export type Keeping = 'device' | 'shared' | 'insecure' | 'missing' | 'full';

export type WindowMessage =
	/** `queue` names the response whose answers are meant. */
	| { readonly kind: 'typed'; readonly queue: string; readonly change: AnswerChange; readonly order: number }
	| { readonly kind: 'state'; readonly queue: string; readonly state: QueueState }
	| { readonly kind: 'saved'; readonly queue: string; readonly version: number }
	| { readonly kind: 'ask'; readonly queue: string }
	| { readonly kind: 'signed-in'; readonly owner: string }
	| { readonly kind: 'signed-out' }
	| { readonly kind: 'keeping'; readonly keeping: Keeping };

export interface Windows {
	readonly post: (message: WindowMessage) => void;
	readonly listen: (listener: (message: WindowMessage) => void) => void;
}

export function openWindows(): Windows {
	const channel = new BroadcastChannel('baseline');
	return {
		post: (message) => channel.postMessage(message),
		listen: (listener) =>
			channel.addEventListener('message', ({ data }: MessageEvent<WindowMessage>) => listener(data)),
	};
}
