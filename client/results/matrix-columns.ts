/*
 * Which columns a comparison has: the domains (and the system, where the pack has one), or one domain with its
 * parts, or the themes, or one theme through the domains. Read from the framework alone, so that a pack with two
 * levels, without system or without themes needs nothing more.
 */
import type { Element, Framework } from '../../instruments/schema/framework.ts';
import type { MatrixColumn } from './score-matrix.ts';

/** The id of the overall score in every score sheet. */
export const SYSTEM_ID = 'system';

function columnOf(element: Element, level: string): MatrixColumn {
	return { id: element.id, title: element.title, level };
}

/** The first level: what a pack calls a domain. */
export function domainColumns(framework: Framework): readonly MatrixColumn[] {
	return framework.domains.map((domain) => columnOf(domain, framework.levels[0] ?? ''));
}

/** The parts of one domain; empty when there is no such domain. */
export function partColumns(framework: Framework, domain: string): readonly MatrixColumn[] {
	const parts = framework.domains.find((d) => d.id === domain)?.children ?? [];
	return parts.map((part) => columnOf(part, framework.levels[1] ?? ''));
}

export function systemColumns(framework: Framework): readonly MatrixColumn[] {
	if (framework.system === undefined) return [];
	return [{ id: SYSTEM_ID, title: framework.system.title, level: 'system' }];
}

/** Themes as columns; with a domain chosen the themes' cells in it, with a theme chosen its cells in each domain. */
export function themeColumns(framework: Framework, domain: string, theme: string): readonly MatrixColumn[] {
	const themes = (framework.themes?.list ?? []).filter((t) => theme === '' || t.id === theme);
	if (domain === '' && theme === '') return themes.map(({ id, title }) => ({ id, title, level: 'theme' }));
	const cells = themes.flatMap((t) =>
		t.cells
			.filter((cell) => domain === '' || cell.domain === domain)
			.map((cell) => ({
				id: cell.id,
				title: theme === '' ? t.title : domainTitle(framework, cell.domain),
				level: 'theme-cell',
			})),
	);
	return theme === '' ? cells : [...cells, ...themes.map(({ id, title }) => ({ id, title, level: 'theme' }))];
}

export function domainTitle(framework: Framework, id: string): string {
	return framework.domains.find((d) => d.id === id)?.title ?? id;
}
