/*
 * Annex to the chapter on gaps: for each unit its strengths and needs, and the words of the items that would move a
 * domain into its next phase. Long, and so not in the chapter.
 */
import { printScore } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import { readStrengths } from '../../compare/strengths.ts';
import { compileFramework } from '../../robustness/compile-framework.ts';
import type { CountryScores } from '../../score/score-sheet.ts';
import { listTree } from '../list-tree.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell, Row } from '../report-model.ts';
import { itemWords, listSmallChanges } from '../small-changes.ts';
import { paragraph, type SectionBuilder } from './section-draft.ts';

/** The level whose groups are called strengths and needs: the one below the domains, where it is no item. */
const strengthLevel = ({ pack: { framework } }: ReportContext): string =>
	framework.levels[framework.levels.length > 2 ? 1 : 0] ?? '';

/** "S" or "N" with the score, a mark where it is withheld, and nothing for what is neither. */
function strengthCells(scores: CountryScores, level: string): ReadonlyMap<string, Cell> {
	const { strengths, needs, withheld } = readStrengths(scores, level);
	return new Map<string, Cell>([
		...strengths.map(({ id, score }) => [id, figureCell('S', printScore(score))] as const),
		...needs.map(({ id, score }) => [id, figureCell('N', printScore(score))] as const),
		...withheld.map((id) => [id, gapCell('withheld')] as const),
	]);
}

/** Groups of one level in rows, units in columns. */
function strengthTable(context: ReportContext): Block {
	const { framework, words } = context.pack;
	const level = strengthLevel(context);
	const domains = scoredDomains(framework);
	const depth = framework.levels.indexOf(level);
	const found = context.shown.map(({ scores }) => scores && strengthCells(scores, level));
	return {
		kind: 'table',
		caption: `Strengths and needs of each ${words.member}, by ${level}`,
		rowTitle: `${level.charAt(0).toUpperCase()}${level.slice(1)}`,
		columns: columns(context.shown.map(({ member }) => member.name)),
		rows: listTree(domains)
			.filter((element) => element.depth === depth)
			.map(({ id, title }) => ({
				heading: `${id} ${title}`,
				depth: 0,
				cells: found.map((cells) => (cells ? (cells.get(id) ?? textCell('')) : gapCell('not-released'))),
			})),
		notes: [
			`S: one of the five highest scores of this ${words.member}, of 50 or more. N: one of its five lowest, below 50. More than five where scores tie. Under it the score 0–100.`,
		],
		basis: makeBasis(context, { ids: domains.map(({ id }) => id) }),
		shape: 'wide-matrix',
		beside: false,
	};
}

function changeRows(context: ReportContext): Row[] {
	const compiled = compileFramework(context.pack.framework);
	const words = itemWords(context);
	return context.shown.flatMap(({ member, scores }): Row[] => {
		if (!scores) return [{ heading: member.name, depth: 0, cells: [gapCell('not-released', '', 3)] }];
		const changes = listSmallChanges(context, compiled, scores);
		if (changes.length === 0)
			return [
				{
					heading: member.name,
					depth: 0,
					cells: ['', '', 'no domain has a next phase in reach'].map(textCell),
				},
			];
		return changes.map(({ title, phase, nextPhase, items }) => ({
			heading: member.name,
			depth: 0,
			cells: [title, `${phase} to ${nextPhase}`, items.map(words).join('; ')].map(textCell),
		}));
	});
}

function changeTable(context: ReportContext): Block[] {
	const { framework, words } = context.pack;
	if (!framework.phases) return [];
	return [
		{
			kind: 'table',
			caption: `Items that would move a domain into its next phase, by ${words.member}`,
			rowTitle: words.member,
			columns: columns(['Domain', 'Phase', 'Items, each raised to full points'], 'start'),
			rows: changeRows(context),
			notes: [
				'Three domains for each, those that need the fewest items first. A count of items, and not a plan.',
			],
			basis: makeBasis(context, { ids: scoredDomains(framework).map(({ id }) => id) }),
			shape: 'list',
			beside: false,
		},
	];
}

export const gapDetails: SectionBuilder = (context) => ({
	id: 'gap-details',
	title: 'Strengths, needs and smallest changes',
	blocks: [
		paragraph(
			`What stands high and low within each ${context.pack.words.member}, and what would move a domain first. Nothing here sets one ${context.pack.words.member} against another.`,
		),
		strengthTable(context),
		...changeTable(context),
	],
});
