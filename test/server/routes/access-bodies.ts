/* What is sent to the routes of the access table that take something. */
import { randomUUID } from 'node:crypto';

/** Well formed where only the state can refuse it, and such that it never comes to pass. */
export const BODIES: Readonly<Record<string, () => unknown>> = {
	'patch /api/responses/:response': () => ({
		operation: randomUUID(),
		base: 1_000_000,
		changes: [{ question: 'books', value: 1 }],
	}),
	'post /api/responses/:response/asides': () => ({ question: 'books', version: 1_000_000, decision: 'left' }),
	'post /api/responses/:response/submission': () => ({ version: 1_000_000 }),
	'post /api/studies/:study/countries/:country/clearance': () => ({
		decision: 'cleared',
		sha256: '0'.repeat(64),
	}),
	'post /api/studies/:study/countries/:country/consensus': () => ({
		inBlock: false,
		settlements: [{ question: 'no_item', status: 'answered', value: 'yes', reason: 'Asked', seen: 0 }],
	}),
	'post /api/studies/:study/countries/:country/withheld': () => ({
		decision: 'cleared',
		sha256: '0'.repeat(64),
		text: '0'.repeat(64),
	}),
	'post /api/account': () => ({ name: '', email: '', password: 'short' }),
	'post /api/account/second-factor': () => ({ code: '000000' }),
	'post /api/account/second-factor/proof': () => ({ code: '000000' }),
	'post /api/account/second-factor/removal': () => ({ password: 'none' }),
	'post /api/account/password': () => ({ password: 'none', newPassword: 'none' }),
	'post /api/account/erasure': () => ({ password: 'none' }),
	'post /api/account/place': () => ({ study: 'none', place: 'none' }),
	'post /api/account/places': () => ({ token: 'none' }),
	'post /api/provider/answer': () => ({ query: 'none' }),
	'post /api/studies/:study/countries/:country/release': () => ({ released: true, sha256: '0'.repeat(64) }),
};
