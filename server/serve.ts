/* The running server: the context joined with the application, listening, and stopped in good order. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { Problem } from '../instruments/problem.ts';
import { makeApp } from './app.ts';
import type { Context } from './context.ts';
import { removeAbandoned } from './files/remove-abandoned.ts';
import { PROJECT } from './project.ts';

export interface Running {
	readonly address: string;
	/** Lets requests under way end, then closes the store. */
	stop(): Promise<void>;
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

function portProblem(error: Error, port: number): Error {
	if (codeOf(error) === 'EADDRINUSE')
		return new Problem(
			'outside-failed',
			`Port ${port} is taken by another program: stop it, or choose another with --port.`,
		);
	if (codeOf(error) === 'EACCES')
		return new Problem(
			'outside-failed',
			`Port ${port} may not be used by this user: choose one above 1023 with --port.`,
		);
	return error;
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
	return new Promise((resolve, reject) => {
		server.once('error', (error) => reject(portProblem(error, port)));
		server.listen(port, host, () => resolve(server.address() as AddressInfo));
	});
}

const LOCAL = new Set(['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::']);

/** How long a sender is waited for, in milliseconds: whoever sends a byte now and then would hold a connection for ever. */
export interface Patience {
	/** Until the head of a request is there. */
	readonly headersMs: number;
	/** Until the whole request is there: 2 MB over a line of 64 kbit/s. */
	readonly requestMs: number;
	/** How often the connections are looked over. */
	readonly checkMs: number;
}

const PATIENCE: Patience = { headersMs: 20_000, requestMs: 300_000, checkMs: 5000 };

const HOUR_MS = 3_600_000;

/** Uploads that were left are removed after a day, at the start and every hour. */
function cleanHourly(context: Context, log: Logger): () => void {
	const clean = () =>
		void removeAbandoned(context).catch((error: unknown) =>
			log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'abandoned uploads stay'),
		);
	clean();
	const timer = setInterval(clean, HOUR_MS);
	return () => clearInterval(timer);
}

export interface Listening {
	readonly port: number;
	readonly host: string;
	/** Reverse proxies in front. */
	readonly proxies: number;
	readonly patience?: Patience;
}

export async function serve(
	context: Context,
	log: Logger,
	{ port, host, proxies, patience = PATIENCE }: Listening,
): Promise<Running> {
	const limits = {
		headersTimeout: patience.headersMs,
		requestTimeout: patience.requestMs,
		connectionsCheckingInterval: patience.checkMs,
	};
	const server = createServer(limits, makeApp(context, log, PROJECT.client, proxies));
	const { port: listening } = await listen(server, port, host);
	const endCleaning = cleanHourly(context, log);
	const name = LOCAL.has(host) ? 'localhost' : host;
	return {
		address: `http://${name}:${listening}`,
		stop: async () => {
			const closed = new Promise<void>((resolve) => {
				server.close(() => resolve());
			});
			server.closeIdleConnections();
			endCleaning();
			await closed;
			await context.db.close();
		},
	};
}
