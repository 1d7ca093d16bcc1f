/*
 * One domain (or theme) over all countries: a dot with its range bar each, in alphabetical order. The title says
 * the finding in a sentence without naming who stands where, because this study ranks nobody.
 */
import { median } from 'simple-statistics';
import type { Pack } from '../../instruments/pack.ts';
import type { Member } from '../../instruments/schema/pack-file.ts';
import type { CountryScores, ElementScore, ScoreSheet } from '../score/score-sheet.ts';
import type { ChartSpec } from './chart-theme.ts';
import { type DotPlot, type DotRow, dotPlot } from './dot-plot.ts';
import { nameMembers, sortMembers } from './name-members.ts';
import { printScore } from './print-number.ts';

/** Points 0-4 as a score 0-100. */
const scoreOf = (points: number | null) => (points === null ? null : points * 25);

export function dotRow(name: string, element: ElementScore | undefined): DotRow {
	if (element?.status !== 'scored') {
		return { name, status: element?.status ?? 'withheld', score: null, low: null, high: null };
	}
	const { score, low, high } = element;
	return { name, status: 'scored', score, low: scoreOf(low), high: scoreOf(high) };
}

/** Where phases begin, as scores, closed by 100; quarters where the pack has no phases. */
export function phaseEdges(pack: Pack): number[] {
	const phases = pack.framework.phases;
	return phases ? [...phases.map((phase) => phase.from * 25), 100] : [0, 25, 50, 75, 100];
}

function rowOf(member: Member, countries: ReadonlyMap<string, CountryScores>, id: string): DotRow {
	const country = countries.get(member.code);
	if (!country) return { name: member.name, status: 'not-released', score: null, low: null, high: null };
	return dotRow(
		member.name,
		country.elements.find((element) => element.id === id),
	);
}

function finding(title: string, rows: readonly DotRow[], words: { member: string; members: string }): string {
	const scores = rows.flatMap((row) => (row.score === null ? [] : [row.score]));
	const [first] = scores;
	if (first === undefined) return `${title}: no ${words.member} has a score yet`;
	if (scores.length === 1) return `${title}: one ${words.member} has a score so far, of ${printScore(first)}`;
	const span = [printScore(Math.min(...scores)), printScore(Math.max(...scores))];
	if (span[0] === span[1]) return `${title}: all scores are ${span[0]}`;
	return `${title}: scores run from ${span[0]} to ${span[1]}, with a median of ${printScore(median(scores))}`;
}

function counts(rows: readonly DotRow[], words: { member: string; members: string }): string {
	const count = (status: DotRow['status']) => rows.filter((row) => row.status === status).length;
	const rest = (['withheld', 'not-applicable', 'not-released'] as const)
		.map((status) => ({ n: count(status), word: status.replace('-', ' ') }))
		.filter(({ n }) => n > 0)
		.map(({ n, word }) => `, ${n} ${word}`);
	return `Score 0–100, with the range that missing answers leave open; n = ${count('scored')} of ${rows.length} ${words.members}${rest.join('')}`;
}

/** The rows and titles of any element over the members; `members` left out: those who are in the sheet. */
export function elementDots(
	sheet: ScoreSheet,
	pack: Pack,
	element: { readonly id: string; readonly title: string },
	members?: readonly Member[],
): DotPlot {
	const nameOf = nameMembers(pack);
	const countries = new Map(sheet.countries.map((country) => [country.country, country]));
	const listed = members ?? sheet.countries.map(({ country }) => ({ code: country, name: nameOf(country) }));
	const rows = sortMembers(listed, pack.language).map((member) => rowOf(member, countries, element.id));
	return {
		title: finding(element.title, rows, pack.words),
		subtitle: counts(rows, pack.words),
		rows,
		edges: phaseEdges(pack),
		titleColumns: 44,
		nameColumns: 24,
		width: 220,
	};
}

/** The chart of one domain; members who are not in the sheet are listed as not released. */
export function domainDots(
	sheet: ScoreSheet,
	pack: Pack,
	domainId: string,
	members?: readonly Member[],
): ChartSpec {
	const domain = pack.framework.domains.find(({ id }) => id === domainId);
	if (!domain) throw new RangeError('domainDots requires a domain of the pack');
	return dotPlot(elementDots(sheet, pack, domain, members));
}
