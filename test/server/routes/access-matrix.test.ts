/*
 * The whole matrix: every route × every kind of person × every situation of access-table.ts, over HTTP. What is
 * sent changes nothing where it is let in, so at the end the store must hold exactly what it held: neither a
 * refusal nor a GET, HEAD or OPTIONS has left a trace.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '../../../data/load-pack.ts';
import { Receipt } from '../../../instruments/schema/response.ts';
import type { Endpoint } from '../../../server/http/endpoint.ts';
import { invite, makeLink } from '../../../server/invite.ts';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { ALDERFORD, BRACKENMOUTH, type Name, SISTER, STUDY } from '../../support/cast.ts';
import { dumpStore } from '../../support/dump-store.ts';
import { type Reply, signIn, type Visit } from '../../support/http-client.ts';
import { type App, READING_ROOMS, startApp } from '../../support/start-app.ts';
import { COMPLETE, clear, release, saveNow, submit } from '../../support/take-country.ts';
import { BODIES } from './access-bodies.ts';
import { CAST_OF, PEOPLE, type PersonKind, type Situation } from './access-people.ts';
import { ACCESS } from './access-table.ts';

const OPEN = 'open-rooms-spring';
const MISSING = 'none';
type Stage = 'draft' | 'submitted' | 'released';

let app: App;
let storeLink: () => Promise<string>;
const visits = new Map<PersonKind, Visit>();
let responses: ReadonlyMap<string, string>; // by study, town and respondent

beforeAll(async () => {
	const rooms = loadPack(READING_ROOMS);
	const rounds = rooms.rounds.map((round) => ({ ...round, open: true }));
	app = await startApp({ packs: [{ ...rooms, id: 'open-rooms', rounds }] });
	const store = await app.context.db.write((trx) =>
		invite(trx, app.context, { study: '', role: 'secretariat', title: 'Secretariat' }),
	);
	storeLink = () => app.context.db.write((trx) => makeLink(trx, app.context, store));
	for (const person of PEOPLE) visits.set(person, await visitOf(person));
	const rows = await app.context.db.read.selectFrom('responses').selectAll().execute();
	responses = new Map(rows.map((row) => [`${row.study_id} ${row.country} ${row.respondent}`, row.id]));
});
afterAll(() => app.stop());

const visitOf = async (person: PersonKind): Promise<Visit> => {
	if (person === 'nobody') return app.anonymous;
	return person === 'store' ? signIn(app.address, await storeLink()) : app.again(CAST_OF[person]);
};

/** Answered, submitted, cleared and released by its own people; the keeper of Alderford has submitted as well. */
const STEPS: Readonly<Record<Stage, () => Promise<void>>> = {
	draft: async () => undefined,
	submitted: async () => {
		const rithy = await app.as('Rithy');
		const keeper = await app.response(ALDERFORD, 'keeper');
		const version = await saveNow(rithy, keeper, COMPLETE.slice(0, 2));
		(await submit(rithy, keeper, version)).as(Receipt);
		await submitTown('Dara', ALDERFORD);
		await submitTown('Budi', BRACKENMOUTH);
	},
	released: async () => {
		for (const [town, coordinator, clearing] of [
			[ALDERFORD, 'Dara', 'Maly'],
			[BRACKENMOUTH, 'Budi', 'Citra'],
		] as const) {
			const { sha256 } = await hashOf(town);
			expect((await clear(await app.as(clearing), sha256, 'cleared', undefined, town)).status).toBe(200);
			expect((await release(await app.as(coordinator), sha256, true, town)).status).toBe(200);
		}
	},
};

async function submitTown(coordinator: Name, town: string): Promise<void> {
	const visit = await app.as(coordinator);
	const national = await app.response(town, 'national');
	(await submit(visit, national, await saveNow(visit, national, COMPLETE))).as(Receipt);
}

const hashOf = (town: string) =>
	app.context.db.read
		.selectFrom('submissions')
		.innerJoin('countries', 'countries.submission_id', 'submissions.id')
		.select('submissions.sha256')
		.where('countries.country', '=', town)
		.executeTakeFirstOrThrow();

const stageOf = (situation: Situation): Stage =>
	(['submitted', 'released'] as const).find((stage) => situation.endsWith(stage)) ?? 'draft';

/** The names that stand in the address in this situation. */
async function namesIn(situation: Situation, person: PersonKind): Promise<Record<string, string>> {
	const response = (study: string, town: string, respondent: string) =>
		responses.get(`${study} ${town} ${respondent}`) ?? MISSING;
	const study =
		{
			'other study': SISTER,
			'open study': OPEN,
			'town of another study': SISTER,
			'town of an open study': OPEN,
		}[situation as string] ?? STUDY;
	const placeOf = situation === 'place of another study' ? SISTER : study;
	return {
		question: 'books',
		study,
		country: situation.startsWith('other town') ? BRACKENMOUTH : ALDERFORD,
		place:
			situation === 'place of another study' || /study$/.test(situation)
				? await freshPlace(placeOf)
				: MISSING,
		response: situation.startsWith('own response')
			? response(STUDY, ALDERFORD, person === 'keeper' ? 'keeper' : 'national')
			: situation.startsWith('other section')
				? response(STUDY, ALDERFORD, 'council')
				: situation === 'response of another town'
					? response(STUDY, BRACKENMOUTH, 'national')
					: response(SISTER, ALDERFORD, 'national'),
	};
}

