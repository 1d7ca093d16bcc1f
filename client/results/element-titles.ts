/* The titles of everything a score sheet can name: elements, the system, themes and their cells, by id. */
import type { Element, Framework } from '../../instruments/schema/framework.ts';
import { domainTitle, SYSTEM_ID } from './matrix-columns.ts';

function walk(elements: readonly Element[]): readonly (readonly [string, string])[] {
	return elements.flatMap((element) => [
		[element.id, element.title] as const,
		...walk(element.children ?? []),
	]);
}

export function elementTitles(framework: Framework): ReadonlyMap<string, string> {
	const themes = (framework.themes?.list ?? []).flatMap((theme) => [
		[theme.id, theme.title] as const,
		...theme.cells.map(
			(cell) => [cell.id, `${theme.title}: ${domainTitle(framework, cell.domain)}`] as const,
		),
	]);
	return new Map([...walk(framework.domains), [SYSTEM_ID, framework.system?.title ?? SYSTEM_ID], ...themes]);
}
