/*
 * The two cookies: that of the session, and, while somebody is at a sign-in service, that of the question asked
 * there. Both are kept from scripts and from other sites.
 */
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { sha256 } from '../secrets.ts';

export const isSecure = (req: Request): boolean => req.protocol === 'https';

/** The __Host- prefix needs https; on plain http (localhost, a hall's network) the name is plain. */
const nameOf = (req: Request, name: string): string => (isSecure(req) ? `__Host-${name}` : name);

const readCookie = (req: Request, name: string): string | undefined =>
	parseCookie(req.headers.cookie ?? '')[nameOf(req, name)];

const guarded = (req: Request) =>
	({ httpOnly: true, sameSite: 'strict', secure: isSecure(req), path: '/' }) as const;

const SESSION = 'session';
const ASKING = 'asking';
const ASKING_MS = 10 * 60_000;

export function sessionHash(req: Request): string | undefined {
	const token = readCookie(req, SESSION);
	return token ? sha256(token) : undefined;
}

export const giveSession = (req: Request, res: Response, token: string, expiresAt: string): void => {
	res.cookie(nameOf(req, SESSION), token, { ...guarded(req), expires: new Date(expiresAt) });
};

export const takeSession = (req: Request, res: Response): void => {
	res.clearCookie(nameOf(req, SESSION), guarded(req));
};

export const askingToken = (req: Request): string | undefined => readCookie(req, ASKING);

export const giveAsking = (req: Request, res: Response, token: string): void => {
	res.cookie(nameOf(req, ASKING), token, { ...guarded(req), maxAge: ASKING_MS });
};

export const takeAsking = (req: Request, res: Response): void => {
	res.clearCookie(nameOf(req, ASKING), guarded(req));
};