/** Somebody's place that may be taken back: taken out of the store again by the end. */
const fresh: string[] = [];
async function freshPlace(study: string): Promise<string> {
	const row = await app.context.db.write((trx) =>
		invite(trx, app.context, { study, role: 'observer', title: 'For a test' }),
	);
	fresh.push(row.id);
	return row.id;
}

const nameOf = (route: Endpoint) => `${route.method} ${route.path}`;
const fill = (route: Endpoint, names: Readonly<Record<string, string>>) =>
	route.path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? MISSING);

function ask(visit: Visit, route: Endpoint, names: Readonly<Record<string, string>>): Promise<Reply> {
	const body = JSON.stringify(BODIES[nameOf(route)]?.() ?? {});
	const withBody = route.method === 'post' || route.method === 'patch';
	return visit.send(fill(route, names), { method: route.method.toUpperCase(), ...(withBody && { body }) });
}

/** Signing out would end the sign-in of all that follows, so it is done in a browser of its own. */
const browserFor = async (route: Endpoint, person: PersonKind): Promise<Visit> =>
	nameOf(route) === 'delete /api/session' ? visitOf(person) : (visits.get(person) ?? app.anonymous);

/** What was refused as unknown must read as what is unknown indeed, whichever part of the address is foreign. */
async function expectLikeMissing(visit: Visit, route: Endpoint, names: Record<string, string>, reply: Reply) {
	for (const [, name = ''] of route.path.matchAll(/:(\w+)/g)) {
		const missing = await ask(visit, route, { ...names, [name]: MISSING });
		if (missing.status === 404) expect(missing.text, `${nameOf(route)} without ${name}`).toBe(reply.text);
	}
}

async function answersTo(route: Endpoint, situation: Situation): Promise<string[]> {
	const statuses: string[] = [];
	for (const person of PEOPLE) {
		const visit = await browserFor(route, person);
		const names = await namesIn(situation, person);
		const reply = await ask(visit, route, names);
		if (reply.status === 404) await expectLikeMissing(visit, route, names, reply);
		if (reply.status >= 400) expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
		statuses.push(`${person} ${reply.status}`);
	}
	return statuses;
}

const expectedIn = (line: string): string[] => {
	const cells = line.trim().split(/\s+/);
	if (cells.length !== PEOPLE.length) throw new RangeError('a line of the table requires one cell a person');
	return PEOPLE.map((person, index) => `${person} ${cells[index]}`);
};

test('every route has its lines in the table, and every line a route', () => {
	expect(Object.keys(ACCESS).sort()).toEqual(ROUTES.map(nameOf).sort());
});

test.each(ROUTES.map((route) => [nameOf(route), route] as const))(
	'%s has a line for every situation it can be asked in',
	(name, route) => {
		const asked = Object.keys(ACCESS[name] ?? {});
		const count = /:(response|country)/.test(route.path)
			? 8
			: route.path.includes(':place')
				? 4
				: route.path.includes(':study')
					? 3
					: 1;
		expect(asked).toHaveLength(count);
	},
);

/** What counts: everything but sign-ins, links, their audit rows and the places made for this test. */
const whatCounts = async () => {
	const { sessions: _s, links: _l, audit: _a, ...rest } = await dumpStore(app.context.db);
	return {
		...rest,
		invitations: (rest.invitations ?? []).filter((row) => !fresh.some((id) => row.includes(id))),
	};
};

describe.each(['draft', 'submitted', 'released'] as const)('answers in the state %s', (stage) => {
	let before: Awaited<ReturnType<typeof whatCounts>>;
	beforeAll(async () => {
		await STEPS[stage]();
		before = await whatCounts();
	});

	const lines = ROUTES.flatMap((route) =>
		Object.entries(ACCESS[nameOf(route)] ?? {})
			.filter(([situation]) => stageOf(situation as Situation) === stage)
			.map(([situation, line]) => [nameOf(route), situation as Situation, route, line] as const),
	);
	test.each(lines)('%s, %s', async (_name, situation, route, line) => {
		expect(await answersTo(route, situation)).toEqual(expectedIn(line));
	});

	test('whoever asked for whatever, nothing that counts has changed', async () => {
		expect(await whatCounts()).toEqual(before);
	});

	test('GET, HEAD and OPTIONS of every address by everybody leave not a trace, and HEAD says what GET says', async () => {
		const names = await namesIn('own response, draft', 'coordinator');
		const all = await dumpStore(app.context.db);
		let got = 0;
		for (const route of ROUTES)
			for (const visit of visits.values())
				for (const method of ['GET', 'HEAD', 'OPTIONS']) {
					const reply = await visit.send(fill(route, names), { method });
					if (method === 'GET') got = reply.status;
					if (method === 'HEAD') expect(reply.status, route.path).toBe(got);
					expect([reply.headers.getSetCookie(), reply.status < 500], `${method} ${route.path}`).toEqual([
						[],
						true,
					]);
				}
		expect(await dumpStore(app.context.db)).toEqual(all);
	}, 60_000);
});
