/*
 * A pack as it was when an answer was given: the present pack with the questionnaire that the study kept of an
 * earlier version. What is submitted is read with its own; everything else has moved to the present one.
 */
import { listQuestionnaires } from '../data/queries/questionnaires.ts';
import { listStudies } from '../data/queries/studies.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Questionnaire } from '../instruments/schema/questionnaire.ts';
import type { Context } from './context.ts';

export type EarlierPacks = ReadonlyMap<string, Pack>;

/** In the pack's own language alone: its translations are of the present texts. */
export function packWith(pack: Pack, version: string, questionnaire: Questionnaire): Pack {
	return { ...pack, version, questionnaire, questionnaireAsWritten: questionnaire, locales: {} };
}

export async function readEarlierPacks(
	db: Parameters<typeof listQuestionnaires>[0],
	study: string,
	pack: Pack,
): Promise<EarlierPacks> {
	const rows = await listQuestionnaires(db, study);
	return new Map(
		rows
			.filter((row) => row.pack_version !== pack.version)
			.map((row) => [
				row.pack_version,
				packWith(pack, row.pack_version, JSON.parse(row.questionnaire) as Questionnaire),
			]),
	);
}

const NONE: EarlierPacks = new Map();
const loaded = new WeakMap<Context['packs'], ReadonlyMap<string, EarlierPacks>>();

/** Of every study, read once at the start: while a server runs they do not change. */
export async function loadEarlierPacks(context: Context): Promise<void> {
	const studies = await listStudies(context.db.read);
	const read = studies.map(async ({ id, pack_id }): Promise<[string, EarlierPacks]> => {
		const pack = context.packs.get(pack_id);
		return [id, pack ? await readEarlierPacks(context.db.read, id, pack) : NONE];
	});
	loaded.set(context.packs, new Map(await Promise.all(read)));
}

/** A study that was opened since the start has asked no other questionnaire yet. */
export const earlierPacks = (context: Context, study: string): EarlierPacks =>
	loaded.get(context.packs)?.get(study) ?? NONE;

/** The pack with the questions that a response answers. */
export function packOf(
	{ pack, earlier }: { readonly pack: Pack; readonly earlier: EarlierPacks },
	{ pack_version }: { readonly pack_version: string },
): Pack {
	return pack_version === pack.version ? pack : (earlier.get(pack_version) ?? pack);
}
