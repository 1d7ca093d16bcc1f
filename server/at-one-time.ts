/*
 * A context whose clock stands still: everything that one request or one transaction writes carries the same time,
 * so that a store taken back to a moment holds the whole of it or nothing. It is another object each time: what is
 * kept for a context is kept by its store or its packs, which stay the same.
 */
import type { Context } from './context.ts';

/** The same context at the present moment. */
export function atOneTime(context: Context): Context {
	const at = context.now();
	// The rest is found through the prototype: facts that nobody asked for stay unread.
	const still: Context = Object.create(context, { now: { value: () => at } });
	return still;
}
