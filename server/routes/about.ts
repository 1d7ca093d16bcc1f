/* What the program says of itself: that it is well, and how it is called. */
import { z } from 'zod';
import { type Endpoint, endpoint, nowhere } from '../http/endpoint.ts';
import { describeApi } from '../http/openapi.ts';

/** `routes`: all the others, for the description. */
export function aboutRoutes(routes: readonly Endpoint[]): Endpoint[] {
	const described = new Map<string, ReturnType<typeof describeApi>>();
	/** Takes some twenty milliseconds, and anybody may ask for it: made once. */
	const describe = (version: string) => {
		const known = described.get(version) ?? describeApi([...routes, ...own], version);
		described.set(version, known);
		return known;
	};
	const own: Endpoint[] = [
		endpoint({
			method: 'get',
			path: '/healthz',
			summary: 'Whether the server is up',
			reply: z.object({ ok: z.literal(true), version: z.string() }),
			action: 'anyone',
			locate: nowhere,
			run: async ({ context }) => ({ ok: true as const, version: context.version }),
		}),
		endpoint({
			method: 'get',
			path: '/api/openapi.json',
			summary: 'This description',
			reply: z.record(z.string(), z.unknown()),
			action: 'anyone',
			locate: nowhere,
			run: async ({ context }) => describe(context.version),
		}),
	];
	return own;
}
