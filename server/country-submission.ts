/* The present submission of a country, as the routes about it need it: found, named by its hash, and judged by a second person alone. */
import { hasAnswered } from '../data/queries/responses.ts';
import { findSubmission } from '../data/queries/submissions.ts';
import type { SubmissionsTable } from '../data/tables.ts';
import { Problem } from '../instruments/problem.ts';
import type { Context } from './context.ts';
import type { CountryPlace } from './locate.ts';

export async function getSubmission(
	context: Context,
	{ study, standing }: CountryPlace,
): Promise<SubmissionsTable> {
	const found =
		standing.submission_id && (await findSubmission(context.db.read, study, standing.submission_id));
	if (!found) throw new Problem('wrong-state', 'Nothing has been submitted yet.');
	return found;
}

export const newerSubmission = (): Problem =>
	new Problem('wrong-state', 'There is a newer submission than the one you read. Read it, then decide.', [
		{
			field: 'sha256',
			rule: 'not the present submission',
			cure: 'send the hash of the submission you read last',
		},
	]);

export function assertSame(submission: SubmissionsTable, sha256: string): void {
	if (submission.sha256 !== sha256) throw newerSubmission();
}

/** Throws Problem not-allowed for somebody who submitted, or ever saved an answer of this country. */
export async function assertSecondPerson(
	context: Context,
	{ study, country }: CountryPlace,
	submission: SubmissionsTable,
	invitation: string,
): Promise<void> {
	if (
		submission.invitation_id === invitation ||
		(await hasAnswered(context.db.read, study, country, invitation))
	)
		throw new Problem('not-allowed', 'Nobody clears what they answered: a second person must do it.');
}
