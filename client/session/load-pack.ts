/*
 * A study's pack, fetched once a window and language: it does not change while a round runs. In the language of
 * the page where the study offers it, else in the study's first.
 */
import type { StudySummary } from '../../instruments/schema/study.ts';
import { getPack, type StudyPack } from '../api.ts';
import { currentLanguage } from '../ui/text.ts';

const packs = new Map<string, Promise<StudyPack>>();

export function loadPack({ id, languages }: Pick<StudySummary, 'id' | 'languages'>): Promise<StudyPack> {
	const wanted = currentLanguage();
	const language = languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
	const key = `${id} ${language}`;
	const known = packs.get(key);
	if (known) return known;
	const pack = getPack(id, language);
	packs.set(key, pack);
	// A failed one is fetched again next time.
	pack.catch(() => packs.delete(key));
	return pack;
}
