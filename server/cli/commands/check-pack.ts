/* baseline check-pack: lists every fault of a study pack. */
import type { Command } from 'commander';
import { listItems } from '../../../instruments/list-items.ts';
import { listQuestions } from '../../../instruments/list-questions.ts';
import { listTexts } from '../../../instruments/list-texts.ts';
import { findPack } from '../../load-packs.ts';
import { say } from '../say.ts';

export function addCheckPack(program: Command): void {
	program
		.command('check-pack')
		.description('list every fault of a study pack')
		.argument('<folder>', 'folder of the pack, or the id of one that comes with the program')
		.action((folder: string) => {
			const pack = findPack(folder);
			const questions = listQuestions(pack.questionnaire).length;
			for (const [language, texts] of Object.entries(pack.locales)) {
				const missing = [...listTexts(pack).keys()].filter((key) => !texts[key]);
				if (missing.length > 0)
					say(
						`locales/${language}.json: ${missing.length} texts are not translated and stay in ${pack.language}.`,
					);
			}
			say(
				`${pack.id} ${pack.version} is sound: ${questions} questions, ${listItems(pack.framework).length} of them scored.`,
			);
		});
}
