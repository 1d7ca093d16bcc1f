/*
 * From a town's submission to the comparison: who reads it, who clears it, when it can be returned, and that
 * nobody from elsewhere can move it. Each test goes on with a town of its own application.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findCountry } from '../../../data/queries/studies.ts';
import { Receipt, Response } from '../../../instruments/schema/response.ts';
import { CountryStanding, Study } from '../../../instruments/schema/study.ts';
import { SubmissionReply } from '../../../server/http/replies.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { type App, startApp } from '../../support/start-app.ts';
import {
	clear,
	readSubmission,
	release,
	releaseAlderford,
	saveNow,
	submit,
	submitAlderford,
} from '../../support/take-country.ts';

const NO_HASH = '0'.repeat(64);
let app: App;
beforeEach(async () => {
	app = await startApp();
});
afterEach(() => app.stop());

test('nothing can be read, cleared or released before a town has submitted', async () => {
	const replies = [
		await readSubmission(await app.as('Dara')),
		await clear(await app.as('Maly'), NO_HASH),
		await release(await app.as('Dara'), NO_HASH),
	];
	for (const reply of replies) {
		expect(reply.status).toBe(409);
		expect(reply.body).toMatchObject({ type: 'urn:baseline:problem:wrong-state' });
	}
});

test('a decision that names another submission than the present one is refused', async () => {
	await submitAlderford(app);
	const reply = await clear(await app.as('Maly'), NO_HASH);
	expect(reply.status).toBe(409);
	expect(reply.body).toMatchObject({ errors: [{ field: 'sha256' }] });
	expect((await release(await app.as('Dara'), NO_HASH)).status).toBe(409);
});

test.each([
	['an unknown decision', { decision: 'approved', sha256: NO_HASH }, 'decision'],
	['a hash of another length', { decision: 'cleared', sha256: 'abc' }, 'sha256'],
	['no hash', { decision: 'cleared' }, 'sha256'],
])('clearance with %s is a fault of the request', async (_what, body, field) => {
	const maly = await app.as('Maly');
	const reply = await maly.post(`/api/studies/${STUDY}/countries/${ALDERFORD}/clearance`, body);
	expect(reply.status).toBe(400);
	expect(reply.body).toMatchObject({ errors: [{ field }] });
});

test('nobody clears answers that they gave themselves, whatever their place says by now', async () => {
	const { sha256 } = await submitAlderford(app);
	const { id } = app.place('Dara');
	await app.context.db.write(async (trx) => {
		await trx.updateTable('invitations').set({ role: 'clearing' }).where('id', '=', id).execute();
	});
	expect((await clear(await app.as('Dara'), sha256)).status).toBe(403);
});

test('a sector that answered may not clear either, though somebody else submitted', async () => {
	const rithy = await app.as('Rithy');
	await saveNow(rithy, await app.response(ALDERFORD, 'keeper'), [{ question: 'books', value: 3 }]);
	const { sha256 } = await submitAlderford(app);
	const { id } = app.place('Rithy');
	await app.context.db.write(async (trx) => {
		await trx.updateTable('invitations').set({ role: 'clearing' }).where('id', '=', id).execute();
	});
	expect((await clear(rithy, sha256)).status).toBe(403);
});

test('a submission is not returned without a reason', async () => {
	const { sha256 } = await submitAlderford(app);
	for (const reason of [undefined, '', '   ']) {
		const reply = await clear(await app.as('Maly'), sha256, 'returned', reason);
		expect(reply.status).toBe(400);
		expect(reply.body).toMatchObject({ errors: [{ field: 'reason' }] });
	}
});

test('a town is not released before it is cleared, and not twice', async () => {
	const { sha256 } = await submitAlderford(app);
	const dara = await app.as('Dara');
	expect((await release(dara, sha256)).status).toBe(409);
	await clear(await app.as('Maly'), sha256);
	expect((await release(dara, sha256, false)).status).toBe(409);
	expect((await release(dara, sha256)).status).toBe(200);
	expect((await release(dara, sha256)).status).toBe(409);
	expect((await clear(await app.as('Maly'), sha256, 'returned', 'late')).status).toBe(409);
});

test('nobody from another town clears, releases or takes back what a town has released', async () => {
	await releaseAlderford(app);
	const { sha256 } = (await readSubmission(await app.as('Budi'))).as(SubmissionReply);
	expect((await release(await app.as('Budi'), sha256, false)).status).toBe(404);
	expect((await clear(await app.as('Citra'), sha256, 'returned', 'not ours')).status).toBe(404);
	const { countries } =
		(await app.anonymous.get('/api/session')) &&
		(await (await app.as('Dara')).get(`/api/studies/${STUDY}`)).as(Study);
	expect(countries.find((one) => one.country === ALDERFORD)?.state).toBe('released');
});

test('a clearance that was under way when the submission was replaced does not clear the new one', async () => {
	const { sha256 } = await submitAlderford(app);
	const maly = await app.as('Maly');
	let open = () => {};
	const gate = new Promise<void>((resolve) => {
		open = resolve;
	});
	// Holds the one writer, as a slow import would, and meanwhile puts a newer submission in place.
	const replaced = app.context.db.write(async (trx) => {
		await gate;
		await trx
			.updateTable('countries')
			.set({ submission_id: 'newer' })
			.where('country', '=', ALDERFORD)
			.where('study_id', '=', STUDY)
			.execute();
	});
	const clearance = clear(maly, sha256);
	await new Promise((resolve) => {
		setTimeout(resolve, 100);
	});
	open();
	await replaced;
	expect((await clearance).status).toBe(409);
	expect((await findCountry(app.context.db.read, STUDY, ALDERFORD))?.state).toBe('submitted');
});

test('a returned submission names the reason, opens the answers again and keeps the old snapshot', async () => {
	const { sha256 } = await submitAlderford(app);
	const [dara, maly] = [await app.as('Dara'), await app.as('Maly')];
	const standing = (await clear(maly, sha256, 'returned', 'The figure of books is of last year.')).as(
		CountryStanding,
	);
	expect(standing).toMatchObject({ state: 'returned', returnedFor: 'The figure of books is of last year.' });
	const response = await app.response(ALDERFORD, 'national');
	expect((await dara.get(`/api/responses/${response}`)).as(Response).state).toBe('draft');
	const version = await saveNow(dara, response, [{ question: 'books', value: 120 }]);
	const again = (await submit(dara, response, version)).as(Receipt);
	expect(again.sha256).not.toBe(sha256);
	const kept = await app.context.db.read.selectFrom('submissions').select('sha256').execute();
	expect(kept.map((one) => one.sha256).sort()).toEqual([sha256, again.sha256].sort());
	// The old clearance cannot be used for the new submission.
	expect((await clear(maly, sha256)).status).toBe(409);
	expect((await clear(maly, again.sha256)).as(CountryStanding).state).toBe('cleared');
});

test('a cleared submission can still be returned, and then cannot be released', async () => {
	const { sha256 } = await submitAlderford(app);
	const maly = await app.as('Maly');
	await clear(maly, sha256);
	expect(
		(await clear(maly, sha256, 'returned', 'A table is missing.')).as(CountryStanding).clearedAt,
	).toBeUndefined();
	expect((await release(await app.as('Dara'), sha256)).status).toBe(409);
});

test('the receipt shown after a second submission of the same version is that of the second', async () => {
	const first = await submitAlderford(app);
	const [dara, rithy] = [await app.as('Dara'), await app.as('Rithy')];
	await clear(await app.as('Maly'), first.sha256, 'returned', 'The keeper is missing.');
	const keeper = await app.response(ALDERFORD, 'keeper');
	const base = await saveNow(rithy, keeper, [{ question: 'room_open', value: 'yes' }]);
	expect((await submit(rithy, keeper, base)).status).toBe(200);
	const response = await app.response(ALDERFORD, 'national');
	const second = (await submit(dara, response, first.version)).as(Receipt);
	const check = await dara.get(`/api/responses/${response}/submission`);
	expect(second.sha256).not.toBe(first.sha256);
	expect(check.body).toMatchObject({ receipt: { sha256: second.sha256 } });
});

test('each step leaves one audit row with who did it and the hash, and no answer', async () => {
	await releaseAlderford(app);
	const rows = await app.context.db.read
		.selectFrom('audit')
		.selectAll()
		.where('study_id', '=', STUDY)
		.orderBy('at')
		.execute();
	const steps = rows.filter((row) => row.action !== 'session.open').slice(-4);
	expect(steps.map((row) => row.action)).toEqual([
		'answers.save',
		'answers.submit',
		'submission.clear',
		'country.release',
	]);
	expect(steps.map((row) => row.invitation_id)).toEqual(
		(['Dara', 'Dara', 'Maly', 'Dara'] as const).map((name) => app.place(name).id),
	);
	expect(steps.slice(1).every((row) => /"sha256":"[0-9a-f]{64}"/.test(row.detail))).toBe(true);
});
