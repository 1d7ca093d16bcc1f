/*
 * The server of bench/saves.ts: the real application on a store whose commits are as the bench wants to compare
 * them. Only here can anybody choose NORMAL, or a commit for each save: no option of the program reaches it.
 * Prints its address, the sign-in links and its process number as one line of JSON.
 */
import { join } from 'node:path';
import { Kysely } from 'kysely';
import pino from 'pino';
import type { Database } from '../data/database.ts';
import { JoinedDriver } from '../data/joined-driver.ts';
import { listResponses } from '../data/queries/responses.ts';
import { ReadingDriver } from '../data/reading-driver.ts';
import { sqliteDialect } from '../data/sqlite-dialect.ts';
import { openHandle } from '../data/sqlite-handle.ts';
import type { Tables } from '../data/tables.ts';
import type { Context } from '../server/context.ts';
import { invite } from '../server/invite.ts';
import { makeSampleLinks } from '../server/load-sample-studies.ts';
import { openContext } from '../server/open-context.ts';
import { openStudy } from '../server/open-study.ts';
import { samplePeople } from '../server/sample-people.ts';
import { serve } from '../server/serve.ts';

const [folder = '', synchronous = 'FULL', commits = 'joined'] = process.argv.slice(2);
const file = join(folder, 'bench.db');

function openWith(): Database {
	const writing = openHandle(file, { readonly: false });
	for (const pragma of ['journal_mode = WAL', `synchronous = ${synchronous}`, 'foreign_keys = ON'])
		writing.pragma(pragma);
	const reading = openHandle(file, { readonly: true });
	const write = new Kysely<Tables>({ dialect: sqliteDialect(() => new JoinedDriver(writing)) });
	let last: Promise<unknown> = Promise.resolve();
	return {
		read: new Kysely<Tables>({ dialect: sqliteDialect(() => new ReadingDriver(reading)) }),
		write: (work) => {
			if (commits === 'joined') return write.transaction().execute(work);
			// The next one begins after the commit of the one before.
			const one = last.then(() => write.transaction().execute(work));
			last = one.catch(() => undefined);
			return one;
		},
		backup: (target) => reading.backup(target),
		compact: async () => writing.run('vacuum'),
		close: async () => undefined,
	};
}

/** The training round, empty, with its people: no answer is drawn for a real state. */
async function openTrainingRound(context: Context): Promise<void> {
	const pack = context.packs.get('asean-cps');
	const round = pack?.rounds.find(({ id }) => id === 'training');
	if (!pack || !round) throw new RangeError('the bench requires the training round of asean-cps');
	await context.db.write(async (trx) => {
		const study = await openStudy(trx, context, pack, round);
		for (const person of samplePeople(study, await listResponses(trx, study.id)))
			await invite(trx, context, person);
	});
}

const opened = await openContext({ db: file });
await openTrainingRound(opened);
await opened.db.close();
const context = { ...opened, db: openWith() };
const links = await makeSampleLinks(context);
const listening = { port: 0, host: '127.0.0.1', proxies: 0 };
const { address } = await serve(context, pino({ level: 'silent' }), listening);
process.stdout.write(`${JSON.stringify({ address, links, pid: process.pid })}\n`);
process.stdin.resume().once('end', () => process.exit());
