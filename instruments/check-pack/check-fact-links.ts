/* What facts.json says of the questionnaire: its questions exist, and a rule proposes only what can be answered. */
import { listQuestions } from '../list-questions.ts';
import type { Pack } from '../pack.ts';
import type { ProposalRule } from '../schema/fact.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { AddFault } from './fault-list.ts';

function proposed(rule: ProposalRule | undefined): string[] {
	if (rule?.kind === 'count') return rule.bands.map((band) => band.value);
	if (rule?.kind !== 'map') return [];
	const values = [...Object.values(rule.values), ...(rule.otherwise === undefined ? [] : [rule.otherwise])];
	return values.filter((value) => value !== '');
}

const isNumber = ({ type, inputType }: Question): boolean =>
	type === 'rating' || (type === 'text' && inputType === 'number');

export function checkFactLinks(pack: Pack, add: AddFault): void {
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	for (const [i, link] of pack.facts.entries()) {
		const question = questions.get(link.question);
		if (!question)
			add(
				`$[${i}].question`,
				`question "${link.question}" does not exist`,
				'name a question of this questionnaire',
			);
		if (question && link.rule && (link.rule.kind === 'number') !== isNumber(question))
			add(
				`$[${i}].rule`,
				`a rule "${link.rule.kind}" gives no answer to "${link.question}"`,
				'use the rule "number" with number questions, and with them only',
			);
		if (!question?.choices) continue;
		const possible = new Set(question.choices.map((choice) => String(choice.value)));
		for (const value of proposed(link.rule))
			if (!possible.has(value))
				add(
					`$[${i}].rule`,
					`"${value}" is no choice of "${link.question}"`,
					`use one of ${[...possible].join(', ')}`,
				);
	}
}
