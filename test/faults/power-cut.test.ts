/* The short form of the power cut: `npm run faults -- cut` runs 500 points. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashRounds } from './crash-rounds.ts';
import { cutAtRandom } from './cut-at-random.ts';
import { cutWriter } from './cut-writer.ts';
import { type FaultyDisk, makeFaultyDisk } from './faulty-disk.ts';

/** Some hundred commits in. */
const LATE_STEP = 600;

let disk: FaultyDisk;
beforeAll(() => {
	disk = makeFaultyDisk();
});
afterAll(() => disk.remove());

test('ten power cuts while ten browsers save take no answer that was acknowledged', async () => {
	const folder = join(disk.folder, 'server');
	const result = await crashRounds({ rounds: 10, folder, ...cutAtRandom(disk) });
	expect(result.faults).toEqual([]);
	expect(result.acknowledged).toBeGreaterThan(100);
}, 180_000);

test('the driver loses nothing to a power cut when every commit is flushed', async () => {
	const { acknowledged, kept, integrity } = await cutWriter(disk, 'FULL', LATE_STEP);
	expect(integrity).toBe('ok');
	expect(acknowledged).toBeGreaterThan(10);
	// One row may be on the disk whose acknowledgement nobody read.
	expect(kept - acknowledged === 0 || kept - acknowledged === 1).toBe(true);
});

test('the same power cut does lose acknowledged rows with synchronous=NORMAL, or this test proves nothing', async () => {
	const { acknowledged, kept, integrity } = await cutWriter(disk, 'NORMAL', LATE_STEP);
	expect(integrity).toBe('ok');
	expect(acknowledged - kept).toBeGreaterThan(10);
});
