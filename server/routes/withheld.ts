/*
 * Texts of a submission that may name a person: where they stand, and the word of the country's clearing authority
 * that one of them does not. The words themselves are read with the submission, by whoever may.
 */
import { addAudit } from '../../data/queries/audit.ts';
import { listStudyDisclosures, setDisclosure } from '../../data/queries/disclosures.ts';
import { findResponseOf } from '../../data/queries/responses.ts';
import type { DisclosuresTable, SubmissionsTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import {
	type DisclosureState,
	WithheldDecision,
	type WithheldText,
	WithheldTexts,
} from '../../instruments/schema/disclosure.ts';
import type { Context } from '../context.ts';
import { assertSame, assertSecondPerson, getSubmission } from '../country-submission.ts';
import { findDisclosures } from '../find-disclosures.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { CountryParams } from '../http/params.ts';
import { type CountryPlace, locateCountry } from '../locate.ts';
import type { Snapshot } from '../snapshot.ts';
import { listSpeakers } from '../withhold-snapshot.ts';

function listTexts(
	{ open, country }: CountryPlace,
	submission: SubmissionsTable,
	noted: readonly DisclosuresTable[],
): WithheldText[] {
	const states = new Map(noted.map((row) => [row.text_sha256, row.state as DisclosureState]));
	const snapshot = JSON.parse(submission.snapshot) as Snapshot;
	const { study } = snapshot;
	return listSpeakers(snapshot).flatMap(({ respondent, answers }) =>
		findDisclosures(open.pack, { study, country, respondent }, answers).map(
			({ question, field, kinds, hash }) => ({
				id: hash,
				respondent,
				question,
				field,
				kinds: [...kinds],
				state: states.get(hash) ?? 'found',
			}),
		),
	);
}

async function describeTexts(context: Context, at: CountryPlace): Promise<WithheldTexts> {
	const submission = await getSubmission(context, at);
	const noted = await listStudyDisclosures(context.db.read, at.study);
	return { country: at.country, sha256: submission.sha256, texts: listTexts(at, submission, noted) };
}

function findText(texts: readonly WithheldText[], id: string): WithheldText {
	const found = texts.find((one) => one.id === id);
	if (found) return found;
	throw new Problem('wrong-state', 'This text no longer stands in the submission. Read it again.', [
		{ field: 'text', rule: 'not in this submission', cure: 'send the id that the list of texts gives' },
	]);
}

async function decide(call: Call<unknown, unknown, WithheldDecision, CountryPlace>): Promise<WithheldTexts> {
	const { at, body, context, visitor } = call;
	const submission = await getSubmission(context, at);
	assertSame(submission, body.sha256);
	const invitation = visitor?.invitation ?? '';
	await assertSecondPerson(context, at, submission, invitation);
	const text = findText(listTexts(at, submission, []), body.text);
	const response = await findResponseOf(context.db.read, at.study, at.country, text.respondent);
	const now = context.now();
	await context.db.write(async (trx) => {
		await setDisclosure(trx, {
			study_id: at.study,
			response_id: response ?? '',
			question: text.question,
			field: text.field,
			text_sha256: text.id,
			kinds: text.kinds.join(' '),
			state: body.decision === 'cleared' ? 'cleared' : 'found',
			at: now,
			invitation_id: invitation,
		});
		await addAudit(trx, {
			study: at.study,
			id: context.newId(),
			at: now,
			invitation,
			action: body.decision === 'cleared' ? 'text.clear' : 'text.withhold',
			target: at.country,
			detail: { respondent: text.respondent, question: text.question, field: text.field },
		});
	});
	return describeTexts(context, at);
}

const PATH = '/api/studies/:study/countries/:country/withheld';

export const withheldRoutes = [
	endpoint({
		method: 'get',
		path: PATH,
		summary: 'Where a submission holds texts that may name a person; never the texts',
		params: CountryParams,
		reply: WithheldTexts,
		action: 'withheld.list',
		locate: locateCountry,
		run: ({ at, context }) => describeTexts(context, at),
	}),
	endpoint({
		method: 'post',
		path: PATH,
		summary: 'Say of one text that it names nobody, so that it is withheld no longer; or withhold it again',
		params: CountryParams,
		body: WithheldDecision,
		reply: WithheldTexts,
		action: 'withheld.clear',
		locate: locateCountry,
		run: decide,
	}),
];
