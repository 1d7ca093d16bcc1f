/* The names of the ASEAN pack that others rely on, saved over HTTP by a coordinator, who may answer every question of the response. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPack } from '../../../data/load-pack.ts';
import { listResponses } from '../../../data/queries/responses.ts';
import { listQuestions } from '../../../instruments/list-questions.ts';
import { SaveReply } from '../../../instruments/schema/response.ts';
import { invite, makeLink } from '../../../server/invite.ts';
import { PROJECT } from '../../../server/project.ts';
import { signIn, type Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { type Changes, save } from '../../support/take-country.ts';

const whole = loadPack(join(PROJECT.packs, 'asean-cps'));
// The fictional states answer here: no test says anything of a real one.
const training = whole.rounds.filter((round) => round.id === 'training');
const pack = {
	...whole,
	rounds: training.map((round) => ({ ...round, members: round.members?.slice(0, 1) ?? [] })),
};
let app: App;
let coordinator: Visit;
let response: string;
beforeAll(async () => {
	app = await startApp({ packs: [pack] });
	const study = 'asean-cps-training';
	const rows = await listResponses(app.context.db.read, study);
	response = rows.find((row) => row.respondent === 'national')?.id ?? '';
	const token = await app.context.db.write(async (trx) => {
		const who = { study, role: 'coordinator' as const, title: 'Coordinator', country: 'TSA', response };
		return makeLink(trx, app.context, await invite(trx, app.context, who));
	});
	coordinator = await signIn(app.address, token);
});
afterAll(() => app.stop());

test('a benchmark holds words and a theme level holds numbers, not the other way round', async () => {
	const wrong: Changes = [
		{ question: 'b111a', value: 4 },
		{ question: 'tip_1', value: 'high' },
	];
	const reply = await save(coordinator, response, 0, wrong);
	expect([reply.status, reply.body]).toMatchObject([
		400,
		{ errors: [{ field: 'b111a' }, { field: 'tip_1' }] },
	]);
});

test('a level above the scale is saved and flagged', async () => {
	const reply = (await save(coordinator, response, 0, [{ question: 'vac_7', value: 5 }])).as(SaveReply);
	expect(reply.flags).toMatchObject([{ question: 'vac_7', rule: 'out of range' }]);
});

test('every scored question of the pack takes an answer of its coordinator in one save', async () => {
	const scored = listQuestions(pack.questionnaire).map(({ question }) => question.name);
	const benchmarks = scored.filter((name) => /^b\d{3}[a-d]$/.test(name));
	const levels = scored.filter((name) => /^(tip|ccl|edu|sex|vac)_[1-7]$/.test(name));
	expect([benchmarks.length, levels.length]).toEqual([168, 35]);
	const changes: Changes = [
		...benchmarks.map((question) => ({ question, value: 'largely', evidence: 'Act 1, article 2' })),
		...levels.map((question) => ({ question, value: 4, evidence: { title: 'Plan' } })),
	];
	const reply = (await save(coordinator, response, 1, changes)).as(SaveReply);
	expect([reply.saved.length, reply.flags]).toEqual([203, []]);
});
