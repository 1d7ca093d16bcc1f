/*
 * SEC-33 and SEC-34: a file of evidence is a download and nothing else, and only those who may read the answer that
 * cites it get it; to all others it is as good as missing.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { CitedFile } from '../../../instruments/schema/document.ts';
import { Receipt } from '../../../instruments/schema/response.ts';
import { ALDERFORD, BRACKENMOUTH, type Name, SISTER } from '../../support/cast.ts';
import { makePdf } from '../../support/sample-files.ts';
import { addToBank, townPath } from '../../support/send-file.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { COMPLETE, clear, release, saveNow, submit } from '../../support/take-country.ts';

const LAW = makePdf('the law of Alderford');
const PLAN = makePdf('a plan that nobody cites');
const OTHERS: readonly Name[] = ['Budi', 'Citra', 'Agus', 'Ana', 'Luis', 'Rosa', 'Ines', 'Noor'];
const OWN: readonly Name[] = ['Dara', 'Maly', 'Rithy', 'Sophea'];

let app: App;
let law: string;
let plan: string;
let document: string;
beforeAll(async () => {
	app = await startApp();
	const dara = await app.as('Dara');
	const added = await addToBank(dara, 'ច្បាប់ "1"', LAW);
	law = added.fileId;
	document = added.id;
	plan = (await addToBank(dara, 'Plan', PLAN)).fileId;
});
afterAll(() => app.stop());

const pathOf = (file: string, town = ALDERFORD) => `${townPath(town)}/files/${file}`;
const ask = async (name: Name, path: string) => (await app.as(name)).get(path);
const statuses = (names: readonly Name[], path: string) =>
	Promise.all(names.map(async (name) => (await ask(name, path)).status));

test('a file is sent as a download that nothing opens in the name of the site', async () => {
	const reply = await ask('Dara', pathOf(law));
	expect(reply.text).toBe(LAW.toString());
	const header = (name: string) => reply.headers.get(name);
	// The plain name has no letter that a header could not carry; the other one has them all.
	expect(header('content-disposition')).toMatch(/^attachment; filename="[ -~]+\.pdf"; filename\*=UTF-8''/);
	expect(header('content-disposition')).toContain(encodeURIComponent('ច្បាប់ _1_.pdf'));
	expect(header('content-type')).toBe('application/pdf');
	expect(header('x-content-type-options')).toBe('nosniff');
	expect(header('content-security-policy')).toBe("sandbox; default-src 'none'");
	expect(header('cache-control')).toBe('no-store');
});

test('before a release the people of the town alone get its files, and to others they do not exist', async () => {
	expect(await statuses(OWN, pathOf(law))).toEqual([200, 200, 200, 200]);
	for (const name of OTHERS) {
		const [foreign, missing] = [await ask(name, pathOf(law)), await ask(name, pathOf('none'))];
		expect([name, foreign.status, foreign.text]).toEqual([name, 404, missing.text]);
	}
	expect((await app.anonymous.get(pathOf(law))).status).toBe(401);
});

test('no other address leads to it: another town, another study, a path, its hash', async () => {
	const { sha256 } = (await app.context.db.read
		.selectFrom('files')
		.selectAll()
		.where('id', '=', law)
		.executeTakeFirst()) ?? { sha256: '' };
	expect((await ask('Budi', pathOf(law, BRACKENMOUTH))).status).toBe(404);
	expect((await ask('Noor', `${townPath(ALDERFORD, SISTER)}/files/${law}`)).status).toBe(404);
	for (const name of [sha256, `..%2f${law}`, `${sha256.slice(0, 2)}%2f${sha256.slice(2)}`, `${law}%00`])
		expect((await ask('Dara', pathOf(name))).status, name).toBe(404);
});

test('another town cannot cite it, and so cannot open it by its own release', async () => {
	const budi = await app.as('Budi');
	const response = await app.response(BRACKENMOUTH, 'national');
	const cite = (evidence: object) =>
		budi.patch(`/api/responses/${response}`, {
			operation: '5f0c0d4e-6c2d-4b62-9a3a-0d3b1f6c7a11',
			base: 0,
			changes: [{ question: 'room_open', value: 'yes', evidence: [evidence] }],
		});
	for (const evidence of [
		{ title: 'x', file: law },
		{ title: 'x', document },
	]) {
		const reply = await cite(evidence);
		expect([reply.status, reply.body]).toMatchObject([
			400,
			{ errors: [{ field: 'room_open', rule: 'cites a document that is not in the policy bank' }] },
		]);
	}
});

test('a release opens what the released submission cites and nothing else of the bank; taking it back closes it', async () => {
	const [dara, maly] = [await app.as('Dara'), await app.as('Maly')];
	const national = await app.response(ALDERFORD, 'national');
	const cited = { title: 'ច្បាប់', titleEnglish: 'Act on reading rooms', document, file: law };
	const answers = [{ ...COMPLETE[0], question: 'room_open', evidence: [cited] }, ...COMPLETE.slice(1)];
	const { sha256 } = (await submit(dara, national, await saveNow(dara, national, answers))).as(Receipt);
	const Files = z.object({ files: z.array(CitedFile) });
	expect((await maly.get(`${townPath()}/files`)).as(Files).files).toMatchObject([
		{ respondent: 'national', question: 'room_open', title: 'Act on reading rooms', file: { id: law } },
	]);
	expect((await clear(maly, sha256)).status).toBe(200);
	const readers = OTHERS.filter((name) => name !== 'Noor');
	expect(new Set(await statuses(readers, pathOf(law)))).toEqual(new Set([404]));

	expect((await release(dara, sha256)).status).toBe(200);
	expect(new Set(await statuses(readers, pathOf(law)))).toEqual(new Set([200]));
	expect(new Set(await statuses(readers, pathOf(plan)))).toEqual(new Set([404]));
	expect(await statuses(['Noor'], pathOf(law))).toEqual([404]);
	expect(await statuses(OWN, pathOf(plan))).toEqual([200, 200, 200, 200]);

	expect((await release(dara, sha256, false)).status).toBe(200);
	expect(new Set(await statuses(readers, pathOf(law)))).toEqual(new Set([404]));
});

test('a content that is missing on the disk is said in words, and the server goes on', async () => {
	await app.context.files.remove((await app.context.files.list())[0] ?? '');
	const replies = await Promise.all(
		[law, plan].map(async (file) => (await ask('Dara', pathOf(file))).status),
	);
	expect(replies.sort()).toEqual([200, 503]);
	expect((await app.anonymous.get('/healthz')).status).toBe(200);
});

test('what the consensus meeting cites is held to the same bank, is cited in the submission, and keeps its document', async () => {
	const own = await startApp();
	try {
		const dara = await own.as('Dara');
		const { id, fileId } = await addToBank(dara, 'Gazette', makePdf('gazette'));
		const others = await addToBank(await own.as('Budi'), 'Other', makePdf('other'), BRACKENMOUTH);
		const national = await own.response(ALDERFORD, 'national');
		const version = await saveNow(dara, national, COMPLETE);
		const settle = (evidence: object) =>
			dara.post(`${townPath()}/consensus`, {
				inBlock: false,
				settlements: [
					{
						question: 'room_open',
						status: 'answered',
						value: 'yes',
						reason: 'Seen',
						seen: 0,
						evidence: [evidence],
					},
				],
			});
		expect((await settle({ title: 'x', file: others.fileId })).body).toMatchObject({
			status: 400,
			errors: [{ field: 'room_open', rule: 'cites a document that is not in the policy bank' }],
		});
		expect((await settle({ title: 'Gazette', document: id, file: fileId })).status).toBe(200);
		expect((await dara.delete(`${townPath()}/documents/${id}`)).status).toBe(409);
		expect((await submit(dara, national, version)).status).toBe(200);
		expect((await dara.get(`${townPath()}/files`)).body).toMatchObject({
			files: [{ respondent: 'consensus', question: 'room_open', file: { id: fileId } }],
		});
	} finally {
		await own.stop();
	}
});

test('a file that is cited in words that may name a person stays in the town until these are cleared', async () => {
	const own = await startApp();
	try {
		const [dara, maly] = [await own.as('Dara'), await own.as('Maly')];
		const { id, fileId } = await addToBank(dara, 'Letters', makePdf('letters'));
		const national = await own.response(ALDERFORD, 'national');
		const cited = { title: 'Letter about Sokha, 12 years old', document: id, file: fileId };
		const answers = [{ ...COMPLETE[0], question: 'room_open', evidence: [cited] }, ...COMPLETE.slice(1)];
		const { sha256 } = (await submit(dara, national, await saveNow(dara, national, answers))).as(Receipt);
		expect((await clear(maly, sha256)).status).toBe(200);
		expect((await release(dara, sha256)).status).toBe(200);

		const budi = await own.as('Budi');
		expect((await budi.get(pathOf(fileId))).status).toBe(404);
		expect((await budi.get(`${townPath()}/files`)).body).toEqual({ files: [] });
		expect((await maly.get(pathOf(fileId))).status).toBe(200);
		expect((await maly.get(`${townPath()}/files`)).body).toMatchObject({ files: [{ file: { id: fileId } }] });
	} finally {
		await own.stop();
	}
});
