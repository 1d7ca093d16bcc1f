/*
 * Every offered language has its file, no file carries a key that the pack does not have or an empty text, and a name in
 * translation is held to what a name is. A text that is not translated yet is no fault: it stays in the source language.
 * So is a file of a language that is not offered: somebody is still translating it.
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
	for (const language of pack.languages)
		if (language !== pack.language && !pack.locales[language])
			list.in(`locales/${language}.json`)(
				'$',
				'the file is missing',
				`write it, or take "${language}" out of pack.json languages`,
			);
	for (const [language, texts] of Object.entries(pack.locales)) {
		const add = list.in(`locales/${language}.json`);
		checkNames(texts, add);
		for (const [key, text] of Object.entries(texts)) {
			if (!keys.has(key)) add(`$["${key}"]`, 'no text of the pack has this key', 'take it out');
			else if (text.trim() === '')
				add(`$["${key}"]`, 'the translation is empty', 'translate this text, or take the key out');
		}
	}
}
