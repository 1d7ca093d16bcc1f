/*
 * Lives a response's life as often as wanted, each in a store of its own; fast-check prints the shortest failing one.
 * Returns what came to pass, so that a test sees that lives got far enough to mean something.
 */
import fc from 'fast-check';
import { ALDERFORD } from '../support/cast.ts';
import { startApp } from '../support/start-app.ts';
import { LIFE } from './life-commands.ts';
import { newModel } from './life-model.ts';

export async function liveLives(numRuns: number, maxCommands: number): Promise<ReadonlyMap<string, number>> {
	const tally = new Map<string, number>();
	const life = fc.asyncProperty(fc.commands(LIFE, { maxCommands, size: 'max' }), async (commands) => {
		const app = await startApp();
		try {
			const browsers = [await app.as('Dara'), await app.again('Dara')] as const;
			const response = await app.response(ALDERFORD, 'national');
			const real = { app, browsers, clearing: await app.as('Maly'), response };
			await fc.asyncModelRun(() => ({ model: newModel(), real }), commands);
			const audit = await app.context.db.read.selectFrom('audit').select('action').execute();
			for (const { action } of audit) tally.set(action, (tally.get(action) ?? 0) + 1);
		} finally {
			await app.stop();
		}
	});
	await fc.assert(life, { numRuns });
	return tally;
}
