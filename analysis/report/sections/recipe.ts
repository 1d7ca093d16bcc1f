/* Annex: the recipe of the scoring run. The same recipe gives the same figures, to the last digit. */
import { makeBasis } from '../make-basis.ts';
import { columns, textCell } from '../make-cells.ts';
import { FIRMNESS_RUNS, FIRMNESS_SEED, printRuns } from '../try-scores.ts';
import { list, paragraph, type SectionBuilder } from './section-draft.ts';

export const recipe: SectionBuilder = (context) => {
	const { pack, packVersion, inputsSha256, rulesVersion, options, seed, generatedAt } = context.sheet.recipe;
	const given = Object.entries(options).map(([name, value]) => `${name} = ${value}`);
	const lines: [string, string][] = [
		['Study pack', `${pack} ${packVersion}`],
		['Licence of the pack', context.pack.licence],
		['SHA-256 of the answers', inputsSha256],
		['Version of the rules', rulesVersion],
		['Options', given.length === 0 ? 'none' : given.join(', ')],
		['Seed', seed === null ? 'none, no score is drawn at random' : String(seed)],
		['Runs that tried how firm the scores are', `${printRuns(FIRMNESS_RUNS)} from seed ${FIRMNESS_SEED}`],
		['Scored at (UTC)', generatedAt],
		['Report made at (UTC)', context.now],
	];
	const { warnings } = context.sheet;
	return {
		id: 'recipe',
		title: 'Recipe of this report',
		blocks: [
			paragraph('Whoever scores the same answers with the same pack and rules gets the same figures.'),
			{
				kind: 'table',
				caption: 'The scoring run',
				rowTitle: 'What',
				columns: columns(['Value'], 'start'),
				rows: lines.map(([heading, value]) => ({ heading, depth: 0, cells: [textCell(value)] })),
				notes: [],
				basis: makeBasis(context),
				shape: 'list',
				beside: false,
			},
			...(warnings.length === 0 ? [] : [paragraph('The scoring run gave these warnings:'), list(warnings)]),
		],
	};
};
