/* The questionnaire of a pack as a study keeps it, with the hash by which a change without a new version is found. */
import type { QuestionnairesTable } from '../data/tables.ts';
import type { Pack } from '../instruments/pack.ts';
import { sha256 } from './secrets.ts';
import { canonicalJson } from './snapshot.ts';

export function questionnaireRow(study: string, pack: Pack, since: string): QuestionnairesTable {
	const questionnaire = canonicalJson(pack.questionnaire);
	return {
		study_id: study,
		pack_version: pack.version,
		sha256: sha256(questionnaire),
		since,
		questionnaire,
	};
}
