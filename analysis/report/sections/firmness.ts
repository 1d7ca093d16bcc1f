/*
 * Chapter: how firm the scores are when the choices behind them are varied: intervals, how often the published phase
 * holds, and on which domain the overall score hangs most. It says how sure one score is, never who stands higher.
 */
import { intervalDots } from '../../charts/interval-dots.ts';
import { printShare } from '../../charts/print-number.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import {
	FIRMNESS_NOISE,
	FIRMNESS_RUNS,
	FIRMNESS_SEED,
	printRuns,
	type Trial,
	tryScores,
} from '../try-scores.ts';
import { basisOf, domainTable, figuresOf, systemTable } from './firmness-tables.ts';
import { dropBlocks } from './left-out.ts';
import { list, paragraph, type SectionBuilder } from './section-draft.ts';

/** A phase that holds in so many of the runs is called firm, here and on the page of the program. */
const FIRM_FROM = 0.9;
const TOLERANCE = 1e-9;

function variedTexts({ pack }: ReportContext, { assumptions, study }: Trial): string[] {
	const { member } = pack.words;
	const alone = study.countries.filter(({ voices }) => voices.respondents.length < 2).length;
	const still =
		alone === 0
			? ''
			: ` For ${alone} of ${study.countries.length}, who have one respondent, this changes nothing.`;
	return [
		`Weights: each weight of the pack is up to ${printShare(FIRMNESS_NOISE)} larger or smaller, drawn evenly; in one run the weights are the same for every ${member}.`,
		assumptions.aggregation
			? 'Aggregation: groups are put together by the arithmetic mean of the published scores or by the geometric mean, by the toss of a coin for each run. Items within their group keep the arithmetic mean.'
			: 'Aggregation is left out: no group of this framework is made of other groups.',
		'Missing values: each item that applies and has no value gets one drawn evenly between nothing and full points.',
		assumptions.respondents
			? `Respondents: those of one ${member} are drawn again by lot, as many as they are and each with all answers, so that some count twice and some not at all (bootstrap).${still}`
			: `Respondents are left out: one voice speaks for each ${member}, so nobody can be drawn again.`,
	];
}

function charts(context: ReportContext, trial: Trial): Block[] {
	const { sheet, pack, shown } = context;
	const members = shown.map(({ member }) => member);
	return trial.elements.map((element) => {
		const wide = trial.elements.length === 1;
		const drawn = { ...element, wide, runs: printRuns(FIRMNESS_RUNS), find: trial.find };
		const spec = intervalDots(sheet, pack, drawn, members);
		return { kind: 'chart', spec, alt: spec.description ?? '', basis: basisOf(context) };
	});
}

function firmText({ pack, sheet }: ReportContext, trial: Trial): Block[] {
	if (!pack.framework.phases || !pack.framework.system) return [];
	const shares = sheet.countries.flatMap(
		(scores) => figuresOf(scores, 'system', trial)?.found.samePhaseShare ?? [],
	);
	const firm = shares.filter((share) => share + TOLERANCE >= FIRM_FROM).length;
	return [
		paragraph(
			`In ${firm} of ${shares.length} ${pack.words.members} with an overall score, the published phase holds in at least nine of ten runs. Where it holds in fewer, the phase should be read as near an edge.`,
		),
	];
}

function trialBlocks(context: ReportContext, trial: Trial): Block[] {
	const table = context.pack.framework.system ? systemTable : domainTable;
	return [
		list(variedTexts(context, trial)),
		paragraph(
			`All of this is varied at once, in ${printRuns(FIRMNESS_RUNS)} runs from the seed ${FIRMNESS_SEED}, so that the same answers give the same figures again. The range from 5 % to 95 % holds nine of ten runs. It covers what was varied and nothing else; it does not say how true the answers are.`,
		),
		paragraph(
			`Nothing here ranks: a range says how firm one score is, and not which ${context.pack.words.member} stands above another.`,
		),
		...charts(context, trial),
		...firmText(context, trial),
		table(context, trial),
		...dropBlocks(context, trial),
	];
}

export const firmness: SectionBuilder = (context) => {
	const trial = tryScores(context);
	return {
		id: 'firmness',
		title: 'How firm the scores are',
		blocks: [
			paragraph(
				'Each score rests on choices that could have been made otherwise. This chapter makes them otherwise many times and looks at how far the scores move. None of these runs replaces a published score.',
			),
			...(trial
				? trialBlocks(context, trial)
				: [paragraph(`No ${context.pack.words.member} is released, so there is nothing to try.`)]),
		],
	};
};
