/* One piece of an upload: kept only where it follows what is on the disk already, so a piece sent twice counts once. */
import type { UploadsTable } from '../../data/file-tables.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Context } from '../context.ts';
import { inTurn } from './in-turn.ts';

const elsewhere = (offset: number): Problem =>
	new Problem(
		'wrong-state',
		`The piece does not begin where the file ends: ${offset} bytes have arrived.`,
		[{ field: 'offset', rule: 'not where the file ends', cure: `send the piece that begins at ${offset}` }],
		{ offset },
	);

const tooMuch = (): Problem =>
	new Problem('bad-request', 'The file is longer than it was said to be; the piece was not kept.', [
		{ field: 'body', rule: 'beyond the announced size', cure: 'begin again with the right size' },
	]);

/** Resolves to what has arrived, when it is on disk. */
export function receivePiece(
	{ files: { parts } }: Context,
	upload: UploadsTable,
	offset: number,
	piece: Buffer,
): Promise<number> {
	return inTurn(`upload ${upload.id}`, async () => {
		const size = await parts.sizeOf(upload.id);
		if (size !== offset || upload.file_id !== '') throw elsewhere(upload.file_id === '' ? size : upload.size);
		if (size + piece.length > upload.size) throw tooMuch();
		return piece.length === 0 ? size : parts.append(upload.id, piece);
	});
}
