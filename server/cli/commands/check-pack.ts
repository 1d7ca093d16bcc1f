/* baseline check-pack: lists every fault of a study pack. */
import type { Command } from 'commander';
import { listItems } from '../../../instruments/list-items.ts';
import { listQuestions } from '../../../instruments/list-questions.ts';
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
			say(
				`${pack.id} ${pack.version} is sound: ${questions} questions, ${listItems(pack.framework).length} of them scored.`,
			);
		});
}
