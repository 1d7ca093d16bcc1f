/* Frozen submissions: what was cleared and released is read from here, never from answers still being edited. */
import type { Read, Write } from '../database.ts';
import type { SubmissionsTable } from '../tables.ts';

export async function addSubmission(trx: Write, submission: SubmissionsTable): Promise<void> {
	await trx.insertInto('submissions').values(submission).execute();
}

export const findSubmission = (db: Read, study: string, id: string): Promise<SubmissionsTable | undefined> =>
	db
		.selectFrom('submissions')
		.selectAll()
		.where('study_id', '=', study)
		.where('id', '=', id)
		.executeTakeFirst();

/** The newest submission of one response; after a return the same version may be submitted again. */
export const findLastSubmission = (
	db: Read,
	study: string,
	response: string,
): Promise<SubmissionsTable | undefined> =>
	db
		.selectFrom('submissions')
		.selectAll()
		.where('study_id', '=', study)
		.where('response_id', '=', response)
		.orderBy('version', 'desc')
		.orderBy('at', 'desc')
		.executeTakeFirst();

export interface Release {
	readonly country: string;
	readonly submission_id: string;
	readonly released_at: string;
}

/** Which submission of which country is released, and since when; sorted by country. */
export const listReleases = (db: Read, study: string): Promise<Release[]> =>
	db
		.selectFrom('countries')
		.select(['country', 'submission_id', 'released_at'])
		.where('study_id', '=', study)
		.where('state', '=', 'released')
		.orderBy('country')
		.execute();
