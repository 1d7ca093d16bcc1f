/* The report of a study held here: its score sheet joined with the standing of its countries. */
import { buildReport } from '../analysis/report/build-report.ts';
import type { Participation } from '../analysis/report/count-participation.ts';
import type { ReportInput } from '../analysis/report/report-context.ts';
import type { ReportModel } from '../analysis/report/report-model.ts';
import type { ScoreSheet } from '../analysis/score/score-sheet.ts';
import { listResponseHeads } from '../data/queries/responses.ts';
import { listCountries } from '../data/queries/studies.ts';
import type { Context } from './context.ts';
import { listReleasedStandings, respondentTitle } from './describe-study.ts';
import type { OpenStudy } from './find-study.ts';
import { releasedSnapshots, scoreReleased } from './score-released.ts';

/** Who was asked and whose answers were released; buildReport leaves out the countries that have not released. */
async function listParticipation(context: Context, study: OpenStudy): Promise<Participation[]> {
	const responses = await listResponseHeads(context.db.read, study.id);
	const frozen = (await releasedSnapshots(context, study)).flatMap((snapshot) =>
		snapshot.responses.map(({ respondent }) => `${snapshot.country} ${respondent}`),
	);
	const answered = new Set(frozen);
	return responses.map(({ country, respondent }) => ({
		country,
		sector: respondentTitle(study, respondent),
		asked: 1,
		answered: Number(answered.has(`${country} ${respondent}`)),
	}));
}

interface Built {
	/** What the report shows beside the sheet. */
	readonly key: string;
	readonly model: ReportModel;
}

/** The last report of each score sheet: putting one together takes some tenths of a second, in which no save is answered. */
const built = new WeakMap<ScoreSheet, Built>();

function buildOnce(input: ReportInput): ReportModel {
	const { standings, participation, now } = input;
	const key = JSON.stringify([standings, participation, now]);
	const known = built.get(input.sheet);
	if (known?.key === key) return known.model;
	const model = buildReport(input);
	built.set(input.sheet, { key, model });
	return model;
}

/** `now`: the report's time; the time of the scores when left out, so that the same releases give the same bytes. */
export async function reportStudy(context: Context, study: OpenStudy, now?: string): Promise<ReportModel> {
	const sheet = await scoreReleased(context, study);
	const { pack, round, members } = study;
	const standings = listReleasedStandings(study, await listCountries(context.db.read, study.id));
	return buildOnce({
		pack,
		round,
		members,
		sheet,
		standings,
		...(round.collection === 'survey' && { participation: await listParticipation(context, study) }),
		facts: context.facts,
		kind: 'consultation',
		now: now ?? sheet.recipe.generatedAt,
	});
}
