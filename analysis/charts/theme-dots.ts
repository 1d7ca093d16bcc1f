/* One theme, which runs through all domains, over all countries: the same chart as for a domain. */
import type { Pack } from '../../instruments/pack.ts';
import type { Member } from '../../instruments/schema/pack-file.ts';
import type { ScoreSheet } from '../score/score-sheet.ts';
import type { ChartSpec } from './chart-theme.ts';
import { elementDots } from './domain-dots.ts';
import { dotPlot } from './dot-plot.ts';

/** The chart of one theme; members who are not in the sheet are listed as not released. */
export function themeDots(
	sheet: ScoreSheet,
	pack: Pack,
	themeId: string,
	members?: readonly Member[],
): ChartSpec {
	const theme = pack.framework.themes?.list.find(({ id }) => id === themeId);
	if (!theme) throw new RangeError('themeDots requires a theme of the pack');
	return dotPlot(elementDots(sheet, pack, theme, members));
}
