/* Which sections a respondent answers: the national response all of them, a sector those it leads or is asked in. */
import type { Pack } from './pack.ts';
import { NATIONAL } from './schema/answer.ts';
import type { Section } from './schema/questionnaire.ts';

export function listSections(pack: Pack, respondent: string): Section[] {
	const pages = pack.questionnaire.pages;
	if (respondent === NATIONAL) return pages;
	return pages.filter((section) => section.lead === respondent || section.asked?.includes(respondent));
}
