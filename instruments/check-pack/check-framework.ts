/*
 * Faults inside framework.json: the shape of the tree, the scales, the rules of each level, phases and themes.
 * What the framework says of other files is checked in check-references.ts.
 */
import type { Element, Framework, Scale } from '../schema/framework.ts';
import { checkUnique } from './check-unique.ts';
import type { AddFault } from './fault-list.ts';
import { listElements } from './list-elements.ts';

function checkScale(path: string, scale: Scale, add: AddFault): void {
	const rule = scale.withoutEvidence;
	if (typeof rule === 'object' && rule.cap > scale.max)
		add(
			`${path}.withoutEvidence.cap`,
			`the cap ${rule.cap} is above the scale's maximum ${scale.max}`,
			'lower the cap',
		);
	if (scale.kind === 'linear') {
		if (scale.high === scale.low) add(path, 'low and high are the same', 'give two different numbers');
		return;
	}
	const [steps, place] = scale.kind === 'choice' ? [scale.choices, 'choices'] : [scale.bands, 'bands'];
	steps.forEach((step, index) => {
		if (step.points > scale.max)
			add(
				`${path}.${place}[${index}].points`,
				`${step.points} points are above the maximum ${scale.max}`,
				'lower the points',
			);
	});
	if (scale.kind === 'choice')
		checkUnique(
			'choice',
			scale.choices.map((choice, i) => ({ name: String(choice.value), path: `${path}.choices[${i}]` })),
			add,
		);
	if (
		scale.kind === 'bands' &&
		scale.bands.some((band, i) => i > 0 && band.from <= (scale.bands[i - 1]?.from ?? 0))
	)
		add(`${path}.bands`, 'the bands do not rise', 'order them by `from`, each once');
}

function checkLeaf(element: Element, path: string, framework: Framework, add: AddFault): void {
	if (element.children)
		add(path, `item "${element.id}" reads a question and has others below it`, 'let it do one of the two');
	if (element.scale === undefined) add(path, `item "${element.id}" has no scale`, 'name one of the scales');
	else if (!framework.scales[element.scale])
		add(
			`${path}.scale`,
			`scale "${element.scale}" does not exist`,
			`use one of ${Object.keys(framework.scales).join(', ')}`,
		);
}

function checkGate(element: Element, path: string, add: AddFault): void {
	if (element.gate === undefined) return;
	if (!element.children?.some((child) => child.id.endsWith(element.gate ?? '')))
		add(
			`${path}.gate`,
			`no item of "${element.id}" ends in "${element.gate}"`,
			'name the letter of one of its items',
		);
}

function checkGroup(
	element: Element,
	path: string,
	level: string,
	framework: Framework,
	add: AddFault,
): void {
	const shown = framework.unscored.some((item) => item.domain === element.id);
	if (!element.children?.length && !shown)
		add(path, `${level} "${element.id}" has nothing below it`, 'add what it is made of, or take it out');
	checkGate(element, path, add);
}

/** The levels on which a group stands; each needs a rule. */
function groupLevels(elements: readonly Element[], depth: number, framework: Framework): string[] {
	return elements
		.filter((element) => element.question === undefined)
		.flatMap((element) => {
			const level = framework.levels[depth];
			return level === undefined ? [] : [level, ...groupLevels(element.children ?? [], depth + 1, framework)];
		});
}

function checkRules(framework: Framework, add: AddFault): void {
	for (const level of new Set(groupLevels(framework.domains, 0, framework)))
		if (!framework.rules[level])
			add('$.rules', `there is no rule for the level "${level}"`, `add rules.${level}`);
}

function checkTree(
	elements: readonly Element[],
	path: string,
	depth: number,
	framework: Framework,
	add: AddFault,
): void {
	for (const [index, element] of elements.entries()) {
		const here = `${path}[${index}]`;
		const level = framework.levels[depth];
		if (level === undefined)
			add(here, `"${element.id}" lies below the last level`, 'name a further level in `levels`');
		else if (element.question !== undefined) checkLeaf(element, here, framework, add);
		else {
			checkGroup(element, here, level, framework, add);
			checkTree(element.children ?? [], `${here}.children`, depth + 1, framework, add);
		}
	}
}

function checkThemes(framework: Framework, add: AddFault): void {
	const domains = new Set(framework.domains.map((domain) => domain.id));
	framework.themes?.list.forEach((theme, i) => {
		theme.cells.forEach((cell, j) => {
			const here = `$.themes.list[${i}].cells[${j}]`;
			if (!domains.has(cell.domain))
				add(
					`${here}.domain`,
					`domain "${cell.domain}" does not exist`,
					`use one of ${[...domains].join(', ')}`,
				);
			if (!framework.scales[cell.scale])
				add(`${here}.scale`, `scale "${cell.scale}" does not exist`, 'name one of the scales');
		});
	});
}

function checkPhases(framework: Framework, add: AddFault): void {
	framework.phases?.forEach((phase, index) => {
		const before = framework.phases?.[index - 1];
		if (index === 0 && phase.from !== 0)
			add('$.phases[0].from', 'the first phase does not start at 0', 'write 0');
		if (before && phase.from <= before.from)
			add(`$.phases[${index}].from`, 'the phases do not rise', 'order them by `from`, each once');
		if (phase.number !== index + 1)
			add(`$.phases[${index}].number`, 'the phases are not numbered in order', `write ${index + 1}`);
	});
	if (framework.integration && !framework.themes)
		add('$.integration', 'an integration reading needs themes', 'add themes or take `integration` out');
}

export function checkFramework(framework: Framework, add: AddFault): void {
	for (const [id, scale] of Object.entries(framework.scales)) checkScale(`$.scales.${id}`, scale, add);
	checkTree(framework.domains, '$.domains', 0, framework, add);
	checkRules(framework, add);
	checkThemes(framework, add);
	checkUnique('element', listElements(framework), add);
	checkPhases(framework, add);
}
