/*
 * What is foreign costs exactly what is missing: on every route with a name in its address, the same statements with
 * the same numbers of rows, the same status, headers and body. Time itself is never asserted here, because it shakes;
 * bench/equal-time.ts measures it. And before its release a town at work costs others what an idle one costs.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunStatement } from '../../../data/sqlite-handle.ts';
import type { Endpoint } from '../../../server/http/endpoint.ts';
import { sessionMark } from '../../../server/http/person.ts';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { emailOf, makeAccount } from '../../support/account-steps.ts';
import { ALDERFORD, BRACKENMOUTH, type Name, SISTER, STUDY } from '../../support/cast.ts';
import { makeClient, type Visit } from '../../support/http-client.ts';
import { makePdf } from '../../support/sample-files.ts';
import { addToBank } from '../../support/send-file.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { releaseAlderford, submitAlderford } from '../../support/take-country.ts';
import { BODIES } from './access-bodies.ts';

/** In days. */
const QUARTER_HOUR = 15 / 1440;

type Names = Readonly<Record<string, string>>;

const ran: RunStatement[] = [];
let app: App;
let own: Names;
/** Somebody with an account of their own. */
let felix: Visit;
/** A document of another town's bank, with its file. */
let others: { readonly id: string; readonly fileId: string };
beforeAll(async () => {
	app = await startApp({ statements: (statement) => ran.push(statement) });
	own = {
		study: STUDY,
		country: ALDERFORD,
		place: app.place('Ines').id,
		response: await app.response(ALDERFORD, 'national'),
	};
	await makeAccount(app, 'Kim');
	felix = makeClient(app.address, `session=${(await makeAccount(app, 'Felix')).session()}`);
	others = await addToBank(await app.as('Budi'), 'Plan', makePdf('plan'), BRACKENMOUTH);
});
afterAll(() => app.stop());

const fill = ({ path }: Endpoint, names: Names) =>
	path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? 'none');

interface Cost {
	readonly status: number;
	readonly work: readonly RunStatement[];
	readonly said: string;
}

const kimsAccount = () =>
	app.context.db.read
		.selectFrom('accounts')
		.innerJoin('sessions', 'sessions.account_id', 'accounts.id')
		.select(['accounts.id', 'sessions.id_hash'])
		.where('accounts.email', '=', emailOf('Kim'))
		.executeTakeFirstOrThrow();

/** What one request costs the store, and what its answer says; the date alone may differ. */
async function costOf(visit: Visit, route: Endpoint, names: Names): Promise<Cost> {
	const body = JSON.stringify(BODIES[`${route.method} ${route.path}`]?.() ?? {});
	const withBody = route.method === 'post' || route.method === 'patch';
	ran.length = 0;
	const reply = await visit.send(fill(route, names), {
		method: route.method.toUpperCase(),
		...(withBody && { body }),
	});
	const headers = [...reply.headers].filter(([name]) => name !== 'date');
	return { status: reply.status, work: [...ran], said: JSON.stringify([reply.status, headers, reply.text]) };
}

/** Names that exist and are nobody's business here, for each part of an address. */
async function foreignNames(): Promise<Readonly<Record<string, readonly string[]>>> {
	const rows = await app.context.db.read.selectFrom('responses').select(['id', 'study_id']).execute();
	const sister = rows.find((row) => row.study_id === SISTER)?.id ?? '';
	const { id: account, id_hash } = await kimsAccount();
	return {
		study: [SISTER],
		country: [BRACKENMOUTH],
		place: [app.place('Noor').id],
		response: [await app.response(BRACKENMOUTH, 'national'), sister],
		session: [sessionMark(id_hash)],
		account: [account],
		document: [others.id],
		file: [others.fileId],
	};
}

const MISSING = ['none', randomUUID(), 'ALDX'];
const named = ROUTES.filter((route) => route.path.includes(':'));

/** Routes about a country tell everybody of the study the public facts about it, so there nothing is foreign. */
const isForeignTo = (cost: Cost): boolean => cost.status === 404 || cost.status === 401;

async function expectEqual(who: string, visit: Visit, route: Endpoint): Promise<number> {
	const foreign = await foreignNames();
	let compared = 0;
	for (const [, part = ''] of route.path.matchAll(/:(\w+)/g))
		for (const name of foreign[part] ?? []) {
			// Noor coordinates in the sister study, so it is not foreign to her.
			if (who === 'Noor' && name === SISTER) continue;
			const cost = await costOf(visit, route, { ...own, [part]: name });
			if (!isForeignTo(cost)) continue;
			for (const missing of MISSING) {
				const other = await costOf(visit, route, { ...own, [part]: missing });
				expect([who, route.path, part, other]).toEqual([who, route.path, part, cost]);
				compared += 1;
			}
		}
	return compared;
}

test.each(named.map((route) => [`${route.method} ${route.path}`, route] as const))(
	'%s: what is foreign is answered and worked for as what is missing',
	async (name, route) => {
		let compared = await expectEqual('nobody', app.anonymous, route);
		for (const who of ['Dara', 'Rithy', 'Ana', 'Ines', 'Noor'] as const satisfies readonly Name[])
			compared += await expectEqual(who, await app.as(who), route);
		// Its use is noted every quarter of an hour: now, so that none of the requests that are compared has to.
		app.passDays(QUARTER_HOUR);
		await felix.get('/api/session');
		compared += await expectEqual('Felix', felix, route);
		expect(compared, name).toBeGreaterThan(0);
	},
);

test('the count sees what a request costs: looking at one’s own takes more than being refused', async () => {
	const dara = await app.as('Dara');
	const route = named.find((one) => one.path === '/api/responses/:response' && one.method === 'get');
	if (!route) throw new RangeError('the test requires the route of a response');
	const mine = await costOf(dara, route, own);
	const missing = await costOf(dara, route, { ...own, response: 'none' });
	expect([mine.status, missing.status]).toEqual([200, 404]);
	expect(mine.work.length).toBeGreaterThan(missing.work.length);
	// The session, its place, and the one look for what the address names.
	expect(missing.work.map(({ rows }) => rows)).toEqual([1, 1, 1]);
});

/** What others may ask about the whole study, which Alderford is part of. */
async function costsToOthers(): Promise<readonly (readonly [string, string, Cost])[]> {
	const costs: [string, string, Cost][] = [];
	for (const who of ['Budi', 'Agus', 'Ines', 'Rosa'] as const)
		for (const route of named.filter(
			({ method, path }) => method === 'get' && !/:(?:response|place)/.test(path),
		))
			costs.push([who, route.path, await costOf(await app.as(who), route, own)]);
	return costs;
}

test('a town that works and submits costs others what it cost while it was idle', async () => {
	await costsToOthers();
	const idle = await costsToOthers();
	await submitAlderford(app);
	expect(await costsToOthers()).toEqual(idle);
});

test('once it is released, others see it and the count shows it', async () => {
	const other = await startApp({ statements: (statement) => ran.push(statement) });
	const budi = await other.as('Budi');
	const route = named.find((one) => one.path.endsWith('/:country/submission'));
	if (!route) throw new RangeError('the test requires the route of a submission');
	const before = await costOf(budi, route, { ...own });
	await releaseAlderford(other);
	const after = await costOf(budi, route, { ...own });
	expect([before.status, after.status]).toEqual([404, 200]);
	expect(after.work).not.toEqual(before.work);
	await other.stop();
});
