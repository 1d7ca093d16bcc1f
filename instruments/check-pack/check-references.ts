/* What the framework says of the questionnaire: every item meets one fitting question, every question has its use. */
import { type Item, listItems } from '../list-items.ts';
import { listQuestions } from '../list-questions.ts';
import type { Pack } from '../pack.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { AddFault } from './fault-list.ts';

const NUMBER_TYPES = new Set(['text', 'rating']);
const CHOICE_TYPES = new Set(['radiogroup', 'dropdown', 'rating', 'boolean']);

function checkFit(item: Item, question: Question, add: AddFault): void {
	const path = `element ${item.id}`;
	if (item.scale.kind !== 'choice') {
		if (!NUMBER_TYPES.has(question.type) || (question.type === 'text' && question.inputType !== 'number'))
			add(
				path,
				`scale "${item.scaleId}" needs a number, "${question.name}" is none`,
				'use a number question',
			);
		return;
	}
	if (!CHOICE_TYPES.has(question.type))
		add(path, `scale "${item.scaleId}" needs one choice, "${question.name}" gives none`, 'use a radiogroup');
	const worth = new Set(item.scale.choices.map((choice) => String(choice.value)));
	for (const choice of question.choices ?? [])
		if (!worth.has(String(choice.value)))
			add(
				path,
				`scale "${item.scaleId}" gives no points for "${choice.value}" of "${question.name}"`,
				'add it to the scale',
			);
}

function checkItems(items: readonly Item[], questions: ReadonlyMap<string, Question>, add: AddFault): void {
	const readBy = new Map<string, string>();
	for (const item of items) {
		const question = questions.get(item.question);
		if (!question)
			add(
				`element ${item.id}`,
				`it reads the question "${item.question}", which does not exist`,
				'add the question, or name another',
			);
		else checkFit(item, question, add);
		const earlier = readBy.get(item.question);
		if (earlier !== undefined)
			add(
				`element ${item.id}`,
				`question "${item.question}" is already read by ${earlier}`,
				'let one item read it',
			);
		readBy.set(item.question, item.id);
	}
}

export function checkReferences(pack: Pack, inFramework: AddFault, inQuestionnaire: AddFault): void {
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	const items = listItems(pack.framework);
	checkItems(items, questions, inFramework);
	const scored = new Set(items.map((item) => item.question));
	const unscored = new Set<string>();
	const domains = new Set(pack.framework.domains.map((domain) => domain.id));
	pack.framework.unscored.forEach((item, i) => {
		const path = `$.unscored[${i}]`;
		if (!questions.has(item.question))
			inFramework(path, `question "${item.question}" does not exist`, 'add the question, or take this out');
		if (scored.has(item.question))
			inFramework(
				path,
				`question "${item.question}" is scored and listed as unscored`,
				'take it out of one of the two',
			);
		if (unscored.has(item.question))
			inFramework(path, `question "${item.question}" stands twice`, 'list it once');
		if (item.domain !== undefined && !domains.has(item.domain))
			inFramework(`${path}.domain`, `domain "${item.domain}" does not exist`, 'name one of the domains');
		unscored.add(item.question);
	});
	for (const name of questions.keys())
		if (!scored.has(name) && !unscored.has(name))
			inQuestionnaire(
				`question ${name}`,
				`question "${name}" is unscored`,
				'let an item read it, or list it in framework.json `unscored` with the reason',
			);
}
