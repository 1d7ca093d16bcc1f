/* What the framework says of the questionnaire: every item meets one fitting question, every question has its use. */
import { type Item, listItems } from '../list-items.ts';
import { listQuestions } from '../list-questions.ts';
import type { Pack } from '../pack.ts';
import type { Question } from '../schema/questionnaire.ts';
import { questionPaths } from './check-questionnaire.ts';
import type { AddFault } from './fault-list.ts';
import { listElements } from './list-elements.ts';

const NUMBER_TYPES = new Set(['text', 'rating']);
const CHOICE_TYPES = new Set(['radiogroup', 'dropdown', 'rating', 'boolean']);

/** The values that a question with single choices can give. */
function valuesOf(question: Question): string[] {
	if (question.type === 'boolean') return ['true', 'false'];
	if (question.choices) return question.choices.map((choice) => String(choice.value));
	if (question.type !== 'rating') return [];
	const { rateMin = 1, rateMax = 5 } = question;
	return Array.from({ length: Math.max(0, rateMax - rateMin + 1) }, (_, i) => String(rateMin + i));
}

function checkFit(item: Item, question: Question, path: string, add: AddFault): void {
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
	for (const value of valuesOf(question))
		if (!worth.has(value))
			add(
				path,
				`scale "${item.scaleId}" gives no points for "${value}" of "${question.name}"`,
				'add it to the scale',
			);
}

function checkItems(
	items: readonly Item[],
	questions: ReadonlyMap<string, Question>,
	paths: ReadonlyMap<string, string>,
	add: AddFault,
): void {
	const readBy = new Map<string, string>();
	for (const item of items) {
		const path = paths.get(item.id) ?? '$';
		const question = questions.get(item.question);
		if (!question)
			add(
				`${path}.question`,
				`"${item.id}" reads the question "${item.question}", which does not exist`,
				'add the question, or name another',
			);
		else checkFit(item, question, `${path}.scale`, add);
		const earlier = readBy.get(item.question);
		if (earlier !== undefined)
			add(
				`${path}.question`,
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
	const places = new Map(listElements(pack.framework).map(({ name, path }) => [name, path]));
	checkItems(items, questions, places, inFramework);
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
	const paths = questionPaths(pack);
	for (const [name, question] of questions)
		if (!scored.has(name) && !unscored.has(name))
			inQuestionnaire(
				paths.get(question) ?? '$',
				`question "${name}" is unscored`,
				'let an item read it, or list it in framework.json `unscored` with the reason',
			);
}
