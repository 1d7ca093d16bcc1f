/*
 * A study's pack, fetched once a window, language and version: a running server asks one questionnaire, and what was
 * submitted keeps its own. In the language of the page where the study offers it, else in the study's first.
 */
import type { StudySummary } from '../../instruments/schema/study.ts';
import { getPack, type StudyPack } from '../api.ts';
import { readReply } from '../offline/kept-replies.ts';
import { currentLanguage } from '../ui/text.ts';

type Wanted = Pick<StudySummary, 'id' | 'languages'>;

const packs = new Map<string, Promise<StudyPack>>();

/** `version`: left out, the questionnaire that was asked when the window first needed it. */
export function loadPack({ id, languages }: Wanted, version?: string): Promise<StudyPack> {
	const wanted = currentLanguage();
	const language = languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
	const key = `${id} ${language} ${version ?? ''}`;
	const known = packs.get(key);
	if (known) return known;
	const pack = readReply(`pack ${key}`, () => getPack(id, language, version));
	packs.set(key, pack);
	// A failed one is fetched again next time.
	pack.catch(() => packs.delete(key));
	return pack;
}

/** The language of a text of the pack where it is not the page's, for its attribute lang. */
export function foreignLanguage(pack: StudyPack, question?: string): string | undefined {
	const stayed = question !== undefined && pack.inSource.includes(question);
	const language = stayed ? pack.language : pack.shownIn;
	return language === currentLanguage() ? undefined : language;
}

/** The pack with this questionnaire: the one that the window has, where it is the same. */
export async function loadPackOf(study: Wanted, version: string): Promise<StudyPack> {
	const present = await loadPack(study);
	return present.version === version ? present : loadPack(study, version);
}
