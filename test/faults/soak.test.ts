/* The short form of the soak, for correctness alone: `npm run faults -- soak` runs ten minutes with times. */
import { expect, test } from 'vitest';
import { soak } from './soak.ts';

test('fifty saves a second go on beside ten reports and score sheets in three seconds, and every one succeeds', async () => {
	const { failures, saveMs, exportMs } = await soak(6);
	expect(failures).toEqual([]);
	expect([saveMs.length, exportMs.length]).toEqual([300, 20]);
}, 120_000);
