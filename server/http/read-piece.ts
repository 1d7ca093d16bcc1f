/*
 * A piece of a file as the body of a request, bounded in size and in time: it is taken whole or not at all, so a
 * line that breaks in the middle leaves nothing behind, and a slow one holds nothing up.
 */
import type { Request, Response } from 'express';
import { Problem } from '../../instruments/problem.ts';
import { LARGEST_PIECE } from '../../instruments/schema/document.ts';

const LONGEST_MS = 120_000;

const tooLarge = (): Problem =>
	new Problem('body-too-large', 'The piece is larger than 512 KB; nothing of it was kept.', [
		{ field: 'body', rule: 'too large', cure: 'send at most 512 KB at a time' },
	]);
const tooSlow = (): Problem =>
	new Problem('too-slow', 'The piece did not arrive within two minutes; nothing of it was kept.');
const cutOff = (): Problem => new Problem('bad-request', 'The piece was cut off; nothing of it was kept.');
const wrongType = (): Problem =>
	new Problem('bad-request', 'A piece is sent as it is.', [
		{ field: 'content-type', rule: 'not application/octet-stream', cure: 'send application/octet-stream' },
	]);

function collect(req: Request, longestMs: number): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const pieces: Buffer[] = [];
		let size = 0;
		const timer = setTimeout(() => reject(tooSlow()), longestMs);
		const end = (settle: () => void) => {
			clearTimeout(timer);
			settle();
		};
		req.on('data', (piece: Buffer) => {
			size += piece.length;
			if (size > LARGEST_PIECE) return end(() => reject(tooLarge()));
			pieces.push(piece);
		});
		req.once('end', () => end(() => resolve(Buffer.concat(pieces))));
		for (const event of ['aborted', 'error', 'close']) req.once(event, () => end(() => reject(cutOff())));
	});
}

/** Reads the body; the connection of one that is refused is not used again. */
export async function readPiece(req: Request, res: Response, longestMs = LONGEST_MS): Promise<Buffer> {
	try {
		if (req.is('application/octet-stream') !== 'application/octet-stream') throw wrongType();
		if (Number(req.headers['content-length'] ?? 0) > LARGEST_PIECE) throw tooLarge();
		return await collect(req, longestMs);
	} catch (error) {
		req.removeAllListeners('data');
		req.resume();
		res.setHeader('Connection', 'close');
		throw error;
	}
}
