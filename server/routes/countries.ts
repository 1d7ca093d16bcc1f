/* Between a country's submission and the comparison: it is read, cleared or returned by a second person, and released by the country itself. */
import { addAudit } from '../../data/queries/audit.ts';
import { listClearedTexts } from '../../data/queries/disclosures.ts';
import { reopenResponses } from '../../data/queries/responses.ts';
import { findCountry, moveCountry } from '../../data/queries/studies.ts';
import { findSubmission } from '../../data/queries/submissions.ts';
import type { CountriesTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import { ClearanceRequest, ReleaseRequest } from '../../instruments/schema/response.ts';
import { CountryStanding } from '../../instruments/schema/study.ts';
import { assertSame, assertSecondPerson, getSubmission, newerSubmission } from '../country-submission.ts';
import { describeCountry } from '../describe-study.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { CountryParams } from '../http/params.ts';
import { isAllowed, notFound } from '../http/person.ts';
import { SubmissionReply } from '../http/replies.ts';
import { type CountryPlace, locateCountry } from '../locate.ts';
import { reviseCountry } from '../revise-studies.ts';
import { type Snapshot, snapshotRows } from '../snapshot.ts';
import { withholdSnapshot } from '../withhold-snapshot.ts';

type CountryCall<B> = Call<unknown, unknown, B, CountryPlace>;

type Step = Parameters<typeof moveCountry>[2];

/** Moves the country in one transaction with its audit row, and answers with where it now stands. */
async function takeStep(
	call: CountryCall<unknown>,
	action: string,
	from: readonly string[],
	step: Step,
): Promise<CountryStanding> {
	const { at, context, visitor } = call;
	await context.db.write(async (trx) => {
		const now = await findCountry(trx, at.study, at.country);
		// The hash was compared before this transaction had its turn.
		if (now && now.submission_id !== at.standing.submission_id) throw newerSubmission();
		const moved = now && from.includes(now.state) && (await moveCountry(trx, now, step));
		if (!now || !moved) throw new Problem('wrong-state', wrongState(now, from));
		const submission = await findSubmission(trx, at.study, now.submission_id);
		if (step.state === 'returned') {
			await reopenResponses(trx, at.study, at.country);
			await reviseCountry(trx, context, at.open, at.country);
		}
		await addAudit(trx, {
			study: at.study,
			id: context.newId(),
			at: context.now(),
			invitation: visitor?.invitation ?? '',
			action,
			target: at.country,
			detail: { sha256: submission?.sha256 ?? '' },
		});
	});
	const row = await findCountry(context.db.read, at.study, at.country);
	if (!row) throw notFound();
	return describeCountry(context, at.open, at.member, row);
}

function wrongState(row: CountriesTable | undefined, from: readonly string[]): string {
	const state = row === undefined || row.state === '' ? 'not submitted' : row.state;
	return `This can be done only while the submission is ${from.join(' or ')}; now it is ${state}.`;
}

async function clear(call: CountryCall<ClearanceRequest>): Promise<CountryStanding> {
	const { at, body, context, visitor } = call;
	const submission = await getSubmission(context, at);
	assertSame(submission, body.sha256);
	const invitation = visitor?.invitation ?? '';
	await assertSecondPerson(context, at, submission, invitation);
	const reason = body.reason?.trim() ?? '';
	if (body.decision === 'returned' && reason === '')
		throw new Problem('bad-request', 'A submission is returned with a reason.', [
			{ field: 'reason', rule: 'missing', cure: 'say what has to be changed' },
		]);
	return body.decision === 'cleared'
		? takeStep(call, 'submission.clear', ['submitted'], {
				state: 'cleared',
				cleared_at: context.now(),
				returned_for: '',
			})
		: takeStep(call, 'submission.return', ['submitted', 'cleared'], {
				state: 'returned',
				cleared_at: '',
				returned_for: reason,
			});
}

async function release(call: CountryCall<ReleaseRequest>): Promise<CountryStanding> {
	const { at, body, context } = call;
	assertSame(await getSubmission(context, at), body.sha256);
	return body.released
		? takeStep(call, 'country.release', ['cleared'], { state: 'released', released_at: context.now() })
		: takeStep(call, 'country.withdraw', ['released'], { state: 'cleared', released_at: '' });
}

export const countryRoutes = [
	endpoint({
		method: 'get',
		path: '/api/studies/:study/countries/:country/submission',
		summary: 'The frozen answers of a country; beyond it without the words that may name a person',
		params: CountryParams,
		reply: SubmissionReply,
		action: 'submission.read',
		locate: locateCountry,
		run: async ({ at, context, visitor }) => {
			const submission = await getSubmission(context, at);
			const { sha256, version, by_title } = submission;
			const frozen = JSON.parse(submission.snapshot) as Snapshot;
			const { packVersion } = frozen;
			const cleared = new Set(await listClearedTexts(context.db.read, at.study));
			const rows = snapshotRows(
				isAllowed('withheld.read', at, visitor) ? frozen : withholdSnapshot(at.open.pack, frozen, cleared),
			);
			return { country: at.country, sha256, at: submission.at, by: by_title, version, packVersion, rows };
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/studies/:study/countries/:country/clearance',
		summary: 'Clear a submission, or return it with a reason',
		params: CountryParams,
		body: ClearanceRequest,
		reply: CountryStanding,
		action: 'submission.clear',
		locate: locateCountry,
		run: clear,
	}),
	endpoint({
		method: 'post',
		path: '/api/studies/:study/countries/:country/release',
		summary: 'Release a cleared submission into the comparison, or take it back',
		params: CountryParams,
		body: ReleaseRequest,
		reply: CountryStanding,
		action: 'country.release',
		locate: locateCountry,
		run: release,
	}),
];
