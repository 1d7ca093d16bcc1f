/*
 * A full disk, made real by forbidding the store to grow: a save is refused with what to do, nothing of it is
 * kept, what was saved before is still there, and saving goes on when there is room again.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Response, SaveReply } from '../../instruments/schema/response.ts';
import { ALDERFORD } from '../support/cast.ts';
import { type App, startApp } from '../support/start-app.ts';

const MANY_PAGES = 1_073_741_823;

let app: App;
let path: string;

beforeAll(async () => {
	app = await startApp();
	path = `/api/responses/${await app.response(ALDERFORD, 'national')}`;
});

afterAll(() => app.stop());

const limitPages = (pages: number) =>
	app.context.db.write((trx) => sql.raw(`PRAGMA max_page_count = ${pages}`).execute(trx));

async function presentPages(): Promise<number> {
	const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(app.context.db.read);
	return rows[0]?.page_count ?? 0;
}

/** A comment long enough to need new pages. */
const save = async (base: number, question: string, comment: string) =>
	(await app.as('Dara')).patch(path, {
		operation: randomUUID(),
		base,
		changes: [{ question, status: 'dont-know', comment }],
	});

test('a save that finds the disk full is refused and kept nowhere, and the next one with room is saved', async () => {
	const response = (await (await app.as('Dara')).get(path)).as(Response);
	const [, second] = Object.keys(response.sections);
	expect(second).toBeDefined();
	const pack = app.context.packs.get('reading-rooms');
	const [first, other] = (pack?.framework.domains ?? [])
		.flatMap((domain) =>
			(domain.children ?? []).flatMap((child) => [
				child.question,
				...(child.children ?? []).map((one) => one.question),
			]),
		)
		.filter((name) => name !== undefined);
	expect((await save(0, first ?? '', 'The register burnt.')).as(SaveReply).version).toBe(1);

	await limitPages(await presentPages());
	let refused = await save(1, other ?? '', 'x'.repeat(4000));
	for (let tries = 0; refused.status === 200 && tries < 20; tries++)
		refused = await save(refused.as(SaveReply).version, other ?? '', `${tries}${'y'.repeat(4900)}`);
	expect(refused.status).toBe(507);
	expect(refused.text).toContain('disk');
	const held = (await (await app.as('Dara')).get(path)).as(Response);
	expect(held.answers[first ?? '']?.comment).toBe('The register burnt.');

	await limitPages(MANY_PAGES);
	const again = await save(held.version, other ?? '', 'There is room again.');
	expect(again.status).toBe(200);
	expect(again.as(SaveReply).version).toBe(held.version + 1);
});
