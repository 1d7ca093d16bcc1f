/*
 * A name as it may stand in an error: somebody may have sent a sentence where a name belongs, and no words of
 * theirs are repeated. Used by whatever names a field that came in a request.
 */

/** `otherwise`: what stands there instead. */
export const nameOnly = (name: string, otherwise: string): string =>
	/^\w{1,64}$/.test(name) ? name : otherwise;
