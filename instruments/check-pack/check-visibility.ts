/*
 * Conditions under which a question is shown: each name must be a question, and no question may depend on
 * itself, directly or by way of others.
 */
import { listQuestions } from '../list-questions.ts';
import type { Pack } from '../pack.ts';
import type { AddFault } from './fault-list.ts';

/** The names in braces of a SurveyJS condition such as {territory} = 'part'. */
export function conditionNames(condition: string | undefined): string[] {
	return [...(condition ?? '').matchAll(/\{([^}]+)\}/g)].map((match) => (match[1] ?? '').trim());
}

function findCircle(start: string, dependsOn: ReadonlyMap<string, readonly string[]>): string[] | undefined {
	const visit = (name: string, trail: string[]): string[] | undefined => {
		if (trail.includes(name)) return name === start ? [...trail, name] : undefined;
		for (const next of dependsOn.get(name) ?? []) {
			const circle = visit(next, [...trail, name]);
			if (circle) return circle;
		}
		return undefined;
	};
	return visit(start, []);
}

export function checkVisibility(pack: Pack, paths: ReadonlyMap<unknown, string>, add: AddFault): void {
	const asked = listQuestions(pack.questionnaire);
	const dependsOn = new Map(
		asked.map(({ question, panel }) => [
			question.name,
			[...conditionNames(question.visibleIf), ...conditionNames(panel?.visibleIf)],
		]),
	);
	for (const { question } of asked) {
		const path = `${paths.get(question) ?? '$'}.visibleIf`;
		for (const name of dependsOn.get(question.name) ?? [])
			if (!dependsOn.has(name))
				add(
					path,
					`"${question.name}" depends on "${name}", which is no question`,
					'name a question of this questionnaire',
				);
		const circle = findCircle(question.name, dependsOn);
		if (circle) add(path, `circular visibility: ${circle.join(' → ')}`, 'break the circle');
	}
}
