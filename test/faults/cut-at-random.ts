/*
 * Cuts the power under a server at some write or flush of its saving. In every other round a part of what was not
 * flushed is on the disk all the same, as disks do that write in an order of their own.
 */
import type { CrashOptions } from './crash-rounds.ts';
import type { FaultyDisk } from './faulty-disk.ts';

const LATEST_STEP = 1500;

export const cutAtRandom = (disk: FaultyDisk): Pick<CrashOptions, 'crash' | 'afterCrash' | 'env'> => ({
	env: disk.env,
	crash: async (_server, round) => {
		const step = 1 + Math.floor(Math.random() * LATEST_STEP);
		disk.cutAt(step, round % 2 === 0 ? round : undefined);
	},
	afterCrash: () => disk.mend(),
});
