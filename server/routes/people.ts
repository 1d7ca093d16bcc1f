/* The secretariat's list of people: who has a place in the study, new places with their link, and places taken back. */
import { z } from 'zod';
import type { Write } from '../../data/database.ts';
import { findAccount, listAccounts } from '../../data/queries/accounts.ts';
import { addAudit } from '../../data/queries/audit.ts';
import {
	findInvitation,
	listInvitations,
	listPlacesOf,
	revokeInvitation,
} from '../../data/queries/invitations.ts';
import { findResponseOf } from '../../data/queries/responses.ts';
import { Problem } from '../../instruments/problem.ts';
import { ResetLink } from '../../instruments/schema/account.ts';
import { NATIONAL } from '../../instruments/schema/answer.ts';
import { NewLink, Place, PlaceRequest } from '../../instruments/schema/people.ts';
import { makeResetLink } from '../accounts/reset.ts';
import type { Context } from '../context.ts';
import { assertPlace, describePlace, placeTitle } from '../describe-place.ts';
import type { OpenStudy } from '../find-study.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { PlaceParams, StudyParams } from '../http/params.ts';
import { notFound, type Visitor } from '../http/person.ts';
import { invite, linkEnds, makeLink } from '../invite.ts';
import { locateStudy, type StudyPlace } from '../locate.ts';

type PlaceCall = Call<{ study: string; place: string }, unknown, unknown, StudyPlace>;

const audit = (
	trx: Write,
	context: Context,
	visitor: Visitor | undefined,
	study: string,
	action: string,
	target: string,
) =>
	addAudit(trx, {
		study,
		id: context.newId(),
		at: context.now(),
		invitation: visitor?.invitation ?? '',
		action,
		target,
	});

/** The response a coordinator or sector respondent answers; the others have none. */
async function responseOf(
	trx: Write,
	study: OpenStudy,
	{ role, country = '', sector }: PlaceRequest,
): Promise<string> {
	if (role !== 'coordinator' && role !== 'respondent') return '';
	return (await findResponseOf(trx, study.id, country, sector ?? NATIONAL)) ?? '';
}

async function invitePerson(call: Call<unknown, unknown, PlaceRequest, StudyPlace>): Promise<NewLink> {
	const { at, body, context, visitor } = call;
	assertPlace(at.open, body);
	return context.db.write(async (trx) => {
		const { country = '', sector = '', role } = body;
		const response = await responseOf(trx, at.open, body);
		const title = placeTitle(at.open, body);
		const row = await invite(trx, context, { study: at.study, role, title, country, sector, response });
		const token = await makeLink(trx, context, row);
		await audit(trx, context, visitor, at.study, 'people.invite', row.id);
		return { place: describePlace(row), token, expiresAt: linkEnds(context.now()) };
	});
}

async function newLink({ at, params, context, visitor }: PlaceCall): Promise<NewLink> {
	const row = await findInvitation(context.db.read, at.study, params.place);
	if (row?.revoked_at !== '') throw notFound();
	if (row.account_id !== '')
		throw new Problem(
			'wrong-state',
			'This place is signed in to by account: make a link to a new password instead.',
		);
	return context.db.write(async (trx) => {
		const token = await makeLink(trx, context, row);
		await audit(trx, context, visitor, at.study, 'people.link', row.id);
		return { place: describePlace(row), token, expiresAt: linkEnds(context.now()) };
	});
}

/** A study's secretariat has no say over an account that reaches further than the study. */
async function resetAccount({ at, params, context, visitor }: PlaceCall): Promise<ResetLink> {
	const row = await findInvitation(context.db.read, at.study, params.place);
	const account = row?.revoked_at === '' && (await findAccount(context.db.read, row.account_id));
	if (!account) throw notFound();
	const places = await listPlacesOf(context.db.read, account.id);
	const reaches = visitor?.study === '' || places.every((place) => place.study_id === at.study);
	if (!reaches)
		throw new Problem(
			'not-allowed',
			'This account has places elsewhere too: ask the secretariat of the whole store to make the link.',
		);
	const by = { study_id: at.study, id: visitor?.invitation ?? '' };
	return context.db.write((trx) => makeResetLink(trx, context, account.id, false, by));
}

async function listPeople({ at, context }: { at: StudyPlace; context: Context }): Promise<Place[]> {
	const accounts = await listAccounts(context.db.read);
	const names = new Map(accounts.map(({ id, name }) => [id, name]));
	const rows = await listInvitations(context.db.read, at.study);
	return rows.map((row) => describePlace(row, names.get(row.account_id)));
}

async function takeBack({ at, params, context, visitor }: PlaceCall): Promise<undefined> {
	const row = await findInvitation(context.db.read, at.study, params.place);
	if (!row) throw notFound();
	await context.db.write(async (trx) => {
		await revokeInvitation(trx, row, context.now());
		await audit(trx, context, visitor, at.study, 'people.revoke', row.id);
	});
	return undefined;
}

export const peopleRoutes = [
	endpoint({
		method: 'get',
		path: '/api/studies/:study/people',
		summary: 'Who has a place in the study',
		params: StudyParams,
		reply: z.object({ people: z.array(Place) }),
		action: 'people.read',
		locate: locateStudy,
		run: async (call) => ({ people: await listPeople(call) }),
	}),
	endpoint({
		method: 'post',
		path: '/api/studies/:study/people',
		summary: 'Give somebody a place; the reply holds the token of their link, which is shown this once',
		params: StudyParams,
		body: PlaceRequest,
		reply: NewLink,
		action: 'people.invite',
		locate: locateStudy,
		run: invitePerson,
	}),
	endpoint({
		method: 'post',
		path: '/api/studies/:study/people/:place/link',
		summary: 'A further link to a place, for somebody who lost theirs',
		params: PlaceParams,
		reply: NewLink,
		action: 'people.invite',
		locate: locateStudy,
		run: newLink,
	}),
	endpoint({
		method: 'post',
		path: '/api/studies/:study/people/:place/reset',
		summary: 'A link to a new password for the account of a place, good once and for a day',
		params: PlaceParams,
		reply: ResetLink,
		action: 'people.invite',
		locate: locateStudy,
		run: resetAccount,
	}),
	endpoint({
		method: 'delete',
		path: '/api/studies/:study/people/:place',
		summary: 'Take a place back: its links and open sessions end at once; its answers stay',
		params: PlaceParams,
		reply: null,
		action: 'people.invite',
		locate: locateStudy,
		run: takeBack,
	}),
];
