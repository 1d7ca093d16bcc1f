/* The report of a study held here: its score sheet joined with the standing of its countries. */
import { buildReport } from '../analysis/report/build-report.ts';
import type { ReportModel } from '../analysis/report/report-model.ts';
import { listCountries } from '../data/queries/studies.ts';
import type { Context } from './context.ts';
import { listReleasedStandings } from './describe-study.ts';
import type { OpenStudy } from './find-study.ts';
import { scoreReleased } from './score-released.ts';

/** `now`: the report's time; the time of the scores when left out, so that the same releases give the same bytes. */
export async function reportStudy(context: Context, study: OpenStudy, now?: string): Promise<ReportModel> {
	const sheet = await scoreReleased(context, study);
	const { pack, round, members } = study;
	const standings = listReleasedStandings(study, await listCountries(context.db.read, study.id));
	return buildReport({
		pack,
		round,
		members,
		sheet,
		standings,
		facts: context.facts,
		kind: 'consultation',
		now: now ?? sheet.recipe.generatedAt,
	});
}
