/* baseline account: a link to a new password from the terminal, for a secretariat that lost password, second factor and recovery codes. */
import { Argument, type Command } from 'commander';
import { findAccountByEmail } from '../../../data/queries/accounts.ts';
import { Problem } from '../../../instruments/problem.ts';
import { plainEmail } from '../../accounts/person-details.ts';
import { makeResetLink } from '../../accounts/reset.ts';
import { openServing } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { say } from '../say.ts';

async function run(_step: string, email: string, { db }: { db: string }): Promise<void> {
	const context = await openServing({ db });
	try {
		const account = await findAccountByEmail(context.db.read, plainEmail(email));
		if (!account) throw new Problem('not-found', 'There is no account with this e-mail address.');
		const { token, expiresAt } = await context.db.write((trx) =>
			makeResetLink(trx, context, account.id, true),
		);
		say(`Add this to the server's address; it works once, until ${expiresAt}:\n/reset#${token}`);
		say('It sets a new password and takes the second factor away, which is then set up anew.');
	} finally {
		await context.db.close();
	}
}

export function addAccount(program: Command): void {
	program
		.command('account')
		.description('make a link to a new password for an account')
		.addArgument(new Argument('<step>', 'what to do').choices(['reset']))
		.argument('<email>', 'e-mail address of the account')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.action(run);
}
