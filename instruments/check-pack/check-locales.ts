/*
 * Every offered language has a text for every key, no file carries a key that the pack does not have, and a name in
 * translation is held to what a name is.
 */
import { findNameFault } from '../find-name-fault.ts';
import { listTexts } from '../list-texts.ts';
import type { Pack } from '../pack.ts';
import type { AddFault, FaultList } from './fault-list.ts';

/** What the pack calls its members and sectors by. */
const NAME_KEY = /^(?:member\..*\.name|sector\..*\.title)$/;

function checkNames(texts: Readonly<Record<string, string>>, add: AddFault): void {
	for (const [key, text] of Object.entries(texts)) {
		const fault = NAME_KEY.test(key) ? findNameFault(text) : undefined;
		if (fault) add(`$["${key}"]`, fault.rule, fault.cure);
	}
}

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
		checkNames(texts, add);
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
