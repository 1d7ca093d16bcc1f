/*
 * The end of keeping: what of a study goes once its round is over and its periods have passed. Nothing runs this by
 * itself: whoever runs the server does, with the command `retain`. Frozen submissions and the audit stay.
 */
import type { Read, Write } from '../data/database.ts';
import { addAudit } from '../data/queries/audit.ts';
import {
	type Sweep,
	sweepDisclosures,
	sweepDrafts,
	sweepLinks,
	sweepMarks,
	sweepReasons,
	sweepRevisions,
	sweepSessions,
	sweepSettlements,
} from '../data/queries/retention.ts';
import { Problem } from '../instruments/problem.ts';
import type { Round } from '../instruments/schema/pack-file.ts';
import type { Context } from './context.ts';

/** Months after the round's end, and after the end of a link or session. */
export const DEFAULT_MONTHS = { drafts: 24, links: 12 } as const;

export interface Periods {
	/** Last day of the round. */
	readonly endedOn: string;
	/** From this day on drafts and revisions go. */
	readonly draftsFrom: string;
	/** Links and sessions that ended before this day go. */
	readonly linksBefore: string;
}

/** The day so many months later or, below zero, earlier; the last day of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
	const date = new Date(`${day.slice(0, 10)}T00:00:00.000Z`);
	const wanted = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
	const last = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
	wanted.setUTCDate(Math.min(date.getUTCDate(), last));
	return wanted.toISOString().slice(0, 10);
}

export interface RetentionChoice {
	readonly now: string;
	readonly drafts?: number | undefined;
	readonly links?: number | undefined;
	/** Last day of a round whose pack names none. */
	readonly ended?: string | undefined;
}

/** Throws Problem wrong-state while the round is open. */
export function findPeriods(round: Round, choice: RetentionChoice): Periods {
	const { now, drafts, links, ended } = choice;
	const endedOn = [round.closesOn ?? '', ended ?? ''].sort().at(-1) ?? '';
	if (endedOn === '' || endedOn >= now.slice(0, 10))
		throw new Problem('wrong-state', 'The round is open, so nothing goes.', [
			{
				field: 'closesOn',
				rule: endedOn === '' ? 'the pack names no last day of this round' : `the round ends on ${endedOn}`,
				cure: 'write closesOn into the pack, name the day with --ended, or wait',
			},
		]);
	return {
		endedOn,
		draftsFrom: addMonths(endedOn, drafts ?? round.keep?.draftMonths ?? DEFAULT_MONTHS.drafts),
		linksBefore: addMonths(now, -(links ?? round.keep?.linkMonths ?? DEFAULT_MONTHS.links)),
	};
}

export interface Gone {
	readonly what: string;
	readonly count: number;
	/** Days of the oldest and the newest; empty when there is none. */
	readonly from: string;
	readonly to: string;
}

function listSweeps(
	{ draftsFrom, linksBefore }: Periods,
	now: string,
): readonly (readonly [string, Sweep])[] {
	const isDue = draftsFrom <= now.slice(0, 10);
	return [
		['links', sweepLinks(linksBefore)],
		['sessions', sweepSessions(linksBefore)],
		...(isDue
			? ([
					['drafts', sweepDrafts],
					['session marks', sweepMarks],
					['revisions', sweepRevisions],
					['reasons of a return', sweepReasons],
					['earlier settlements', sweepSettlements],
					['findings', sweepDisclosures],
				] as const)
			: []),
	];
}

async function sweep(
	db: Read,
	study: string,
	periods: Periods,
	now: string,
	isDry: boolean,
): Promise<Gone[]> {
	const gone: Gone[] = [];
	for (const [what, run] of listSweeps(periods, now)) {
		const days = (await run(db, study, isDry)).map((time) => time.slice(0, 10)).sort();
		gone.push({ what, count: days.length, from: days[0] ?? '', to: days.at(-1) ?? '' });
	}
	return gone;
}

/** What would go now; changes nothing. */
export const planRetention = (db: Read, study: string, periods: Periods, now: string): Promise<Gone[]> =>
	sweep(db, study, periods, now, true);

/** Lets it go, with a row of the audit that counts it, and rewrites the file so that nothing of it is left between the rows. */
export async function retainStudy(
	context: Context,
	study: string,
	periods: Periods,
	now: string,
): Promise<Gone[]> {
	const gone = await context.db.write(async (trx: Write) => {
		const found = await sweep(trx, study, periods, now, false);
		await addAudit(trx, {
			study,
			id: context.newId(),
			at: now,
			invitation: '',
			action: 'study.retain',
			target: study,
			detail: Object.fromEntries(found.map(({ what, count }) => [what, count])),
		});
		return found;
	});
	await context.db.compact();
	return gone;
}
