/* What the program says of itself: that it is well, and how it is called. */
import { z } from 'zod';
import { type Endpoint, endpoint, nowhere } from '../http/endpoint.ts';
import { describeApi } from '../http/openapi.ts';

/** `routes`: all the others, for the description. */
export function aboutRoutes(routes: readonly Endpoint[]): Endpoint[] {
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
			run: async ({ context }) => describeApi([...routes, ...own], context.version),
		}),
	];
	return own;
}
