/* Whether a personal link may still be used. One that leads to a place with an account says so: it is no secret to who holds it. */
import type { FoundLink } from '../data/queries/invitations.ts';
import { Problem } from '../instruments/problem.ts';

const ended = (rule: string, detail: string, cure: string): Problem =>
	new Problem('link-ended', detail, [{ field: 'token', rule, cure }]);

/** Throws Problem link-unknown or link-ended. */
export function assertLink(link: FoundLink | undefined, now: string): FoundLink {
	if (!link)
		throw new Problem(
			'link-unknown',
			'This link is not known here. Ask the person who sent it for a new one.',
			[{ field: 'token', rule: 'unknown', cure: 'copy the whole link, or ask for a new one' }],
		);
	const gone = (rule: string) =>
		ended(
			rule,
			`This link has ended: it was ${rule}. Ask the person who sent it for a new one.`,
			'ask for a new link',
		);
	if (link.revoked_at !== '') throw gone('taken back');
	if (link.account_id !== '')
		throw ended(
			'by account',
			'This place is signed in to by account: its link has ended. Sign in with e-mail address and password.',
			'sign in with the account of this place',
		);
	if (link.expires_at <= now) throw gone('expired');
	return link;
}
