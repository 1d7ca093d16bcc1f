/* The line under a figure: how many countries, when it was worked out, its status, and where it comes from. */
import type { Recipe } from '../../analysis/score/score-sheet.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { formatDateTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';

interface Props {
	readonly study: Study;
	readonly recipe: Recipe;
	/** Countries in the figure. */
	readonly n: number;
}

export function FigureNote({ study, recipe, n }: Props) {
	return (
		<p className="figure-note">
			{t('results.note.n', { n, of: study.members.length, members: study.words.members })} ·{' '}
			{t('results.note.date', { date: formatDateTime(recipe.generatedAt) })} · {study.status} ·{' '}
			{t('results.note.source', {
				study: study.title,
				round: study.round,
				version: recipe.packVersion,
				rules: recipe.rulesVersion,
			})}
		</p>
	);
}
