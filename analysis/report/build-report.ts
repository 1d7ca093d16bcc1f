/*
 * From scores to the frozen ReportModel. Pure: the time comes from the caller, and the same input gives an equal
 * model. Which chapters there are, and in which order, stands here; what they say stands in sections/.
 */
import { freezeDeep } from './freeze-deep.ts';
import { type ReportContext, type ReportInput, reportContext } from './report-context.ts';
import type { ReportModel, Section } from './report-model.ts';
import { agreement } from './sections/agreement.ts';
import { assessments } from './sections/assessments.ts';
import { borderPairs } from './sections/border-pairs.ts';
import { changes } from './sections/changes.ts';
import { firmness } from './sections/firmness.ts';
import { fullResults } from './sections/full-results.ts';
import { gapDetails } from './sections/gap-details.ts';
import { gaps } from './sections/gaps.ts';
import { heard } from './sections/heard.ts';
import { heardApart } from './sections/heard-apart.ts';
import { integrationMatrix } from './sections/integration-matrix.ts';
import { method } from './sections/method.ts';
import { nextSteps } from './sections/next-steps.ts';
import { participation } from './sections/participation.ts';
import { process } from './sections/process.ts';
import { profiles } from './sections/profiles.ts';
import { purpose } from './sections/purpose.ts';
import { recipe } from './sections/recipe.ts';
import { scores } from './sections/scores.ts';
import type { SectionBuilder } from './sections/section-draft.ts';
import { sourceList, sources } from './sections/sources.ts';
import { summary } from './sections/summary.ts';

const FRONT = [summary];
const CHAPTERS = [
	purpose,
	process,
	participation,
	sources,
	scores,
	firmness,
	heard,
	agreement,
	gaps,
	borderPairs,
	heardApart,
	changes,
	nextSteps,
];
const ANNEXES = [
	method,
	profiles,
	fullResults,
	integrationMatrix,
	gapDetails,
	assessments,
	sourceList,
	recipe,
];

function label(
	context: ReportContext,
	builders: readonly SectionBuilder[],
	name: (index: number) => string,
): Section[] {
	const drafts = builders.flatMap((build) => build(context) ?? []);
	return drafts.map((draft, index) => ({ ...draft, label: name(index) }));
}

/** The model of one report; `now` is an ISO time. */
export function buildReport(input: ReportInput): ReportModel {
	const context = reportContext(input);
	const { pack, round, desk } = context;
	const phases = pack.framework.phases ?? [];
	return freezeDeep({
		kind: 'consultation',
		language: pack.language,
		title: pack.title,
		subtitle: desk ? 'Consultation report: desk review of public facts' : 'Consultation report',
		round: round.title,
		framework: pack.framework.title,
		frameworkVersion: pack.framework.version,
		status: round.status,
		date: context.date,
		disclaimer: pack.disclaimer,
		warning: [round.fictional, round.caution].filter((text) => text !== undefined).join(' '),
		phases: phases.length,
		phaseTitles: phases.map(({ number, title }) => `${number} ${title}`),
		sections: [
			...label(context, FRONT, () => ''),
			...label(context, CHAPTERS, (index) => String(index + 1)),
			...label(context, ANNEXES, (index) => String.fromCodePoint(65 + index)),
		],
		recipe: { ...context.sheet.recipe, options: { ...context.sheet.recipe.options } },
	} satisfies ReportModel);
}
