/* The policy bank of a town: who adds, changes and takes out what, where it is cited, and what may not be written. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { BankDocument } from '../../../instruments/schema/document.ts';
import type { Name } from '../../support/cast.ts';
import { makePdf } from '../../support/sample-files.ts';
import { addToBank, townPath } from '../../support/send-file.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { saveNow } from '../../support/take-country.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

const PATH = `${townPath()}/documents`;
const Bank = z.object({ documents: z.array(BankDocument) });
const list = async (name: Name, search = '') =>
	(await (await app.as(name)).get(`${PATH}?search=${encodeURIComponent(search)}`)).as(Bank).documents;
const add = async (name: Name, document: object) => (await app.as(name)).post(PATH, document);
const change = async (name: Name, id: string, document: object) =>
	(await app.as(name)).patch(`${PATH}/${id}`, document);

const ACT = { title: 'ច្បាប់ស្តីពីបន្ទប់អាន', titleEnglish: 'Act on reading rooms', type: 'law', year: 2020 };

test('a bank begins empty', async () => {
	expect(await list('Dara')).toEqual([]);
});

test.each([
	['no title', { type: 'law' }, 'title'],
	['a blank title', { ...ACT, title: '  ' }, 'title'],
	['an unknown type', { ...ACT, type: 'rumour' }, 'type'],
	['a year that is none', { ...ACT, year: 20_000 }, 'year'],
	['a link that runs a script', { ...ACT, link: 'javascript:alert(1)' }, 'link'],
	['a domain that the pack does not have', { ...ACT, domains: ['none'] }, 'domains'],
	['a theme that the pack does not have', { ...ACT, themes: ['none'] }, 'themes'],
	['a file that was never sent', { ...ACT, file: 'none' }, 'file'],
	['a member of its own', { ...ACT, by: 'Somebody' }, 'by'],
])('a document with %s is refused at that field', async (_, document, field) => {
	const reply = await add('Dara', document);
	expect([reply.status, reply.body]).toMatchObject([400, { errors: [{ field }] }]);
	expect(await list('Dara')).toEqual([]);
});

test('coordinator and respondents add, the clearing authority only reads, and the list follows the alphabet', async () => {
	const domain = app.context.packs.get('reading-rooms')?.framework.domains[0]?.id ?? '';
	expect((await add('Rithy', { ...ACT, domains: [domain], status: 'in-force' })).status).toBe(200);
	expect((await add('Dara', { title: 'A plan', type: 'plan' })).status).toBe(200);
	expect((await add('Maly', ACT)).status).toBe(403);
	expect((await list('Maly')).map((one) => [one.title, one.by, one.year])).toEqual([
		['A plan', 'Coordinator, Alderford', null],
		[ACT.title, (await list('Maly'))[1]?.by, 2020],
	]);
	expect((await list('Maly', 'បន្ទប់')).map((one) => one.titleEnglish)).toEqual(['Act on reading rooms']);
	expect(await list('Maly', 'READING ROOMS')).toHaveLength(1);
});

test('only the coordinator changes a document, and not over what somebody else changed', async () => {
	const [plan] = await list('Dara');
	const changed = { title: 'A better plan', type: 'plan', status: 'draft' };
	expect((await change('Rithy', plan?.id ?? '', { ...changed, version: 1 })).status).toBe(403);
	const reply = await change('Dara', plan?.id ?? '', { ...changed, version: 1 });
	expect(reply.as(BankDocument)).toMatchObject({ title: 'A better plan', status: 'draft', version: 2 });
	expect((await change('Dara', plan?.id ?? '', { ...changed, version: 1 })).status).toBe(409);
	expect((await change('Budi', plan?.id ?? '', { ...changed, version: 2 })).status).toBe(404);
});

test('a document says which questions cite it, to those who may read these answers, and stays while one does', async () => {
	const dara = await app.as('Dara');
	const law = await addToBank(dara, 'Budget law', makePdf());
	const cite = (question: string, value: string) => ({
		question,
		value,
		evidence: [{ title: 'Budget law', article: 'Article 3', document: law.id, file: law.fileId }],
	});
	await saveNow(dara, await app.response('ALD', 'national'), [
		cite('room_open', 'yes'),
		cite('keeper_paid', 'yes'),
	]);
	await saveNow(await app.as('Rithy'), await app.response('ALD', 'keeper'), [cite('room_open', 'no')]);
	const citedFor = async (name: Name) =>
		(await list(name, 'budget'))[0]?.citedBy.map((one) => `${one.respondent} ${one.question}`).sort();
	expect(await citedFor('Dara')).toEqual(['keeper room_open', 'national keeper_paid', 'national room_open']);
	expect(await citedFor('Rithy')).toEqual(['keeper room_open']);
	expect(await citedFor('Maly')).toEqual([]);
	expect((await dara.delete(`${PATH}/${law.id}`)).status).toBe(409);
	await saveNow(dara, await app.response('ALD', 'national'), [
		{ question: 'room_open', value: 'yes' },
		{ question: 'keeper_paid', value: 'yes' },
	]);
	await saveNow(await app.as('Rithy'), await app.response('ALD', 'keeper'), [{ question: 'room_open' }]);
	expect((await (await app.as('Rithy')).delete(`${PATH}/${law.id}`)).status).toBe(403);
	expect((await dara.delete(`${PATH}/${law.id}`)).status).toBe(204);
	expect(await list('Dara', 'budget')).toEqual([]);
});
