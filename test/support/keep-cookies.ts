/* A browser of the tests of accounts: it keeps the cookies that it is given, as one that signs in step by step must. */

import { makeClient, type Reply } from './http-client.ts';
import type { App } from './start-app.ts';

export interface Browser {
	get(path: string): Promise<Reply>;
	post(path: string, body?: unknown): Promise<Reply>;
	patch(path: string, body?: unknown): Promise<Reply>;
	delete(path: string): Promise<Reply>;
	/** The session's cookie as it stands now. */
	session(): string;
	/** Another browser with the same cookies, as a thief has them who copied them. */
	copy(): Browser;
}

export function openBrowser(app: App, kept: ReadonlyMap<string, string> = new Map()): Browser {
	const cookies = new Map(kept);
	const keep = (reply: Reply): Reply => {
		for (const line of reply.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			cookies.set(name, value);
		}
		return reply;
	};
	const client = () =>
		makeClient(app.address, [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
	return {
		get: async (path) => keep(await client().get(path)),
		post: async (path, body = {}) => keep(await client().post(path, body)),
		patch: async (path, body = {}) => keep(await client().patch(path, body)),
		delete: async (path) => keep(await client().delete(path)),
		session: () => cookies.get('session') ?? '',
		copy: () => openBrowser(app, cookies),
	};
}
