/* Somebody's visit by their role and country, in any study of the test's application: for studies beside those of the cast. */
import type { Role } from '../../instruments/schema/role.ts';
import { makeLink } from '../../server/invite.ts';
import { signIn, type Visit } from './http-client.ts';
import type { App } from './start-app.ts';

export async function visitPlace(app: App, study: string, role: Role, country = ''): Promise<Visit> {
	const place = await app.context.db.read
		.selectFrom('invitations')
		.selectAll()
		.where('study_id', '=', study)
		.where('role', '=', role)
		.where('country', '=', country)
		.executeTakeFirstOrThrow();
	return signIn(app.address, await app.context.db.write((trx) => makeLink(trx, app.context, place)));
}
