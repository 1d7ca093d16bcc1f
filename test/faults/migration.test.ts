/* The short form of power cuts while a store is opened: `npm run faults -- open` cuts at every step. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STORE_NAMES } from '../support/make-store.ts';
import { cutOpening } from './cut-opening.ts';
import { type FaultyDisk, makeFaultyDisk } from './faulty-disk.ts';

let disk: FaultyDisk;
beforeAll(() => {
	disk = makeFaultyDisk();
});
afterAll(() => disk.remove());

test('a store whose making is cut short at any of its steps is made at the next start', async () => {
	for (const step of [1, 8, 32]) expect(await cutOpening(disk, step), `step ${step}`).toBe(true);
}, 60_000);

test.each(STORE_NAMES)(
	'a store of %s whose opening is cut short loses nothing',
	async (name) => {
		for (const step of [1, 5]) await cutOpening(disk, step, name);
	},
	60_000,
);
