/* The sentence under a page's title: what is shown, of how many, from which day, with which status. */
import type { ScoreSheet } from '../../analysis/score/score-sheet.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { formatDate } from '../ui/format.ts';
import { t } from '../ui/text.ts';

export function sayBasis(study: Study, sheet: ScoreSheet): string {
	return t('views.basis', {
		n: sheet.countries.length,
		of: study.memberCount,
		members: study.words.members,
		date: formatDate(sheet.recipe.generatedAt),
		status: study.status,
	});
}
