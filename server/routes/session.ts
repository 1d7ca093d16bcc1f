/* Signing in by a personal link, asking who one is, signing out. A GET never consumes a link. */
import { addAudit } from '../../data/queries/audit.ts';
import { endLink, type FoundLink, findLink } from '../../data/queries/invitations.ts';
import { addSession, endSession } from '../../data/queries/sessions.ts';
import type { InvitationsTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Role } from '../../instruments/schema/role.ts';
import { type Person, Session, SessionRequest } from '../../instruments/schema/session.ts';
import type { Context } from '../context.ts';
import { getStudy } from '../find-study.ts';
import { endpoint, nowhere } from '../http/endpoint.ts';
import { actionsOf } from '../http/may.ts';
import { cookieName, isSecure, sessionHash } from '../http/person.ts';
import { newToken, sha256 } from '../secrets.ts';

const SESSION_DAYS = 14;
const DAY_MS = 86_400_000;

type Place = Pick<InvitationsTable, 'study_id' | 'role' | 'title' | 'country' | 'sector' | 'response_id'>;

async function describePerson(context: Context, place: Place, expiresAt: string): Promise<Person> {
	const study = place.study_id === '' ? undefined : await getStudy(context, place.study_id);
	const member = study?.members.find((one) => one.code === place.country);
	const role = place.role as Role;
	return {
		study: place.study_id,
		role,
		title: place.title,
		...(member && { country: member.code, countryName: member.name }),
		...(place.sector !== '' && { sector: place.sector }),
		...(place.response_id !== '' && { response: place.response_id }),
		may: actionsOf(role, place.study_id),
		expiresAt,
	};
}

function assertOpen(link: FoundLink | undefined, now: string): FoundLink {
	if (!link)
		throw new Problem(
			'link-unknown',
			'This link is not known here. Ask the person who sent it for a new one.',
			[{ field: 'token', rule: 'unknown', cure: 'copy the whole link, or ask for a new one' }],
		);
	if (link.revoked_at === '' && link.expires_at > now) return link;
	const rule = link.revoked_at === '' ? 'expired' : 'taken back';
	throw new Problem(
		'link-ended',
		`This link has ended: it was ${rule}. Ask the person who sent it for a new one.`,
		[{ field: 'token', rule, cure: 'ask for a new link' }],
	);
}

interface Opened {
	readonly link: FoundLink;
	readonly token: string;
	readonly expiresAt: string;
}

/** The link is looked at again inside the transaction: of two who open a once-only link at the same moment, one is let in. `before`: the session this browser had, which ends. */
async function openSession(context: Context, linkHash: string, before: string | undefined): Promise<Opened> {
	const token = newToken();
	const now = context.now();
	const expiresAt = new Date(Date.parse(now) + SESSION_DAYS * DAY_MS).toISOString();
	const link = await context.db.write(async (trx) => {
		const open = assertOpen(await findLink(trx, linkHash), now);
		const { study_id, id } = open;
		if (before) await endSession(trx, before, now);
		await addSession(trx, {
			id_hash: sha256(token),
			study_id,
			invitation_id: id,
			created_at: now,
			expires_at: expiresAt,
			ended_at: '',
		});
		if (open.once === 1) await endLink(trx, open.token_hash, now);
		await addAudit(trx, {
			study: study_id,
			id: context.newId(),
			at: now,
			invitation: id,
			action: 'session.open',
			target: id,
			...(open.once === 1 && { detail: { until: open.expires_at } }),
		});
		return open;
	});
	return { link, token, expiresAt };
}

export const sessionRoutes = [
	endpoint({
		method: 'post',
		path: '/api/session',
		summary: 'Exchange the token of a personal link for a session cookie',
		body: SessionRequest,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async ({ body, context, req, res }) => {
			const linkHash = sha256(body.token);
			// Asked of the reading connection first, so that guessing costs the store no write.
			assertOpen(await findLink(context.db.read, linkHash), context.now());
			const { link, token, expiresAt } = await openSession(context, linkHash, sessionHash(req));
			res.cookie(cookieName(req), token, {
				httpOnly: true,
				sameSite: 'strict',
				secure: isSecure(req),
				path: '/',
				expires: new Date(expiresAt),
			});
			return { person: await describePerson(context, link, expiresAt) };
		},
	}),
	endpoint({
		method: 'get',
		path: '/api/session',
		summary: 'Who is signed in, and what that person may do',
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async ({ visitor, context }) => {
			if (!visitor) return {};
			const { study, role, title, country, sector, response, expiresAt } = visitor;
			const place = { study_id: study, role, title, country, sector, response_id: response };
			return { person: await describePerson(context, place, expiresAt) };
		},
	}),
	endpoint({
		method: 'delete',
		path: '/api/session',
		summary: 'Sign out',
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ visitor, context, req, res }) => {
			const hash = sessionHash(req);
			if (visitor && hash)
				await context.db.write(async (trx) => {
					const at = context.now();
					await endSession(trx, hash, at);
					const { study, invitation } = visitor;
					await addAudit(trx, {
						study,
						id: context.newId(),
						at,
						invitation,
						action: 'session.end',
						target: invitation,
					});
				});
			res.clearCookie(cookieName(req), {
				path: '/',
				httpOnly: true,
				sameSite: 'strict',
				secure: isSecure(req),
			});
			return undefined;
		},
	}),
];
