/* The short form of the kill test: `npm run faults -- kill` runs 500 points and prints how soon the server is back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashRounds } from './crash-rounds.ts';
import { killAtRandom } from './kill-at-random.ts';

test('killed ten times while ten browsers save, the server loses no answer that it acknowledged', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-kills-'));
	try {
		const result = await crashRounds({ rounds: 10, folder, crash: killAtRandom });
		expect(result.faults).toEqual([]);
		expect(result.acknowledged).toBeGreaterThan(100);
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 180_000);
