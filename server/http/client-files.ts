/*
 * The files of the built client. Those with a hash in their name may be kept for good; each has a brotli copy beside
 * it, made by the build, which goes to every browser that takes it.
 */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler, type Response } from 'express';

const COPY = '.br';

/** Whether there is a copy is looked up once a file. */
function preferCopies(folder: string): RequestHandler {
	const known = new Map<string, boolean>();
	return (req, _res, next) => {
		const { path } = req;
		if (req.acceptsEncodings('br') !== 'br' || path.endsWith(COPY)) return next();
		const hasCopy = known.get(path) ?? existsSync(join(folder, `${path}${COPY}`));
		if (hasCopy) {
			known.set(path, true);
			req.url = `${path}${COPY}`;
		}
		next();
	};
}

function describeCopy(res: Response, file: string): void {
	res.vary('Accept-Encoding');
	if (!file.endsWith(COPY)) return;
	res.type(extname(file.slice(0, -COPY.length)));
	res.setHeader('Content-Encoding', 'br');
}

/** Files of the folder assets of the built client. */
export function serveAssets(folder: string): RequestHandler[] {
	const files = express.static(folder, {
		immutable: true,
		maxAge: '1y',
		fallthrough: false,
		setHeaders: describeCopy,
	});
	return [preferCopies(folder), files];
}
