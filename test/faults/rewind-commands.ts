/*
 * What else happens in a store while a response lives its life: people are invited, sent links and taken back, sign
 * in and out, sectors submit, meetings settle, answers are imported, a filled round is opened. And a backup at
 * some moments, to which the store is taken back later.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { findResponse } from '../../data/queries/responses.ts';
import { addSettlements } from '../../data/queries/settlements.ts';
import type { SettlementsTable } from '../../data/tables.ts';
import { NewLink } from '../../instruments/schema/people.ts';
import { Response } from '../../instruments/schema/response.ts';
import { atOneTime } from '../../server/at-one-time.ts';
import { fillStudy } from '../../server/fill-study.ts';
import { SubmissionReply } from '../../server/http/replies.ts';
import { importAnswers } from '../../server/import-answers.ts';
import { openStudy } from '../../server/open-study.ts';
import { ALDERFORD, BRACKENMOUTH, STUDY } from '../support/cast.ts';
import { readingRooms } from '../support/reading-rooms.ts';
import { COMPLETE, clear, readSubmission, saveNow, submit } from '../support/take-country.ts';
import type { Model, Real } from './life-model.ts';

type Command = fc.AsyncCommand<Model, Real>;

/** A backup, and the moment at which it was taken. */
export interface Kept {
	readonly at: string;
	readonly file: string;
}

const command = (words: string, run: (real: Real) => Promise<unknown>): fc.Arbitrary<Command> =>
	fc.constant({
		check: () => true,
		run: async (_model: Model, real: Real) => void (await run(real)),
		toString: () => words,
	});

const places = [
	{ role: 'task-force' },
	{ role: 'clearing', country: ALDERFORD },
	{ role: 'respondent', country: ALDERFORD, sector: 'keeper' },
];

async function meet(real: Real, place: object): Promise<void> {
	const ana = await real.app.as('Ana');
	const invited = (await ana.post(`/api/studies/${STUDY}/people`, place)).as(NewLink);
	await real.app.exchange(invited.token);
	await ana.post(`/api/studies/${STUDY}/people/${invited.place.id}/link`);
	await ana.delete(`/api/studies/${STUDY}/people/${invited.place.id}`);
}

/** Another town takes its next step: a sector and the coordinator submit, or the submission is returned. */
async function stepElsewhere({ app }: Real): Promise<void> {
	const [agus, budi, citra] = [await app.as('Agus'), await app.as('Budi'), await app.as('Citra')];
	const keeper = await app.response(BRACKENMOUTH, 'keeper');
	const national = await app.response(BRACKENMOUTH, 'national');
	const { state } = (await budi.get(`/api/responses/${national}`)).as(Response);
	if (state === 'submitted') {
		const { sha256 } = (await readSubmission(budi, BRACKENMOUTH)).as(SubmissionReply);
		await clear(citra, sha256, 'returned', `Not yet ${sha256.slice(0, 4)}.`, BRACKENMOUTH);
		return;
	}
	const [room] = COMPLETE;
	if (room) await submit(agus, keeper, await saveNow(agus, keeper, [room]));
	await submit(budi, national, await saveNow(budi, national, COMPLETE));
}

async function importSector({ app }: Real): Promise<void> {
	const id = await app.response(ALDERFORD, 'council');
	await app.context.db.write(async (trx) => {
		const row = await findResponse(trx, id);
		const answers = { books: { status: 'answered' as const, value: row?.version ?? 0 } };
		if (row?.state === 'draft')
			await importAnswers(trx, atOneTime(app.context), readingRooms(), row, answers);
	});
}

const SAID = { value: 'yes', reason: 'Agreed.', minority_view: '', evidence: '[]', in_block: 0 };
const settle = ({ app }: Real) =>
	app.context.db.write(async (trx) => {
		const rows = await trx.selectFrom('settlements').select('version').execute();
		const row: SettlementsTable = {
			...{ study_id: STUDY, country: BRACKENMOUTH, question: 'room_open', basis: 'consensus' },
			...{ version: rows.length + 1, status: 'answered', ...SAID },
			...{ at: app.context.now(), invitation_id: '', by_title: 'Meeting' },
		};
		await addSettlements(trx, [row]);
	});

/** A round that comes filled, as a desk round or the training round does; once in a store. */
const openFilled = ({ app }: Real) =>
	app.context.db.write(async (trx) => {
		const pack = app.context.packs.get('sister');
		const [round] = pack?.rounds ?? [];
		const known = await trx.selectFrom('studies').select('id').where('pack_id', '=', 'filled').execute();
		if (!pack || !round || known.length > 0) return;
		const context = atOneTime(app.context);
		const study = await openStudy(trx, context, { ...pack, id: 'filled' }, round);
		const answers = { room_open: { status: 'answered' as const, value: 'yes' } };
		await fillStudy(
			trx,
			context,
			study,
			(_town, who) => (who === 'council' ? undefined : answers),
			'Practice',
		);
	});

async function visitOnce({ app }: Real): Promise<void> {
	await app.exchange(await app.link('Tomas', true));
}

const signOut = async ({ app }: Real) => (await app.again('Luis')).delete('/api/session');

const keep = (kept: Kept[]) =>
	command('backup', async ({ app }) => {
		const file = join(app.file, '..', `kept-${kept.length}.db`);
		await app.context.db.backup(file);
		kept.push({ at: app.context.now(), file });
	});

/** `kept`: where the backups of a life are noted. */
export const aroundLife = (kept: Kept[]): fc.Arbitrary<Command>[] => [
	keep(kept),
	keep(kept),
	...places.map((place) => command(`meet ${place.role}`, (real) => meet(real, place))),
	command('a step elsewhere', stepElsewhere),
	command('another step elsewhere', stepElsewhere),
	command('import', importSector),
	command('settle', settle),
	command('open a filled round', openFilled),
	command('visit once', visitOnce),
	command('sign out', signOut),
];
