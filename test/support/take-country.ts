/* Steps on a town's way into the comparison, as its people take them over HTTP, for tests that begin further on. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Change, Receipt, Response, SaveReply } from '../../instruments/schema/response.ts';
import { CountryStanding } from '../../instruments/schema/study.ts';
import { ALDERFORD, STUDY } from './cast.ts';
import type { Reply, Visit } from './http-client.ts';
import type { App } from './start-app.ts';

export type Changes = readonly z.input<typeof Change>[];

/** Everything that holds back a national response, answered with evidence. */
export const COMPLETE: Changes = [
	{ question: 'room_open', value: 'yes', evidence: [{ title: 'Town gazette' }] },
	{ question: 'books', value: 100 },
	{ question: 'keeper_paid', value: 'yes', evidence: [{ title: 'Town budget' }] },
	{ question: 'evenings', value: 6 },
];

export const save = (
	who: Visit,
	response: string,
	base: number,
	changes: Changes,
	operation: string = randomUUID(),
) => who.patch(`/api/responses/${response}`, { operation, base, changes });

/** Saves upon the present version and returns the new one. */
export async function saveNow(who: Visit, response: string, changes: Changes): Promise<number> {
	const { version } = (await who.get(`/api/responses/${response}`)).as(Response);
	return (await save(who, response, version, changes)).as(SaveReply).version;
}

export const submit = (who: Visit, response: string, version: number): Promise<Reply> =>
	who.post(`/api/responses/${response}/submission`, { version });

const step = (country: string, name: string) => `/api/studies/${STUDY}/countries/${country}/${name}`;

export const readSubmission = (who: Visit, country = ALDERFORD) => who.get(step(country, 'submission'));

export const clear = (
	who: Visit,
	sha256: string,
	decision: 'cleared' | 'returned' = 'cleared',
	reason?: string,
	country = ALDERFORD,
) => who.post(step(country, 'clearance'), { decision, sha256, ...(reason !== undefined && { reason }) });

export const release = (who: Visit, sha256: string, released = true, country = ALDERFORD) =>
	who.post(step(country, 'release'), { released, sha256 });

/** Answers and submits Alderford's national response as Dara. */
export async function submitAlderford(app: App, changes: Changes = COMPLETE): Promise<Receipt> {
	const dara = await app.as('Dara');
	const response = await app.response(ALDERFORD, 'national');
	return (await submit(dara, response, await saveNow(dara, response, changes))).as(Receipt);
}

/** Takes Alderford the whole way: submitted, cleared by Maly, released by Dara. */
export async function releaseAlderford(app: App, changes: Changes = COMPLETE): Promise<CountryStanding> {
	const { sha256 } = await submitAlderford(app, changes);
	(await clear(await app.as('Maly'), sha256)).as(CountryStanding);
	return (await release(await app.as('Dara'), sha256)).as(CountryStanding);
}
