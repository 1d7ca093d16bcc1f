/*
 * A kept file as a download and nothing else: never shown in the site's own name, never guessed to be another
 * kind, and without any right of a page should it be opened as one after all.
 */
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { Problem } from '../../instruments/problem.ts';

export class StoredFile {
	readonly path: string;
	/** Media type. */
	readonly type: string;
	readonly name: string;
	readonly size: number;
	constructor(path: string, type: string, name: string, size: number) {
		this.path = path;
		this.type = type;
		this.name = name;
		this.size = size;
	}
}

const missing = (): Problem =>
	new Problem(
		'outside-failed',
		'The file is missing on the disk of the server: tell the secretariat, so that it is brought back from a backup.',
	);

export async function sendFile(res: Response, file: StoredFile): Promise<void> {
	const handle = await open(file.path, 'r').catch(() => {
		throw missing();
	});
	res.attachment(file.name).type(file.type);
	res.setHeader('X-Content-Type-Options', 'nosniff');
	res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
	res.setHeader('Content-Length', file.size);
	// A reader who goes away in the middle is no fault of anybody.
	await pipeline(handle.createReadStream(), res).catch(() => res.destroy());
}
