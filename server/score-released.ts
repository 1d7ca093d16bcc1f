/*
 * The score sheet of a study: from the frozen submissions of the released countries alone. Kept until another
 * country is released; its time is that of the last release, so that the same releases give the same bytes.
 */
import { canonicalAnswers } from '../analysis/score/canonical-answers.ts';
import type { Recipe, ScoreSheet } from '../analysis/score/score-sheet.ts';
import { ALL, RULES_VERSION, SETTLED, scoreStudy } from '../analysis/score/score-study.ts';
import { listClearedTexts } from '../data/queries/disclosures.ts';
import { findSubmission, listReleases, type Release } from '../data/queries/submissions.ts';
import type { Pack } from '../instruments/pack.ts';
import { type AnswerRow, CONSENSUS } from '../instruments/schema/answer.ts';
import type { Context } from './context.ts';
import type { OpenStudy } from './find-study.ts';
import { sha256 } from './secrets.ts';
import { type Snapshot, snapshotRows } from './snapshot.ts';
import { withholdSnapshot } from './withhold-snapshot.ts';

/** Whose answers count: what meetings settled goes first where there is any, else everybody's. */
export const respondentsRead = (rows: readonly AnswerRow[]): string =>
	rows.some(({ respondent }) => respondent === CONSENSUS) ? SETTLED : ALL;

export function makeRecipe(
	pack: Pack,
	rows: readonly AnswerRow[],
	respondents: string,
	generatedAt: string,
): Recipe {
	return {
		pack: pack.id,
		packVersion: pack.version,
		inputsSha256: sha256(canonicalAnswers(rows)),
		rulesVersion: RULES_VERSION,
		options: { respondents },
		seed: null,
		generatedAt,
	};
}

interface Released {
	readonly releases: readonly Release[];
	/** Time of the last release; the opening of the round when nobody has released. */
	readonly at: string;
	/** Hashes of the texts that a second person cleared. */
	readonly cleared: readonly string[];
	/** The same as long as the same submissions are released with the same words. */
	readonly key: string;
}

async function findReleased(context: Context, study: OpenStudy): Promise<Released> {
	const releases = await listReleases(context.db.read, study.id);
	const cleared = await listClearedTexts(context.db.read, study.id);
	return {
		releases,
		cleared,
		at: releases.reduce(
			(latest, one) => (one.released_at > latest ? one.released_at : latest),
			study.round.openedOn,
		),
		key: [...releases.map((one) => `${one.submission_id} ${one.released_at}`), ...cleared].join('\n'),
	};
}

async function readSnapshots(
	context: Context,
	study: OpenStudy,
	{ releases, cleared }: Pick<Released, 'releases' | 'cleared'>,
): Promise<Snapshot[]> {
	const found = releases.map(({ submission_id }) => findSubmission(context.db.read, study.id, submission_id));
	const submissions = await Promise.all(found);
	const readable = new Set(cleared);
	return submissions.flatMap((one) =>
		one ? [withholdSnapshot(study.pack, JSON.parse(one.snapshot) as Snapshot, readable)] : [],
	);
}

/** The frozen answers behind the released countries, without the words that are withheld. */
export async function releasedSnapshots(context: Context, study: OpenStudy): Promise<Snapshot[]> {
	return readSnapshots(context, study, await findReleased(context, study));
}

/** The released answers as lines of answers.csv. */
export async function releasedRows(context: Context, study: OpenStudy): Promise<AnswerRow[]> {
	return (await releasedSnapshots(context, study)).flatMap(snapshotRows);
}

/**
 * All countries are scored by the framework of the present pack, so that they can be compared. What was frozen
 * under an earlier questionnaire has no answer to a question that came later, which counts as missing there.
 */
function warnOfEarlier(pack: Pack, snapshots: readonly Snapshot[]): string[] {
	return snapshots
		.filter((snapshot) => snapshot.packVersion !== pack.version)
		.map(
			({ country, packVersion }) =>
				`"${country}" answered version ${packVersion} of the questionnaire; scored by version ${pack.version}, in which questions that came later are missing`,
		);
}

const kept = new WeakMap<Context['db'], Map<string, { key: string; sheet: ScoreSheet }>>();

export async function scoreReleased(context: Context, study: OpenStudy): Promise<ScoreSheet> {
	const sheets = kept.get(context.db) ?? new Map<string, { key: string; sheet: ScoreSheet }>();
	kept.set(context.db, sheets);
	const released = await findReleased(context, study);
	const { at, key } = released;
	const known = sheets.get(study.id);
	if (known?.key === key) return known.sheet;
	const snapshots = await readSnapshots(context, study, released);
	const rows = snapshots.flatMap(snapshotRows);
	const scored = scoreStudy(study.pack, rows, makeRecipe(study.pack, rows, respondentsRead(rows), at));
	const sheet = { ...scored, warnings: [...scored.warnings, ...warnOfEarlier(study.pack, snapshots)] };
	sheets.set(study.id, { key, sheet });
	return sheet;
}
