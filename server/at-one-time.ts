/*
 * A context whose clock stands still: everything that one request or one transaction writes carries the same time,
 * so that a store taken back to a moment holds the whole of it or nothing.
 */
import type { Context } from './context.ts';

/** The same context at the present moment. */
export function atOneTime(context: Context): Context {
	const at = context.now();
	// The rest is found through the prototype: facts that nobody asked for stay unread.
	const still: Context = Object.create(context, { now: { value: () => at } });
	return still;
}
