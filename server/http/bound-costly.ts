/*
 * A bound for each person on what takes the server long: scores, reports, the check of a whole response. Whoever asks
 * for it again and again is answered 429 with the time to wait, before anything is looked up, so that the saves of
 * others stay quick. Somebody without a session is counted by address, and an address may be a whole office.
 */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Problem } from '../../instruments/problem.ts';
import type { Context } from '../context.ts';
import { IPV6_SUBNET } from './guards.ts';
import { findSignedIn } from './signed-in.ts';

const MINUTE_MS = 60_000;
/** Of one costly route: some two a second, for minutes on end, is more than anybody reads. */
export const A_MINUTE = 120;
/** Of all costly routes together, being worked on at the same moment. */
export const AT_ONCE = 4;
/** An address without a session may be several people's. */
export const PEOPLE_AT_AN_ADDRESS = 3;

interface Asker {
	readonly key: string;
	readonly people: number;
}

/** A person is their place, however many sessions they open. */
async function askerOf(context: Context, req: Request): Promise<Asker> {
	const visitor = (await findSignedIn(context, req))?.visitor;
	if (visitor) return { key: `place ${visitor.invitation}`, people: 1 };
	return { key: ipKeyGenerator(req.ip ?? '', IPV6_SUBNET), people: PEOPLE_AT_AN_ADDRESS };
}

function tooMany(res: Response, seconds: number): Problem {
	res.setHeader('Retry-After', String(seconds));
	const wait = `wait ${seconds} second${seconds === 1 ? '' : 's'}, then ask again`;
	return new Problem(
		'too-many',
		`This takes the server long, and it was asked for too often from here: ${wait}. Nothing you typed is lost.`,
		[{ field: 'request', rule: 'asked for too often', cure: wait }],
	);
}

/** express-rate-limit writes down on the request when the minute ends. */
function secondsLeft(req: Request): number {
	const { rateLimit: info } = req as Request & { readonly rateLimit?: { readonly resetTime?: Date } };
	const leftMs = (info?.resetTime?.getTime() ?? 0) - Date.now();
	return Math.min(60, Math.max(1, Math.ceil(leftMs / 1000)));
}

const boundRate = (context: Context): RequestHandler =>
	rateLimit({
		windowMs: MINUTE_MS,
		keyGenerator: async (req) => (await askerOf(context, req)).key,
		limit: async (req) => (await askerOf(context, req)).people * A_MINUTE,
		// What is left of the bound is nobody's business, and would make equal answers differ.
		standardHeaders: false,
		legacyHeaders: false,
		validate: { xForwardedForHeader: false },
		handler: (req, res, next) => next(tooMany(res, secondsLeft(req))),
	});

/** `working`: how many costly answers each asker is waiting for. */
const boundAtOnce = (context: Context, working: Map<string, number>): RequestHandler =>
	async function countAtOnce(req: Request, res: Response, next: NextFunction): Promise<void> {
		const { key, people } = await askerOf(context, req);
		const before = working.get(key) ?? 0;
		if (before >= people * AT_ONCE) return next(tooMany(res, 1));
		working.set(key, before + 1);
		res.once('close', () => {
			const now = (working.get(key) ?? 1) - 1;
			if (now > 0) working.set(key, now);
			else working.delete(key);
		});
		next();
	};

/** What stands before each costly route of one application. */
export function boundCostly(context: Context): () => RequestHandler[] {
	const working = new Map<string, number>();
	return () => [boundAtOnce(context, working), boundRate(context)];
}
