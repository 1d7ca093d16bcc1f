/*
 * The real application in the test's own process with pages of a folder of its own: an empty training round, or the
 * sample studies. Beside startServer, whose process serves the pages that are built.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { loadSamples } from '../../data/load-samples.ts';
import { findResponseOf } from '../../data/queries/responses.ts';
import { NATIONAL } from '../../instruments/schema/answer.ts';
import { makeApp } from '../../server/app.ts';
import type { Context } from '../../server/context.ts';
import { invite, makeLink } from '../../server/invite.ts';
import { loadSampleStudies, makeSampleLinks, type SampleLink } from '../../server/load-sample-studies.ts';
import { openServing } from '../../server/open-context.ts';
import { openStudy } from '../../server/open-study.ts';
import { PROJECT } from '../../server/project.ts';
import { STATE, TRAINING } from './open-training-round.ts';

export interface ServedPages {
	readonly address: string;
	readonly context: Context;
	stop(): Promise<void>;
}

export async function servePages(folder: string): Promise<ServedPages> {
	const store = mkdtempSync(join(tmpdir(), 'baseline-served-'));
	const context = await openServing({ db: join(store, 'pages.db') });
	const server = createServer(makeApp(context, pino({ level: 'silent' }), folder));
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const at = server.address();
	const stop = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		await context.db.close();
		rmSync(store, { recursive: true, force: true });
	};
	return { address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`, context, stop };
}

export interface Coordinator {
	readonly token: string;
	readonly response: string;
}

/** The training round, empty, and who coordinates the answers of its first fictional state. */
export async function openTraining(context: Context): Promise<Coordinator> {
	const pack = context.packs.get('asean-cps');
	const round = pack?.rounds.find(({ id }) => id === 'training');
	if (!pack || !round) throw new RangeError('openTraining requires the training round');
	return context.db.write(async (trx) => {
		const study = await openStudy(trx, context, pack, round);
		const response = (await findResponseOf(trx, study.id, STATE.code, NATIONAL)) ?? '';
		const place = await invite(trx, context, {
			study: TRAINING,
			role: 'coordinator',
			title: 'Coordinator',
			country: STATE.code,
			response,
		});
		return { token: await makeLink(trx, context, place), response };
	});
}

/** The sample studies, with the links of their sample persons. */
export async function openSamples(context: Context): Promise<readonly SampleLink[]> {
	await loadSampleStudies(context, loadSamples(PROJECT.samples));
	return makeSampleLinks(context);
}
