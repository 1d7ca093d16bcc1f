/*
 * The one wrapper around every route: parse → locate → may → run → write. A route says what it takes, what it
 * is about and who may do it; it never touches the response itself, so no route can forget a step.
 */
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { type Fault, Problem } from '../../instruments/problem.ts';
import type { Context } from '../context.ts';
import type { Action } from './may.ts';
import { nameOnly } from './name-only.ts';
import { assertMay, missingTo, type Place, type Visitor } from './person.ts';
import { StoredFile, sendFile } from './send-file.ts';
import { findSignedIn, type SignedIn } from './signed-in.ts';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** What a route sends other than JSON: a document made here. */
export class Download {
	readonly type: string;
	readonly fileName: string;
	readonly body: string | Uint8Array;
	constructor(type: string, fileName: string, body: string | Uint8Array) {
		this.type = type;
		this.fileName = fileName;
		this.body = body;
	}
}

export interface Call<P, Q, B, L> {
	readonly params: P;
	readonly query: Q;
	readonly body: B;
	/** What the route is about, as `locate` found it. */
	readonly at: L;
	readonly visitor: Visitor | undefined;
	/** Also somebody who has not yet shown all that signing in with an account wants. */
	readonly signedIn: SignedIn | undefined;
	readonly context: Context;
	readonly req: Request;
	readonly res: Response;
}

/** Reads a body that is no JSON; throws a Problem for one that does not fit. */
export type ReadBody<B> = (req: Request, res: Response) => Promise<B>;

/** `reply`: the schema of the JSON, the media type of a download, or null for an empty 204. */
interface Definition<P, Q, B, L, R> {
	readonly method: Method;
	readonly path: string;
	readonly summary: string;
	readonly params?: z.ZodType<P>;
	readonly query?: z.ZodType<Q>;
	/** The schema of the JSON, or what reads a body that is sent as it is. */
	readonly body?: z.ZodType<B> | ReadBody<B>;
	readonly reply: z.ZodType | string | null;
	/** The action of may.ts; 'anyone' for what needs no right at all. */
	readonly action: Action | 'anyone';
	/** Takes the server long whoever asks: bounded for each person by bound-costly.ts. */
	readonly costly?: true;
	locate(params: P, context: Context): Promise<L>;
	run(call: Call<P, Q, B, L>): Promise<R>;
}

/** A route with its types erased, as app.ts mounts it and openapi.ts describes it. */
export interface Endpoint
	extends Pick<
		Definition<never, never, never, never, never>,
		'method' | 'path' | 'summary' | 'action' | 'reply' | 'costly'
	> {
	readonly params: z.ZodType | undefined;
	readonly query: z.ZodType | undefined;
	readonly body: z.ZodType | 'bytes' | undefined;
	handle(req: Request, res: Response, context: Context): Promise<void>;
}

function faultOf(issue: z.core.$ZodIssue): Fault[] {
	const at = issue.path.reduce<string>(
		(text, part) =>
			typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
		'',
	);
	if (issue.code !== 'unrecognized_keys')
		return [
			{
				field: at || 'body',
				rule: issue.message,
				cure: 'correct this field; /api/openapi.json describes it',
			},
		];
	return issue.keys.map((key) => ({
		field: `${at === '' ? '' : `${at}.`}${nameOnly(key, 'field')}`,
		rule: 'unknown field',
		cure: 'leave it out',
	}));
}

function parseInput<T>(schema: z.ZodType<T> | undefined, input: unknown): T {
	if (!schema) return undefined as T;
	const parsed = schema.safeParse(input ?? {});
	if (parsed.success) return parsed.data;
	const faults = parsed.error.issues.flatMap(faultOf);
	throw new Problem('bad-request', `The request has ${faults.length} fault(s).`, faults);
}

function writeDownload(res: Response, { type, fileName, body }: Download): void {
	const content =
		typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	// The name of the file would set the type anew.
	res.attachment(fileName).type(type).send(content);
}

async function writeReply(res: Response, reply: unknown): Promise<void> {
	if (reply === undefined) res.status(204).end();
	else if (reply instanceof StoredFile) await sendFile(res, reply);
	else if (reply instanceof Download) writeDownload(res, reply);
	else res.json(reply);
}

/** A reply may be left out only by a route whose `reply` is null. */
export function endpoint<P, Q, B, L extends Place | undefined, R>(
	definition: Definition<P, Q, B, L, R>,
): Endpoint {
	const { method, path, summary, action, reply, body: takes } = definition;
	return {
		method,
		path,
		summary,
		action,
		reply,
		...(definition.costly && { costly: true }),
		params: definition.params,
		query: definition.query,
		body: typeof takes === 'function' ? 'bytes' : takes,
		handle: async (req, res, context) => {
			const params = parseInput(definition.params, req.params);
			const signedIn = await findSignedIn(context, req);
			const visitor = signedIn?.visitor;
			const at = await definition.locate(params, context).catch(missingTo(visitor));
			if (action !== 'anyone' && at) assertMay(action, at, visitor);
			const query = parseInput(definition.query, req.query);
			const body = typeof takes === 'function' ? await takes(req, res) : parseInput(takes, req.body);
			await writeReply(
				res,
				await definition.run({ params, query, body, at, visitor, signedIn, context, req, res }),
			);
		},
	};
}

/** For a route that is about nothing in particular. */
export const nowhere = async (): Promise<undefined> => undefined;
