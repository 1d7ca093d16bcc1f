/* The accounts of the store, for its secretariat: who has one, a link to a new password, and erasure. */
import { z } from 'zod';
import { findAccount, listAccounts } from '../../data/queries/accounts.ts';
import { ListedAccount, ResetLink, ResetLinkRequest } from '../../instruments/schema/account.ts';
import { describeListed } from '../accounts/describe-account.ts';
import { eraseAccount } from '../accounts/erase-account.ts';
import { makeResetLink } from '../accounts/reset.ts';
import type { Context } from '../context.ts';
import { endpoint } from '../http/endpoint.ts';
import { AccountParams } from '../http/params.ts';
import { notFound, type Visitor } from '../http/person.ts';
import { wholeStore } from '../locate.ts';

async function getAccount(context: Context, id: string) {
	const account = await findAccount(context.db.read, id);
	if (!account) throw notFound();
	return account;
}

const placeOf = (visitor: Visitor | undefined) => ({
	study_id: visitor?.study ?? '',
	id: visitor?.invitation ?? '',
});

export const accountsRoutes = [
	endpoint({
		method: 'get',
		path: '/api/accounts',
		summary: 'Who has an account here, with their places',
		reply: z.object({ accounts: z.array(ListedAccount) }),
		action: 'accounts.manage',
		locate: wholeStore,
		run: async ({ context }) => {
			const rows = await listAccounts(context.db.read);
			return { accounts: await Promise.all(rows.map((row) => describeListed(context, row))) };
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/accounts/:account/reset',
		summary: 'A link to a new password, good once and for a day; its token is shown this once',
		params: AccountParams,
		body: ResetLinkRequest,
		reply: ResetLink,
		action: 'accounts.manage',
		locate: wholeStore,
		run: async ({ context, params, body, visitor }) => {
			const { id } = await getAccount(context, params.account);
			const takesFactor = body.secondFactor ?? false;
			return context.db.write((trx) => makeResetLink(trx, context, id, takesFactor, placeOf(visitor)));
		},
	}),
	endpoint({
		method: 'delete',
		path: '/api/accounts/:account',
		summary: 'Erase somebody’s account: name, address and secrets are wiped, places freed, sessions ended',
		params: AccountParams,
		reply: null,
		action: 'accounts.manage',
		locate: wholeStore,
		run: async ({ context, params, visitor }) => {
			const { id } = await getAccount(context, params.account);
			await context.db.write((trx) => eraseAccount(trx, context, id, placeOf(visitor)));
			return undefined;
		},
	}),
];
