/* The page before the chapters: what stands in the report in a few sentences, each with its figures. */
import { printCount, printScore } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import { coverageOf, topIds } from '../make-basis.ts';
import { medianScore } from '../median-score.ts';
import { findElement, type ReportContext } from '../report-context.ts';
import { list, paragraph, type SectionBuilder } from './section-draft.ts';

function releasedText({ shown, sheet, pack, desk }: ReportContext): string {
	const { member, members } = pack.words;
	const n = sheet.countries.length;
	if (desk)
		return `Public facts about ${printCount(n, member, members)} were read; nobody has been consulted yet.`;
	const rest = shown.length - n;
	const kept =
		rest === 0
			? ''
			: ` ${rest} more ${rest === 1 ? 'is' : 'are'} listed as not released, without any figure.`;
	return `${n} of ${printCount(shown.length, member, members)} stand in this report.${kept}`;
}

/** From the lowest to the highest median among domains: a comparison of domains, never of countries. */
function domainText(context: ReportContext): string[] {
	const medians = scoredDomains(context.pack.framework).flatMap((domain) => {
		const found = medianScore(context, domain.id);
		return found ? [{ title: domain.title, ...found }] : [];
	});
	const ordered = [...medians].sort((a, b) => a.median - b.median);
	const [low, high] = [ordered[0], ordered.at(-1)];
	if (!low || !high) return ['No domain has a score yet.'];
	const say = ({ title, median, n }: typeof low) => `“${title}” (${printScore(median)}, n = ${n})`;
	if (low === high) return [`Only the domain ${say(low)} has scores.`];
	return [`Among the domains, the median score is highest in ${say(high)} and lowest in ${say(low)}.`];
}

function phaseText({ pack, sheet }: ReportContext): string[] {
	const { phases, system } = pack.framework;
	if (!phases || !system || sheet.countries.length === 0) return [];
	const found = sheet.countries.map((scores) => findElement(scores, 'system'));
	const counts = phases.map(({ number, title }) => {
		const count = found.filter((element) => element?.status === 'scored' && element.phase === number).length;
		return `${count} in phase ${number} (${title})`;
	});
	const without = found.filter((element) => element?.status !== 'scored').length;
	return [`As a whole system, ${counts.join(', ')}, and ${without} without an overall score.`];
}

function integrationText({ sheet, pack }: ReportContext): string[] {
	if (!pack.framework.integration) return [];
	const readings = sheet.countries.flatMap(({ integration }) =>
		integration.flatMap(({ reading }) => reading ?? []),
	);
	const count = (reading: string) => readings.filter((each) => each === reading).length;
	if (readings.length === 0) return [];
	return [
		`Of ${readings.length} readings of one domain in one ${pack.words.member}, ${count('issue-based')} are issue-based, ${count('integrative')} integrative, ${count('weak throughout')} weak throughout and ${count('mixed')} mixed.`,
	];
}

export const summary: SectionBuilder = (context) => ({
	id: 'summary',
	title: 'Summary',
	blocks: [
		list([
			releasedText(context),
			`Coverage is ${coverageOf(context, topIds(context))}.`,
			...domainText(context),
			...phaseText(context),
			...integrationText(context),
		]),
		paragraph(
			`Results are ${context.desk ? 'a desk review and ' : ''}for consultation. The ${context.pack.words.members} stand in alphabetical order and are never ranked.`,
		),
	],
});
