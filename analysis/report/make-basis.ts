/*
 * The line under every table and chart: how many countries, how much of what was asked has a value, when, from
 * what, and in which status. Made in one place, so that none is ever left out.
 */
import { printCount, printShare } from '../charts/print-number.ts';
import { findElement, type ReportContext } from './report-context.ts';
import type { Basis } from './report-model.ts';

function sourceOf({ desk, round, pack, sheet }: ReportContext): string {
	const run = `${pack.id} ${pack.version}, run ${sheet.recipe.inputsSha256.slice(0, 12)}`;
	return desk
		? `public facts, with their sources listed in this report; ${run}`
		: `answers of the ${round.title}; ${run}`;
}

/** Scored of applicable items below these elements, over all shown countries. */
export function coverageOf(context: ReportContext, ids: readonly string[]): string {
	const elements = context.sheet.countries.flatMap((scores) => ids.map((id) => findElement(scores, id)));
	const total = (key: 'scoredItems' | 'applicableItems') =>
		elements.reduce((sum, element) => sum + (element?.[key] ?? 0), 0);
	const applicable = total('applicableItems');
	if (applicable === 0) return 'none, no item applies';
	const scored = total('scoredItems');
	return `${printShare(scored / applicable)}, ${scored} of ${printCount(applicable, 'applicable item', 'applicable items')}`;
}

/** Ids of everything at the top: the domains, and the themes where the pack has them. */
export function topIds({ pack }: ReportContext): string[] {
	const { domains, themes } = pack.framework;
	return [...domains, ...(themes?.list ?? [])].map(({ id }) => id);
}

/** The basis of a block; `coverage` in words where it is not about scored items, `n` where not all are counted. */
export function makeBasis(
	context: ReportContext,
	say: { ids?: readonly string[]; coverage?: string; n?: string } = {},
): Basis {
	const { members } = context.pack.words;
	const shown = context.sheet.countries.length;
	return {
		n: say.n ?? `${shown} of ${context.shown.length} ${members}`,
		coverage: say.coverage ?? coverageOf(context, say.ids ?? topIds(context)),
		date: context.date,
		source: sourceOf(context),
		status: context.round.status,
	};
}
