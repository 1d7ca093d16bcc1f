/*
 * The short form of a store's opening that is cut short: some steps of every schema that is kept, by each of the ways
 * in which a program ends. `npm run faults -- open` takes every step.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STORE_NAMES } from '../support/make-store.ts';
import { countSteps, cutOpening, ENDS } from './cut-opening.ts';
import { type FaultyDisk, makeFaultyDisk } from './faulty-disk.ts';

let disk: FaultyDisk;
beforeAll(() => {
	disk = makeFaultyDisk();
});
afterAll(() => disk.remove());

/** One step for each way, spread over the whole. */
async function cutSome(name?: string): Promise<void> {
	const steps = await countSteps(disk, name);
	expect(steps).toBeGreaterThan(ENDS.length);
	for (const [i, end] of ENDS.entries()) {
		const step = Math.ceil((steps * (i + 1)) / (ENDS.length + 1));
		expect(await cutOpening(disk, step, end, name), `${end} at step ${step} of ${steps}`).toBe(true);
	}
}

test('a store whose making is cut short is made at the next start', () => cutSome(), 60_000);

test.each(STORE_NAMES)(
	'a store of %s whose opening is cut short is the old one or the new one, with every answer',
	(name) => cutSome(name),
	60_000,
);
