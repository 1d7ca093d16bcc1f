/*
 * The real application inside the test's own process: makeApp on a store in a temporary folder, listening on a
 * free port, with a clock that moves a second a look and ids that count. Nothing of ours is replaced; clock and
 * ids are parameters of the Context.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { openFileStore } from '../../data/file-store.ts';
import { loadPack } from '../../data/load-pack.ts';
import { listResponses } from '../../data/queries/responses.ts';
import { openSqlite } from '../../data/sqlite.ts';
import type { StatementLog } from '../../data/sqlite-handle.ts';
import type { InvitationsTable } from '../../data/tables.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { Fact } from '../../instruments/schema/fact.ts';
import { loadKey } from '../../server/accounts/seal.ts';
import { makeApp } from '../../server/app.ts';
import type { Context, ProviderSettings } from '../../server/context.ts';
import { invite, makeLink } from '../../server/invite.ts';
import { openStudy } from '../../server/open-study.ts';
import { samplePeople } from '../../server/sample-people.ts';
import { CAST, type Name, STUDY } from './cast.ts';
import { makeClient, type Reply, signIn, type Visit } from './http-client.ts';

export const READING_ROOMS = fileURLToPath(new URL('./packs/reading-rooms', import.meta.url));
const START = Date.parse('2026-03-02T08:00:00.000Z');
const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

export interface App {
	readonly context: Context;
	readonly address: string;
	readonly file: string;
	/** Every line of the log, at level trace. */
	readonly log: readonly string[];
	readonly anonymous: Visit;
	/** The person's own browser, signed in at the first call. */
	as(name: Name): Promise<Visit>;
	/** Another browser of the same person. */
	again(name: Name): Promise<Visit>;
	place(name: Name): InvitationsTable;
	/** A new link to this person's place. */
	link(name: Name, once?: boolean): Promise<string>;
	/** Exchanges a link's token as a browser would. */
	exchange(token: string): Promise<Reply>;
	response(country: string, respondent: string): Promise<string>;
	passDays(days: number): void;
	stop(): Promise<void>;
}

export interface AppOptions {
	/** Further packs; the first round of each is opened as a study. */
	readonly packs?: readonly Pack[];
	readonly facts?: readonly Fact[];
	/** Reverse proxies in front, whose word on https is taken. */
	readonly proxies?: number;
	/** Folder of the built client; without one there are no pages. */
	readonly client?: string;
	/** Told of every statement that the store runs. */
	readonly statements?: StatementLog;
	/** The provider of OpenID Connect. */
	readonly provider?: ProviderSettings;
}

type World = Required<Pick<AppOptions, 'packs' | 'facts' | 'statements'>> & Pick<AppOptions, 'provider'>;

function makeContext(file: string, { packs, facts, statements, provider }: World) {
	let passedMs = 0;
	let ids = 0;
	const now = () => {
		passedMs += SECOND_MS;
		return new Date(START + passedMs).toISOString();
	};
	const newId = () => {
		ids += 1;
		return `id-${String(ids).padStart(6, '0')}`;
	};
	const passDays = (days: number) => {
		passedMs += days * DAY_MS;
	};
	const open = async (): Promise<Context> => ({
		db: await openSqlite(file, { log: statements }),
		files: openFileStore(file),
		packs: new Map(packs.map((pack) => [pack.id, pack])),
		facts,
		version: '0.0.0-test',
		key: () => loadKey(`${file}.key`),
		...(provider && { provider }),
		now,
		newId,
	});
	return { open, passDays };
}

async function openStudies(context: Context): Promise<void> {
	for (const pack of context.packs.values())
		await context.db.write(async (trx) => {
			const [round] = pack.rounds;
			if (!round) throw new RangeError('startApp requires packs with a round');
			const study = await openStudy(trx, context, pack, round);
			for (const person of samplePeople(study, await listResponses(trx, study.id)))
				await invite(trx, context, person);
		});
}

/** Every line that pino writes, as it is written. */
function recordLog() {
	const lines: string[] = [];
	const stream = new Writable({
		write(chunk, _encoding, done) {
			lines.push(String(chunk));
			done();
		},
	});
	return { lines, log: pino({ level: 'trace' }, stream) };
}

async function findPlaces(context: Context): Promise<(name: Name) => InvitationsTable> {
	const all = await context.db.read.selectFrom('invitations').selectAll().execute();
	return (name) => {
		const { study, role, country = '', sector = '' } = CAST[name];
		const found = all.find(
			(one) =>
				one.study_id === study && one.role === role && one.country === country && one.sector === sector,
		);
		if (!found) throw new RangeError(`the cast requires a place for ${name}`);
		return found;
	};
}

async function listen(context: Context, log: pino.Logger, folder: string, proxies: number) {
	const server = createServer(makeApp(context, log, folder, proxies));
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const at = server.address();
	const port = typeof at === 'object' && at ? at.port : 0;
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { address: `http://127.0.0.1:${port}`, close };
}

/** The study reading-rooms-spring with its sister, which has the same questions and other people. */
export async function startApp({
	packs = [],
	facts = [],
	proxies = 0,
	client,
	statements = () => {},
	provider,
}: AppOptions = {}): Promise<App> {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-app-'));
	const rooms = loadPack(READING_ROOMS);
	const file = join(folder, 'app.db');
	const all = [rooms, { ...rooms, id: 'sister' }, ...packs];
	const world = makeContext(file, { packs: all, facts, statements, ...(provider && { provider }) });
	const context = await world.open();
	await openStudies(context);
	const place = await findPlaces(context);
	const { lines, log } = recordLog();
	const { address, close } = await listen(context, log, client ?? join(folder, 'client'), proxies);
	const anonymous = makeClient(address, '');
	const link = (name: Name, once = false) =>
		context.db.write((trx) => makeLink(trx, context, place(name), once));
	const again = async (name: Name) => signIn(address, await link(name));
	const known = new Map<Name, Promise<Visit>>();
	return {
		context,
		address,
		file,
		log: lines,
		anonymous,
		again,
		as: (name) => {
			const visit = known.get(name) ?? again(name);
			known.set(name, visit);
			return visit;
		},
		place,
		link,
		exchange: (token) => anonymous.post('/api/session', { token }),
		response: async (country, respondent) => {
			const rows = await listResponses(context.db.read, STUDY);
			const found = rows.find((one) => one.country === country && one.respondent === respondent);
			if (!found) throw new RangeError('response requires a country and a respondent of the study');
			return found.id;
		},
		passDays: world.passDays,
		stop: async () => {
			await close();
			await context.db.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
