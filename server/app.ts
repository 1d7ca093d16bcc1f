/* The HTTP application: guards, the routes of the API, and the client's files. Joined with its context in serve.ts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { Problem } from '../instruments/problem.ts';
import type { Context } from './context.ts';
import { demandHttps, headers, limitTries, refuseForeignWrites } from './http/guards.ts';
import { problemOf, writeProblem, writeUnforeseen } from './http/write-problem.ts';
import { ROUTES } from './routes/list-routes.ts';

const LARGEST_BODY = '2mb';

/** Logs the route's pattern and outcome: no addresses, no answers. */
function logRequests(log: Logger) {
	return (req: Request, res: Response, next: NextFunction) => {
		const start = performance.now();
		res.on('finish', () => {
			const path = typeof req.route?.path === 'string' ? req.route.path : 'file';
			log.debug({
				method: req.method,
				path,
				status: res.statusCode,
				ms: Math.round(performance.now() - start),
			});
		});
		next();
	};
}

function mountRoutes(app: Express, context: Context): void {
	for (const route of ROUTES)
		app[route.method](route.path, (req, res, next) => {
			res.setHeader('Cache-Control', 'no-store');
			route.handle(req, res, context).catch(next);
		});
	app.use('/api', () => {
		throw new Problem('not-found', 'The API has no such address; /api/openapi.json lists them all.');
	});
}

/** Files with a hash in their name may be kept for good; pages are asked for anew. */
function mountClient(app: Express, folder: string): void {
	app.use(
		'/assets',
		express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
	);
	app.use(express.static(folder, { index: false, maxAge: 0 }));
	app.get('/{*page}', (_req, res) => {
		const page = join(folder, 'index.html');
		if (!existsSync(page))
			throw new Problem('outside-failed', 'The pages are not built yet: run "npm run build", then reload.');
		res.setHeader('Cache-Control', 'no-cache');
		res.sendFile(page);
	});
}

/** `proxies`: how many reverse proxies stand in front, whose word on address and https is taken. */
export function makeApp(context: Context, log: Logger, clientFolder: string, proxies = 0): Express {
	const app = express();
	app.disable('x-powered-by');
	app.set('etag', false);
	app.set('trust proxy', proxies);
	app.use(logRequests(log), headers(), demandHttps, compression(), refuseForeignWrites);
	app.post('/api/session', limitTries());
	app.use('/api', express.json({ limit: LARGEST_BODY, strict: true }));
	mountRoutes(app, context);
	mountClient(app, clientFolder);
	app.use(() => {
		throw new Problem('not-found', 'This address takes no such request.');
	});
	app.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
		if (res.headersSent) return next(error);
		const problem = problemOf(error);
		if (problem) return writeProblem(res, problem);
		const id = context.newId();
		log.error(
			{ id, name: error instanceof Error ? error.name : 'unknown', stack: stackOf(error) },
			'unforeseen',
		);
		writeUnforeseen(res, id);
	});
	return app;
}

/** Where it happened, without the message, which might quote what somebody typed. */
function stackOf(error: unknown): string[] {
	const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
	return lines.filter((line) => line.trimStart().startsWith('at ')).slice(0, 8);
}
