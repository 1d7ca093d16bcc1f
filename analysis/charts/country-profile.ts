/*
 * The domains of one country as dots with their ranges, in the order of the framework. The title names the
 * country alone: what stands high or low within it is for its readers to say.
 */
import type { Pack } from '../../instruments/pack.ts';
import type { ScoreSheet } from '../score/score-sheet.ts';
import type { ChartSpec } from './chart-theme.ts';
import { dotRow, phaseEdges } from './domain-dots.ts';
import { dotPlot } from './dot-plot.ts';
import { nameMembers } from './name-members.ts';
import { scoredDomains } from './scored-domains.ts';

/** The profile chart of a country that is in the sheet. */
export function countryProfile(sheet: ScoreSheet, pack: Pack, code: string): ChartSpec {
	const country = sheet.countries.find((each) => each.country === code);
	if (!country) throw new RangeError('countryProfile requires a country of the sheet');
	const elements = new Map(country.elements.map((element) => [element.id, element]));
	const rows = scoredDomains(pack.framework).map((domain) => dotRow(domain.title, elements.get(domain.id)));
	const scored = rows.filter((row) => row.status === 'scored').length;
	return dotPlot({
		title: `${nameMembers(pack)(code)}: ${scored} of ${rows.length} domains have a score`,
		subtitle: 'Score 0–100, with the range that missing answers leave open',
		rows,
		edges: phaseEdges(pack),
		titleColumns: 50,
		nameColumns: 28,
		width: 182,
	});
}
