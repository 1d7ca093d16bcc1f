/*
 * A store taken back to a moment is the store of that moment: random lives with backups on the way, and at the end
 * the last store is taken back to each of them, table by table the same rows.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStore } from '../../data/check-store.ts';
import { copyStore, takeBack } from '../../data/copy-store.ts';
import { ALDERFORD } from '../support/cast.ts';
import { dumpFile } from '../support/dump-store.ts';
import { type App, startApp } from '../support/start-app.ts';
import { LIFE } from './life-commands.ts';
import { newModel } from './life-model.ts';
import { aroundLife, type Kept } from './rewind-commands.ts';

const LIVES = 20;

/** The one thing that no row keeps: why a submission was returned that was submitted or cleared again since. */
const withoutReasons = (rows: Record<string, string[]>, places: readonly string[]) => ({
	...rows,
	countries: rows.countries
		?.map((text) => {
			const row = JSON.parse(text) as { study_id: string; country: string; returned_for: string };
			return places.includes(`${row.study_id} ${row.country}`)
				? JSON.stringify({ ...row, returned_for: '' })
				: text;
		})
		.sort(),
});

/** What was seen at the moments, so that lives got far enough to mean something. */
const found = { moments: 0, returned: 0, submitted: 0, released: 0 };

function count(rows: Record<string, string[]>): void {
	const all = rows.countries?.join() ?? '';
	found.moments += 1;
	for (const state of ['returned', 'submitted', 'released'] as const)
		if (all.includes(`"state":"${state}"`)) found[state] += 1;
}

async function compare(app: App, { at, file }: Kept): Promise<void> {
	const copy = `${file}-back.db`;
	await copyStore(app.file, copy);
	const { moment, lostReasons } = await takeBack(copy, at);
	expect(moment.at).toBe(at);
	expect(await checkStore(copy)).toEqual([]);
	const [then, back] = [await dumpFile(file), await dumpFile(copy)];
	count(back);
	expect(back).toEqual(withoutReasons(then, lostReasons));
}

test('twenty lives with backups on the way: taken back to any of them, the store holds the same rows', async () => {
	const kept: Kept[] = [];
	const commands = fc.commands([...LIFE, ...aroundLife(kept)], { maxCommands: 60, size: 'max' });
	const life = fc.asyncProperty(commands, async (steps) => {
		kept.length = 0;
		const app = await startApp();
		try {
			const browsers = [await app.as('Dara'), await app.again('Dara')] as const;
			const response = await app.response(ALDERFORD, 'national');
			const real = { app, browsers, clearing: await app.as('Maly'), response };
			await fc.asyncModelRun(() => ({ model: newModel(), real }), steps);
			for (const one of kept) await compare(app, one);
		} finally {
			await app.stop();
		}
	});
	await fc.assert(life, { numRuns: LIVES });
	expect(found.moments).toBeGreaterThan(10);
	expect(Math.min(found.returned, found.submitted, found.released)).toBeGreaterThan(0);
}, 180_000);
