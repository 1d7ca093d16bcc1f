/*
 * Conditions under which a question is shown: the survey engine must be able to read them (else the question
 * stays hidden), each name must be a question, and none may depend on itself, directly or by way of others.
 */
import { type AskedQuestion, listQuestions } from '../list-questions.ts';
import type { Pack } from '../pack.ts';
import { canRead } from '../survey-engine.ts';
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

interface Condition {
	readonly text: string;
	readonly path: string;
	/** The question or panel that is shown or hidden. */
	readonly of: string;
}

/** Each condition once, with the place where it stands: a panel's at the panel. */
function listConditions(asked: readonly AskedQuestion[], paths: ReadonlyMap<unknown, string>): Condition[] {
	const panels = new Set<unknown>();
	return asked.flatMap(({ question, panel }) => {
		const path = paths.get(question) ?? '$';
		const own =
			question.visibleIf === undefined ? [] : [{ text: question.visibleIf, path, of: question.name }];
		if (panel?.visibleIf === undefined || panels.has(panel)) return own;
		panels.add(panel);
		const above = path.slice(0, path.lastIndexOf('.elements'));
		return [{ text: panel.visibleIf, path: above, of: panel.name }, ...own];
	});
}

function checkCondition(
	{ text, path, of }: Condition,
	known: ReadonlyMap<string, unknown>,
	add: AddFault,
): void {
	const place = `${path}.visibleIf`;
	if (!canRead(text))
		add(place, `the condition of "${of}" cannot be read`, "write it like {territory} = 'part'");
	for (const name of conditionNames(text))
		if (!known.has(name))
			add(
				place,
				`"${of}" depends on "${name}", which is no question`,
				'name a question of this questionnaire',
			);
}

export function checkVisibility(pack: Pack, paths: ReadonlyMap<unknown, string>, add: AddFault): void {
	const asked = listQuestions(pack.questionnaire);
	const dependsOn = new Map(
		asked.map(({ question, panel }) => [
			question.name,
			[...conditionNames(question.visibleIf), ...conditionNames(panel?.visibleIf)],
		]),
	);
	for (const condition of listConditions(asked, paths)) checkCondition(condition, dependsOn, add);
	for (const { question } of asked) {
		const circle = findCircle(question.name, dependsOn);
		if (circle)
			add(
				`${paths.get(question) ?? '$'}.visibleIf`,
				`circular visibility: ${circle.join(' → ')}`,
				'break the circle',
			);
	}
}
