/* A browser's part in the tests of the server: fetch with a cookie, and replies read through the schemas of the API. */
import type { z } from 'zod';

export interface Reply {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	/** The JSON of the reply; undefined where it is none. */
	readonly body: unknown;
	/** The body as this schema has it; fails the test when it does not fit. */
	as<T>(schema: z.ZodType<T>): T;
}

export interface Visit {
	readonly cookie: string;
	get(path: string): Promise<Reply>;
	post(path: string, body?: unknown): Promise<Reply>;
	patch(path: string, body?: unknown): Promise<Reply>;
	delete(path: string): Promise<Reply>;
	/** Anything else: other headers, a body that is no JSON. */
	send(path: string, options: RequestInit): Promise<Reply>;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

async function readReply(response: globalThis.Response): Promise<Reply> {
	const text = await response.text();
	const body = parseJson(text);
	return {
		status: response.status,
		headers: response.headers,
		text,
		body,
		as: (schema) => schema.parse(body),
	};
}

export function makeClient(address: string, cookie: string): Visit {
	const send = async (path: string, options: RequestInit): Promise<Reply> => {
		const headers = { ...(cookie && { cookie }), 'content-type': 'application/json', ...options.headers };
		return readReply(await fetch(`${address}${path}`, { redirect: 'manual', ...options, headers }));
	};
	const withBody = (method: string) => (path: string, body?: unknown) =>
		send(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
	return {
		cookie,
		get: (path) => send(path, {}),
		post: withBody('POST'),
		patch: withBody('PATCH'),
		delete: withBody('DELETE'),
		send,
	};
}

/** `name=value` of the session cookie that a reply sets; empty when it sets none. */
export const cookieOf = (reply: Reply): string => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

export async function signIn(address: string, token: string): Promise<Visit> {
	const reply = await makeClient(address, '').post('/api/session', { token });
	if (reply.status !== 200) throw new Error(`signing in was refused with ${reply.status}`);
	return makeClient(address, cookieOf(reply));
}
