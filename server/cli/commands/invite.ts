/* baseline invite: a sign-in link from the terminal, for the first person of a store or one who lost every link. */
import { type Command, Option } from 'commander';
import { addAudit } from '../../../data/queries/audit.ts';
import { findResponseOf } from '../../../data/queries/responses.ts';
import { Problem } from '../../../instruments/problem.ts';
import { NATIONAL } from '../../../instruments/schema/answer.ts';
import { ROLES, type Role } from '../../../instruments/schema/role.ts';
import { atOneTime } from '../../at-one-time.ts';
import type { Context } from '../../context.ts';
import { assertPlace, placeTitle } from '../../describe-place.ts';
import { getStudy } from '../../find-study.ts';
import { type Invitee, invite, makeLink } from '../../invite.ts';
import { openContext } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { say } from '../say.ts';

interface Options {
	readonly db: string;
	readonly pack?: string[];
	readonly study?: string;
	readonly role: Role;
	readonly country?: string;
	readonly sector?: string;
}

async function inviteeOf(context: Context, { study: id, role, country, sector }: Options): Promise<Invitee> {
	if (id === undefined) {
		if (role !== 'secretariat')
			throw new Problem(
				'bad-call',
				'Only the secretariat has a place without a study: name one with --study.',
			);
		return { study: '', role, title: 'Secretariat' };
	}
	const study = await getStudy(context, id);
	const of = { ...(country !== undefined && { country }), ...(sector !== undefined && { sector }) };
	assertPlace(study, { role, ...of });
	const answers = role === 'coordinator' || role === 'respondent';
	const response = answers
		? await findResponseOf(context.db.read, id, country ?? '', sector ?? NATIONAL)
		: undefined;
	const title = placeTitle(study, { role, ...of });
	return { study: id, title, role, ...of, ...(response !== undefined && { response }) };
}

async function run(options: Options): Promise<void> {
	const context = atOneTime(
		await openContext({ db: options.db, ...(options.pack && { packs: options.pack }) }),
	);
	try {
		const invitee = await inviteeOf(context, options);
		const token = await context.db.write(async (trx) => {
			const person = await invite(trx, context, invitee);
			const entry = { study: invitee.study, id: context.newId(), at: context.now(), invitation: '' };
			await addAudit(trx, { ...entry, action: 'people.invite', target: person.id });
			return makeLink(trx, context, person);
		});
		say(`${invitee.title}: add this to the server's address`, `/enter#${token}`);
	} finally {
		await context.db.close();
	}
}

export function addInvite(program: Command): void {
	program
		.command('invite')
		.description('make a sign-in link')
		.option('--study <id>', 'a study in the store; left out: the secretariat of the whole store')
		.addOption(new Option('--role <role>', 'role of the person').choices(ROLES).makeOptionMandatory())
		.option(
			'--country <code>',
			'code of the member, for a coordinator, clearing authority or sector respondent',
		)
		.option('--sector <id>', 'sector of a sector respondent')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.option('--pack <folder...>', 'folders of further study packs')
		.action(run);
}
