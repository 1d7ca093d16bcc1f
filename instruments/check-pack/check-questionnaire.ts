/* Faults inside questionnaire.json: names that stand twice, sectors that do not exist, choices and titles that are missing. */
import { listQuestions } from '../list-questions.ts';
import type { Pack } from '../pack.ts';
import { type Question, WITH_CHOICES } from '../schema/questionnaire.ts';
import { checkUnique } from './check-unique.ts';
import type { AddFault } from './fault-list.ts';

/** The JSON path of each question, by its place. */
export function questionPaths(pack: Pack): ReadonlyMap<Question, string> {
	const paths = new Map<Question, string>();
	pack.questionnaire.pages.forEach((section, i) => {
		section.elements.forEach((element, j) => {
			const path = `$.pages[${i}].elements[${j}]`;
			if (element.type !== 'panel') paths.set(element, path);
			else element.elements.forEach((question, k) => void paths.set(question, `${path}.elements[${k}]`));
		});
	});
	return paths;
}

function checkSectors(pack: Pack, add: AddFault): void {
	const known = new Set(pack.sectors.map((sector) => sector.id));
	pack.questionnaire.pages.forEach((section, i) => {
		const named = [...(section.lead === undefined ? [] : [section.lead]), ...(section.asked ?? [])];
		for (const sector of named.filter((id) => !known.has(id)))
			add(`$.pages[${i}]`, `sector "${sector}" does not exist`, 'name a sector of pack.json');
		if (new Set(named).size < named.length)
			add(`$.pages[${i}]`, 'a sector is asked twice', 'name each sector once as lead or asked');
	});
}

function checkQuestion(question: Question, path: string, add: AddFault): void {
	if (question.title === undefined)
		add(
			path,
			`question "${question.name}" has no title, and no item of the framework gives one`,
			'write a title',
		);
	if (WITH_CHOICES.has(question.type) && !question.choices)
		add(path, `question "${question.name}" has no choices, and no scale gives any`, 'write its choices');
	const values = (question.choices ?? []).map((choice) => String(choice.value));
	if (new Set(values).size < values.length)
		add(path, `question "${question.name}" has a choice twice`, 'give each choice its own value');
}

export function checkQuestionnaire(pack: Pack, add: AddFault): void {
	const paths = questionPaths(pack);
	const asked = listQuestions(pack.questionnaire);
	checkUnique(
		'question',
		asked.map(({ question }) => ({ name: question.name, path: paths.get(question) ?? '$' })),
		add,
	);
	checkUnique(
		'section',
		pack.questionnaire.pages.map((section, i) => ({ name: section.name, path: `$.pages[${i}]` })),
		add,
	);
	checkSectors(pack, add);
	for (const { question } of asked) checkQuestion(question, paths.get(question) ?? '$', add);
}
