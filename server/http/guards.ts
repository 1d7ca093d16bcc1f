/* What stands before every route: headers that keep foreign content out, a bound on tries, and the refusal of writes from other sites. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { API_HEADER, API_VERSION } from '../../instruments/api-version.ts';
import { Problem } from '../../instruments/problem.ts';
import { isSecure } from './cookies.ts';

const TRIES_A_MINUTE = 20;
const OLD_PAGE = 'This page is of another version than the server. Load it again; what you typed is kept.';
/** A network of IPv6 counts as one address: its owner has more of them than there are tries. */
export const IPV6_SUBNET = 56;

/** Scripts and styles from this server alone; style attributes are allowed because charts position their labels with them. */
export const headers = (): RequestHandler =>
	helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'none'"],
				scriptSrc: ["'self'"],
				styleSrc: ["'self'"],
				styleSrcAttr: ["'unsafe-inline'"],
				imgSrc: ["'self'", 'data:'],
				fontSrc: ["'self'"],
				connectSrc: ["'self'"],
				manifestSrc: ["'self'"],
				workerSrc: ["'self'"],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				formAction: ["'self'"],
				frameAncestors: ["'none'"],
			},
		},
		strictTransportSecurity: false,
		referrerPolicy: { policy: 'no-referrer' },
		crossOriginEmbedderPolicy: false,
	});

const tooMany = (): Problem =>
	new Problem('too-many', 'Too many tries were made from here. Wait a minute, then try again.');

const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains';

/** Behind https a browser is told to come by https from then on, also to names below this one; on plain http it would not listen. */
export function demandHttps(req: Request, res: Response, next: NextFunction): void {
	if (isSecure(req)) res.setHeader('Strict-Transport-Security', STRICT_TRANSPORT);
	next();
}

/** Counts only tries that failed, so that a whole office behind one address can sign in. */
export const limitTries = (): RequestHandler =>
	rateLimit({
		windowMs: 60_000,
		limit: TRIES_A_MINUTE,
		skipSuccessfulRequests: true,
		standardHeaders: 'draft-8',
		ipv6Subnet: IPV6_SUBNET,
		// It would print a warning of many lines when a stranger sends X-Forwarded-For, whose word is not taken.
		validate: { xForwardedForHeader: false },
		legacyHeaders: false,
		handler: (_req, _res, next) => next(tooMany()),
	});

/** Every answer names the talk it belongs to; a page that speaks another one is told to load itself anew. */
export function refuseOldPages(req: Request, res: Response, next: NextFunction): void {
	res.setHeader(API_HEADER, API_VERSION);
	const spoken = req.headers[API_HEADER];
	if (spoken === undefined || spoken === API_VERSION) next();
	else next(new Problem('old-page', OLD_PAGE));
}

/** A browser names the site a write comes from; another site's write is refused. */
export function refuseForeignWrites(req: Request, _res: Response, next: NextFunction): void {
	const { origin, host } = req.headers;
	const isRead = req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS';
	const from = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : origin;
	if (isRead || origin === undefined || from === host) next();
	else next(new Problem('not-allowed', 'This write came from another site and was refused.'));
}
