/* The HTTP application: guards, the routes of the API, and the client's files. Joined with its context in serve.ts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, {
	type Express,
	type NextFunction,
	type Request,
	type RequestHandler,
	type Response,
} from 'express';
import type { Logger } from 'pino';
import { Problem } from '../instruments/problem.ts';
import { atOneTime } from './at-one-time.ts';
import type { Context } from './context.ts';
import { boundCostly } from './http/bound-costly.ts';
import { serveAssets } from './http/client-files.ts';
import { demandHttps, headers, limitTries, refuseForeignWrites, refuseOldPages } from './http/guards.ts';
import { refusalLog, routeOf } from './http/log-refusals.ts';
import { problemOf, writeProblem, writeUnforeseen } from './http/write-problem.ts';
import { ROUTES } from './routes/list-routes.ts';

const LARGEST_BODY = '2mb';

/** Where a token, a password or a code can be guessed. */
const TRIED = [
	'/api/session',
	'/api/account/session',
	'/api/account/second-factor',
	'/api/account/places',
	'/api/account/reset',
	'/api/provider/answer',
];

/** Logs the route's pattern and outcome: no addresses, no answers. */
function logRequests(log: Logger) {
	return (req: Request, res: Response, next: NextFunction) => {
		const start = performance.now();
		res.on('finish', () => {
			log.debug({
				method: req.method,
				path: routeOf(req, 'file'),
				status: res.statusCode,
				ms: Math.round(performance.now() - start),
			});
		});
		next();
	};
}

function noStore(_req: Request, res: Response, next: NextFunction): void {
	res.setHeader('Cache-Control', 'no-store');
	next();
}

function mountRoutes(app: Express, context: Context): void {
	const bounds = boundCostly(context);
	for (const route of ROUTES) {
		const handle: RequestHandler = (req, res, next) => {
			route.handle(req, res, atOneTime(context)).catch(next);
		};
		app[route.method](route.path, noStore, ...(route.costly ? bounds() : []), handle);
	}
	app.use('/api', () => {
		throw new Problem('not-found', 'The API has no such address; /api/openapi.json lists them all.');
	});
}

/** Files with a hash in their name may be kept for good; pages and the worker are asked for anew. */
function mountClient(app: Express, folder: string): void {
	app.use('/assets', serveAssets(join(folder, 'assets')));
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
	app.use('/api', refuseOldPages);
	for (const path of TRIED) app.post(path, limitTries());
	app.use('/api', express.json({ limit: LARGEST_BODY, strict: true }));
	mountRoutes(app, context);
	mountClient(app, clientFolder);
	app.use(() => {
		throw new Problem('not-found', 'This address takes no such request.');
	});
	const logRefusal = refusalLog(log);
	app.use((error: unknown, req: Request, res: Response, next: NextFunction) => {
		if (res.headersSent) return next(error);
		const problem = problemOf(error);
		if (problem) {
			logRefusal(req, problem);
			return writeProblem(res, problem);
		}
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
