/* Sends malformed requests over node:http, which mends nothing on the way as fetch would, and judges the answers. */
import { Agent, request } from 'node:http';
import { z } from 'zod';
import type { Malformed } from './malformed.ts';

const LIMIT_MS = 2000;
const CLIENTS = 8;

export interface Answer {
	/** 0 when the connection ended without an answer. */
	readonly status: number;
	readonly type: string;
	readonly text: string;
	readonly ms: number;
}

function sendOne(address: string, agent: Agent, sent: Malformed, cookie: string): Promise<Answer> {
	const start = performance.now();
	const { hostname, port } = new URL(address);
	const headers = {
		...(cookie !== '' && { cookie }),
		...sent.headers,
		...(sent.body && { 'content-length': String(sent.body.length) }),
	};
	return new Promise((resolve) => {
		const end = (status: number, type: string, text: string) =>
			resolve({ status, type, text, ms: performance.now() - start });
		const call = request(
			{ hostname, port, agent, method: sent.method, path: sent.path, headers },
			(reply) => {
				const pieces: Buffer[] = [];
				reply.on('data', (piece: Buffer) => pieces.push(piece));
				reply.on('end', () =>
					end(reply.statusCode ?? 0, reply.headers['content-type'] ?? '', Buffer.concat(pieces).toString()),
				);
			},
		);
		call.setTimeout(LIMIT_MS * 5, () => call.destroy());
		call.on('error', (error) => end(0, 'error', error.message));
		call.end(sent.body);
	});
}

const ProblemJson = z.object({
	type: z.string().startsWith('urn:baseline:problem:'),
	title: z.string().min(1),
	status: z.number(),
	detail: z.string().min(1),
	errors: z
		.array(z.object({ field: z.string().min(1), rule: z.string().min(1), cure: z.string().min(1) }))
		.min(1),
});

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What is wrong with this answer; empty when nothing is. */
export function judge({ status, type, text, ms }: Answer): string {
	if (status === 0) return `no answer: ${text}`;
	if (status >= 500) return `${status} ${text.slice(0, 200)}`;
	if (ms > LIMIT_MS) return `${Math.round(ms)} ms`;
	if (status < 400) return '';
	if (!type.startsWith('application/problem+json')) return `${status} is ${type}`;
	const parsed = ProblemJson.safeParse(parseJson(text));
	return parsed.success ? '' : `${status} ${text.slice(0, 200)}`;
}

export interface Outcome {
	/** How many answers had each status. */
	readonly statuses: Map<number, number>;
	readonly faults: { readonly sent: Malformed; readonly fault: string }[];
	slowestMs: number;
	slowest: string;
}

export const noOutcome = (): Outcome => ({ statuses: new Map(), faults: [], slowestMs: 0, slowest: '' });

/** Eight at a time. `cookies`: of the visitors, the first one empty. */
export async function sendMalformed(
	address: string,
	cookies: readonly string[],
	all: readonly Malformed[],
	outcome: Outcome,
): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
	const waiting = all.values();
	const client = async () => {
		for (const sent of waiting) {
			const answer = await sendOne(address, agent, sent, cookies[sent.who] ?? '');
			outcome.statuses.set(answer.status, (outcome.statuses.get(answer.status) ?? 0) + 1);
			if (answer.ms > outcome.slowestMs) {
				outcome.slowestMs = answer.ms;
				outcome.slowest = `${sent.method} ${sent.path.slice(0, 80)}`;
			}
			const fault = judge(answer);
			if (fault !== '') outcome.faults.push({ sent, fault });
		}
	};
	await Promise.all(Array.from({ length: CLIENTS }, client));
	agent.destroy();
}
