/* Every offered language has a text for every key, and no file carries a key that the pack does not have. */
import { listTexts } from '../list-texts.ts';
import type { Pack } from '../pack.ts';
import type { FaultList } from './fault-list.ts';

export function checkLocales(pack: Pack, list: FaultList): void {
	const keys = listTexts(pack);
	for (const language of pack.languages.filter((code) => code !== pack.language)) {
		const add = list.in(`locales/${language}.json`);
		const texts = pack.locales[language];
		if (!texts) {
			add('$', 'the file is missing', `write it, or take "${language}" out of pack.json languages`);
			continue;
		}
		for (const key of keys.keys())
			if (!texts[key]?.trim()) add(`$["${key}"]`, 'missing translation', 'translate this text');
		for (const key of Object.keys(texts))
			if (!keys.has(key)) add(`$["${key}"]`, 'no text of the pack has this key', 'take it out');
	}
	for (const language of Object.keys(pack.locales))
		if (!pack.languages.includes(language))
			list.in(`locales/${language}.json`)(
				'$',
				'the language is not offered',
				`add "${language}" to pack.json languages`,
			);
}
