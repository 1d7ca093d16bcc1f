/*
 * At the start of the server: each study whose pack has another version than the one it works with is brought to
 * it, open responses and all, in one transaction. A questionnaire that changed under the same version is refused
 * before anything is touched, because nobody could tell later what was asked.
 */
import type { Read, Write } from '../data/database.ts';
import { addAudit } from '../data/queries/audit.ts';
import { addQuestionnaire, listQuestionnaires, setPackVersion } from '../data/queries/questionnaires.ts';
import { listCountryResponses, listResponses } from '../data/queries/responses.ts';
import { listCountries, listStudies } from '../data/queries/studies.ts';
import type { ResponsesTable, StudiesTable } from '../data/tables.ts';
import type { Pack } from '../instruments/pack.ts';
import { type Fault, Problem } from '../instruments/problem.ts';
import { atOneTime } from './at-one-time.ts';
import { isSettlingOpen } from './consensus-desk.ts';
import type { Context } from './context.ts';
import { type EarlierPacks, loadEarlierPacks, readEarlierPacks } from './earlier-packs.ts';
import { questionnaireRow } from './keep-questionnaire.ts';
import { reviseResponse } from './revise-response.ts';
import { reviseSettlements } from './revise-settlements.ts';

async function checkUnchanged(db: Read, study: StudiesTable, pack: Pack): Promise<Fault[]> {
	const kept = (await listQuestionnaires(db, study.id)).find((row) => row.pack_version === pack.version);
	if (!kept || kept.sha256 === questionnaireRow(study.id, pack, '').sha256) return [];
	return [
		{
			field: `pack.json of ${pack.id}: $.version`,
			rule: `the questionnaire changed, but its version is still ${pack.version}, with which the study ${study.id} has asked other questions`,
			cure: 'raise the version in pack.json, or put the questionnaire back as it was',
		},
	];
}

/** The open responses among these that still answer an earlier questionnaire. How many answers were put aside. */
async function reviseRows(
	trx: Write,
	context: Context,
	rows: readonly ResponsesTable[],
	pack: Pack,
	earlier: EarlierPacks,
): Promise<number> {
	let aside = 0;
	for (const row of rows.filter((one) => one.state === 'draft' && one.pack_version !== pack.version))
		aside += await reviseResponse(trx, context, { row, before: earlier.get(row.pack_version), pack });
	return aside;
}

/** What was submitted under an earlier questionnaire and is opened again moves to the present one. */
export async function reviseCountry(
	trx: Write,
	context: Context,
	open: { readonly id: string; readonly pack: Pack; readonly earlier: EarlierPacks },
	country: string,
): Promise<void> {
	const rows = await listCountryResponses(trx, open.id, country);
	await reviseRows(trx, context, rows, open.pack, open.earlier);
	await reviseSettlements(trx, open, country, context.now());
}

/** In countries whose meeting may still settle. How many of its words were withdrawn. */
async function reviseMeetings(trx: Write, study: string, pack: Pack, at: string): Promise<number> {
	let withdrawn = 0;
	for (const standing of (await listCountries(trx, study)).filter(isSettlingOpen))
		withdrawn += await reviseSettlements(trx, { id: study, pack }, standing.country, at);
	return withdrawn;
}

export interface RevisedStudy {
	readonly study: string;
	readonly from: string;
	readonly to: string;
	readonly aside: number;
	/** Settled items that the revised framework has no place for. */
	readonly withdrawn: number;
}

async function reviseStudy(
	trx: Write,
	context: Context,
	study: StudiesTable,
	pack: Pack,
): Promise<RevisedStudy | undefined> {
	const at = context.now();
	const entry = { study: study.id, id: context.newId(), at, invitation: '', target: study.id };
	const known = await listQuestionnaires(trx, study.id);
	if (!known.some((row) => row.pack_version === pack.version)) {
		const row = questionnaireRow(study.id, pack, at);
		await addQuestionnaire(trx, row);
		const detail = { version: pack.version, sha256: row.sha256 };
		await addAudit(trx, { ...entry, action: 'questionnaire.keep', detail });
	}
	if (study.pack_version === pack.version) return undefined;
	await setPackVersion(trx, study.id, pack.version);
	const earlier = await readEarlierPacks(trx, study.id, pack);
	const aside = await reviseRows(trx, context, await listResponses(trx, study.id), pack, earlier);
	const withdrawn = await reviseMeetings(trx, study.id, pack, at);
	const detail = { from: study.pack_version, to: pack.version, aside, withdrawn };
	await addAudit(trx, { ...entry, id: context.newId(), action: 'study.revise', detail });
	return { study: study.id, from: study.pack_version, to: pack.version, aside, withdrawn };
}

async function listJoined(context: Context): Promise<{ study: StudiesTable; pack: Pack }[]> {
	return (await listStudies(context.db.read)).flatMap((study) => {
		const pack = context.packs.get(study.pack_id);
		return pack ? [{ study, pack }] : [];
	});
}

/** The studies that were brought to another version. Throws Problem('bad-pack') before anything is changed. */
export async function reviseStudies(context: Context): Promise<RevisedStudy[]> {
	const joined = await listJoined(context);
	const faults = await Promise.all(
		joined.map(({ study, pack }) => checkUnchanged(context.db.read, study, pack)),
	);
	if (faults.flat().length > 0)
		throw new Problem('bad-pack', 'A questionnaire changed under the same version.', faults.flat());
	const revised: RevisedStudy[] = [];
	for (const { study, pack } of joined) {
		const one = await context.db.write((trx) => reviseStudy(trx, atOneTime(context), study, pack));
		if (one) revised.push(one);
	}
	await loadEarlierPacks(context);
	return revised;
}

/** For commands that work beside the server: only the server brings a study to a revised questionnaire. */
export async function assertRevised(context: Context): Promise<void> {
	const faults = (await listJoined(context)).flatMap(({ study, pack }): Fault[] =>
		study.pack_version === pack.version
			? []
			: [
					{
						field: `study ${study.id}`,
						rule: `it works with version ${study.pack_version} of the pack ${pack.id}, which is now version ${pack.version}`,
						cure: 'start the server once with this pack (baseline serve), then give this command again',
					},
				],
	);
	if (faults.length > 0)
		throw new Problem('bad-pack', 'A study has not been brought to its revised pack yet.', faults);
}
