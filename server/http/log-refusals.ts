/*
 * Refusals in the log: who is turned away again and again shows there, without a name, an id or an address. A line has
 * the pattern of the route, the kind of refusal, and a hash that is the same for one session. Nothing is written to the
 * store, since a GET leaves no trace there; and the lines are bounded, so that nobody fills the disk by being refused.
 * Why so: docs/decisions/0011-refusals-are-logged-not-audited.md.
 */
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Problem, ProblemKind } from '../../instruments/problem.ts';
import { sha256 } from '../secrets.ts';
import { knownVisitor } from './signed-in.ts';

/** warn: what an honest person seldom meets. Kinds that are not here are no refusals but answers. */
const LEVELS: Readonly<Partial<Record<ProblemKind, 'info' | 'warn'>>> = {
	'not-signed-in': 'info',
	'not-allowed': 'warn',
	'not-found': 'warn',
	'link-unknown': 'warn',
	'link-ended': 'warn',
	'wrong-state': 'info',
	'not-accepted': 'info',
	'too-many': 'warn',
};

const MINUTE_MS = 60_000;
export const LINES_A_SESSION = 30;
export const LINES_IN_ALL = 600;

/** The pattern of the route, never the address itself, which holds ids. */
export const routeOf = (req: Request, otherwise: string): string =>
	typeof req.route?.path === 'string' ? req.route.path : otherwise;

/** The same for one session, and not what the store keeps of it. */
const markOf = (session: string): string => sha256(`log ${session}`).slice(0, 16);

/** How many lines each session has had this minute; what is beyond its share is counted and told a minute later. */
class Share {
	#began = Number.NEGATIVE_INFINITY;
	#left = 0;
	readonly #lines = new Map<string, number>();
	#total = 0;

	/** How many were left out in the minute that has passed, when a new one begins. */
	turn(now: number): number {
		if (now - this.#began < MINUTE_MS) return 0;
		const left = this.#left;
		this.#began = now;
		this.#left = 0;
		this.#total = 0;
		this.#lines.clear();
		return left;
	}

	take(who: string): boolean {
		const lines = this.#lines.get(who) ?? 0;
		const isFree = lines < LINES_A_SESSION && this.#total < LINES_IN_ALL;
		if (!isFree) this.#left += 1;
		else {
			this.#total += 1;
			this.#lines.set(who, lines + 1);
		}
		return isFree;
	}
}

/** `clock`: milliseconds that only go forward. */
export function refusalLog(log: Logger, clock: () => number = () => performance.now()) {
	const share = new Share();
	return (req: Request, problem: Problem): void => {
		const level = LEVELS[problem.kind];
		if (level === undefined || !req.originalUrl.startsWith('/api')) return;
		const left = share.turn(clock());
		if (left > 0) log.warn({ event: 'refusals left out', count: left });
		const session = knownVisitor(req)?.session;
		if (!share.take(session ?? `address ${req.ip ?? ''}`)) return;
		log[level]({
			event: 'refused',
			kind: problem.kind,
			method: req.method,
			path: routeOf(req, 'no such route'),
			...(session !== undefined && { session: markOf(session) }),
		});
	};
}
