/* Work that must not run twice at once, such as two pieces of one upload: each waits for the one before it. */
const waiting = new Map<unknown, Promise<unknown>>();

/** Runs the work when all earlier work of the same key has ended, however it ended. */
export async function inTurn<T>(key: unknown, work: () => Promise<T>): Promise<T> {
	const before = waiting.get(key) ?? Promise.resolve();
	const mine = before.then(work, work);
	waiting.set(key, mine);
	try {
		return await mine;
	} finally {
		if (waiting.get(key) === mine) waiting.delete(key);
	}
}
