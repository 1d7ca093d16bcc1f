/*
 * The typed study pack: what parsePack hands to every other room. Titles and choices that a question took from
 * its benchmark are already filled in, so the questionnaire is a complete SurveyJS model.
 */
import type { FactLink } from './schema/fact.ts';
import type { Framework } from './schema/framework.ts';
import type { PackFile } from './schema/pack-file.ts';
import type { Questionnaire } from './schema/questionnaire.ts';

export interface Pack extends PackFile {
	readonly questionnaire: Questionnaire;
	/** As its file has it, without what the benchmarks give: the texts to translate. */
	readonly questionnaireAsWritten: Questionnaire;
	readonly framework: Framework;
	readonly facts: readonly FactLink[];
	/** Per language other than the pack's own: text key → text (list-texts.ts names the keys). */
	readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The files of a pack as read from disk, each still unknown JSON, by their name inside the pack's folder. */
export type PackFiles = Readonly<Record<string, unknown>>;
