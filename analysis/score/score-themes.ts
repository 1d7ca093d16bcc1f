/* Themes: the mean of a theme's cells through the domains. Cells never enter the system score (nothing counts twice). */
import { THEME_CELL } from '../../instruments/list-items.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { type ItemScores, scoreItem } from './score-element.ts';
import { scoreGroup } from './score-group.ts';
import type { ElementScore } from './score-sheet.ts';

export function scoreThemes(framework: Framework, items: ItemScores): ElementScore[] {
	const { themes, phases } = framework;
	return (themes?.list ?? []).flatMap((theme) => {
		const cells = theme.cells.flatMap((cell) => {
			const item = items.get(cell.id);
			return item ? [{ score: scoreItem(THEME_CELL, item), weight: 1, max: item.max, isItem: true }] : [];
		});
		const rule = { availability: themes?.availability ?? '1/1' };
		// The cells have no order, so there is nothing to count in a row.
		const score = { ...scoreGroup('theme', theme.id, cells, rule, phases), cumulative: null };
		return [score, ...cells.map((cell) => cell.score)];
	});
}
