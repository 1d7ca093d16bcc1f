/*
 * The one table from a Problem's kind to its status, title and exit code, and the writing of any error as
 * problem+json (RFC 9457). An unforeseen error answers 500 with an id that stands in the log beside its stack.
 */
import type { Response } from 'express';
import { type Fault, Problem, type ProblemKind } from '../../instruments/problem.ts';

interface Wording {
	readonly status: number;
	readonly title: string;
	/** Exit code on the command line: 1 the input is wrong, 2 the call, 3 something outside. */
	readonly exit: 1 | 2 | 3;
}

export const PROBLEMS: Readonly<Record<ProblemKind, Wording>> = {
	'bad-pack': { status: 422, title: 'The study pack has faults', exit: 1 },
	'bad-file': { status: 422, title: 'The file has faults', exit: 1 },
	'bad-request': { status: 400, title: 'The request is not right', exit: 1 },
	'body-too-large': { status: 413, title: 'The request is too large', exit: 1 },
	'quota-reached': { status: 413, title: 'The room for files is used up', exit: 1 },
	'too-slow': { status: 408, title: 'The request came too slowly', exit: 1 },
	'not-signed-in': { status: 401, title: 'You are not signed in', exit: 1 },
	'not-allowed': { status: 403, title: 'Your role may not do this', exit: 1 },
	'not-found': { status: 404, title: 'There is no such thing', exit: 1 },
	'link-unknown': { status: 404, title: 'This link is not known', exit: 1 },
	'link-ended': { status: 410, title: 'This link has ended', exit: 1 },
	'not-accepted': { status: 401, title: 'This was not accepted', exit: 1 },
	conflict: { status: 409, title: 'Somebody else changed the same answers', exit: 1 },
	'wrong-state': { status: 409, title: 'This is not the time for that', exit: 1 },
	'not-ready': { status: 422, title: 'Something is still missing', exit: 1 },
	'question-changed': { status: 422, title: 'The questionnaire was revised', exit: 1 },
	'old-page': { status: 426, title: 'This page is too old', exit: 1 },
	'too-many': { status: 429, title: 'Too many tries', exit: 1 },
	'disk-full': { status: 507, title: 'The disk is full', exit: 3 },
	'not-available': { status: 501, title: 'This is not available', exit: 2 },
	'bad-call': { status: 400, title: 'The call is not right', exit: 2 },
	'outside-failed': { status: 503, title: 'Something outside this program failed', exit: 3 },
};

/** What an answer names when no single field was wrong: so each 4xx says what to look at and what to do. */
const GENERAL: Readonly<Partial<Record<ProblemKind, Fault>>> = {
	'bad-request': { field: 'request', rule: 'not right', cure: 'see how /api/openapi.json describes it' },
	'body-too-large': { field: 'body', rule: 'too large', cure: 'send at most 2 MB at a time' },
	'quota-reached': { field: 'file', rule: 'no room', cure: 'take out files that are not needed' },
	'too-slow': { field: 'body', rule: 'too slow', cure: 'send it again in smaller pieces' },
	'not-signed-in': {
		field: 'session',
		rule: 'not signed in',
		cure: 'open your personal link again, or sign in with your account',
	},
	'not-allowed': { field: 'role', rule: 'may not do this', cure: 'ask the person whose role it is' },
	'not-found': {
		field: 'address',
		rule: 'unknown',
		cure: 'choose a study on the home page and go on from there',
	},
	'wrong-state': {
		field: 'state',
		rule: 'not the time for that',
		cure: 'read the present state again, then decide',
	},
	'old-page': { field: 'baseline-api', rule: 'another version', cure: 'load the page again' },
	'too-many': { field: 'token', rule: 'too many tries', cure: 'wait a minute, then try again' },
};

const codeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
const statusOf = (error: unknown): number =>
	typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0;
const typeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';

const FILE_TROUBLE: ReadonlySet<string> = new Set([
	'ENOENT',
	'EACCES',
	'EPERM',
	'EISDIR',
	'ENOTDIR',
	'EROFS',
	'SQLITE_CANTOPEN',
	'SQLITE_NOTADB',
	'SQLITE_READONLY',
]);

const DISK_FULL =
	'Nothing was saved: the disk of the server is full. Keep this page open, tell the secretariat, and try again.';
const NO_JSON = 'The body of the request is not valid JSON.';
const TOO_LARGE = 'The body of the request is larger than 2 MB. Send fewer answers at a time.';

/** The Problem behind an error of the framework, the engine or the disk; undefined when it is nobody's known fault. */
export function problemOf(error: unknown): Problem | undefined {
	if (error instanceof Problem) return error;
	const code = codeOf(error);
	if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
		return new Problem('disk-full', DISK_FULL);
	if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_BUSY') || code === 'EIO')
		return new Problem(
			'outside-failed',
			'Nothing was saved: the store could not be written. Keep this page open and try again.',
		);
	if (typeOf(error) === 'entity.parse.failed')
		return new Problem('bad-request', NO_JSON, [
			{ field: 'body', rule: 'not valid JSON', cure: 'send valid JSON in UTF-8' },
		]);
	if (typeOf(error) === 'entity.too.large')
		return new Problem('body-too-large', TOO_LARGE, [
			{ field: 'body', rule: 'too large', cure: 'send at most 2 MB at a time' },
		]);
	if (
		typeOf(error).startsWith('entity.') ||
		typeOf(error).startsWith('charset.') ||
		typeOf(error).startsWith('encoding.')
	)
		return new Problem('bad-request', 'The body of the request cannot be read.', [
			{ field: 'body', rule: 'unreadable', cure: 'send JSON in UTF-8' },
		]);
	// An address that leads out of the folder of the pages is 403 to the framework, and to us simply nothing.
	if (statusOf(error) === 404 || statusOf(error) === 403)
		return new Problem('not-found', 'There is no such file or page.');
	if (error instanceof URIError || statusOf(error) === 400)
		return new Problem('bad-request', 'The address is not properly encoded.');
	if (statusOf(error) >= 400 && statusOf(error) < 500)
		return new Problem('bad-request', 'A header of the request asks for something that cannot be given.');
	if (FILE_TROUBLE.has(code))
		return new Problem(
			'outside-failed',
			`A file or folder could not be read or written (${code}): see that it exists and may be used.`,
		);
	return undefined;
}

export interface ProblemBody {
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly detail: string;
	readonly errors: readonly Fault[];
}

export function writeProblem(res: Response, problem: Problem): void {
	const { retryAfterSeconds } = problem.extra;
	if (typeof retryAfterSeconds === 'number') res.setHeader('Retry-After', retryAfterSeconds);
	const { status, title } = PROBLEMS[problem.kind];
	const general = GENERAL[problem.kind];
	const errors = problem.errors.length === 0 && general ? [general] : problem.errors;
	const body: ProblemBody = {
		type: `urn:baseline:problem:${problem.kind}`,
		title,
		status,
		detail: problem.message,
		errors,
	};
	res
		.status(status)
		.type('application/problem+json')
		.send(JSON.stringify({ ...body, ...problem.extra }));
}

export function writeUnforeseen(res: Response, id: string): void {
	res
		.status(500)
		.type('application/problem+json')
		.send(
			JSON.stringify({
				type: 'urn:baseline:problem:unforeseen',
				title: 'Something went wrong here',
				status: 500,
				detail: `This was not foreseen. Tell the secretariat the number ${id}.`,
				errors: [],
			}),
		);
}
