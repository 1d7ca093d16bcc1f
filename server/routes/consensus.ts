/* The consensus meeting of a country: what it has before it, and what it settles. */
import { ConsensusDesk, SettleRequest } from '../../instruments/schema/settlement.ts';
import { describeDesk } from '../consensus-desk.ts';
import { endpoint } from '../http/endpoint.ts';
import { CountryParams } from '../http/params.ts';
import { signedIn } from '../http/person.ts';
import { locateCountry } from '../locate.ts';
import { settleItems } from '../settle-items.ts';

const PATH = '/api/studies/:study/countries/:country/consensus';

export const consensusRoutes = [
	endpoint({
		method: 'get',
		path: PATH,
		summary: 'What the respondents of a country said, who is still to be heard, and what is settled',
		params: CountryParams,
		reply: ConsensusDesk,
		action: 'consensus.settle',
		locate: locateCountry,
		run: ({ at, context }) => describeDesk(context.db.read, at),
	}),
	endpoint({
		method: 'post',
		path: PATH,
		summary: 'Settle items, alone or in a block of agreed ones; all or nothing',
		params: CountryParams,
		body: SettleRequest,
		reply: ConsensusDesk,
		action: 'consensus.settle',
		locate: locateCountry,
		run: async ({ at, body, visitor, context }) => {
			const { invitation, title } = signedIn(visitor);
			const who = { invitation, title, at: context.now(), newId: context.newId };
			await context.db.write((trx) => settleItems(trx, at, body, who));
			return describeDesk(context.db.read, at);
		},
	}),
];
