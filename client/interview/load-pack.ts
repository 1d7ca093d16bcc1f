/* A study's pack, fetched once a window and language: it does not change while a round runs. */
import { getPack, type StudyPack } from '../api.ts';
import { currentLanguage } from '../ui/text.ts';

const packs = new Map<string, Promise<StudyPack>>();

export function loadPack(study: string): Promise<StudyPack> {
	const key = `${study} ${currentLanguage()}`;
	const known = packs.get(key);
	if (known) return known;
	const pack = getPack(study, currentLanguage());
	packs.set(key, pack);
	// A failed one is fetched again next time.
	pack.catch(() => packs.delete(key));
	return pack;
}
