/*
 * Until a town has released, nothing that anybody else can read changes by a single byte while it answers, submits
 * and has its answers cleared: no count, no name of a file, no header gives it away.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CountryStanding } from '../../../instruments/schema/study.ts';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { ALDERFORD, BRACKENMOUTH, type Name, STUDY } from '../../support/cast.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { clear, releaseAlderford, submitAlderford } from '../../support/take-country.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

/** People of another town and of the whole study who may not follow the work; and somebody of another study. */
const OTHERS: readonly Name[] = ['Budi', 'Citra', 'Agus', 'Ines', 'Rosa', 'Felix', 'Paula', 'Kim', 'Noor'];
const GETS = ROUTES.filter((route) => route.method === 'get');

/** Everything that these people can read, with status and headers. */
async function readAll(): Promise<Record<string, string>> {
	const response = await app.response(ALDERFORD, 'national');
	const read: Record<string, string> = {};
	for (const name of OTHERS)
		for (const country of [ALDERFORD, BRACKENMOUTH]) {
			const names: Readonly<Record<string, string>> = { study: STUDY, country, response };
			const visit = await app.as(name);
			for (const route of GETS) {
				const path = route.path.replace(/:(\w+)/g, (_, part: string) => names[part] ?? 'none');
				const { status, headers, text } = await visit.get(path);
				const { date: _date, ...kept } = Object.fromEntries(headers);
				read[`${name} ${path}`] = JSON.stringify([status, kept, text]);
			}
		}
	return read;
}

test('answers, submission and clearance of a town change nothing for others; its release does', async () => {
	const before = await readAll();
	const { sha256 } = await submitAlderford(app);
	expect(await readAll()).toEqual(before);
	(await clear(await app.as('Maly'), sha256)).as(CountryStanding);
	expect(await readAll()).toEqual(before);
	// So that the comparison above can be trusted: a release is seen.
	const other = await startApp();
	await releaseAlderford(other);
	const seen = (await (await other.as('Ines')).get(`/api/studies/${STUDY}`)).text;
	await other.stop();
	expect(seen).toContain('"state":"released"');
	expect(before[`Ines /api/studies/${STUDY}`]).not.toContain('released"');
});
