/*
 * Sends a file piece by piece until it is kept. A line that breaks costs at most one piece: it waits for a
 * connection, asks the server what has arrived, and goes on from there. Pieces grow while the line is quick and
 * shrink while it is slow. Everything outside (network, clock) is handed in.
 */
import { type FileInfo, LARGEST_PIECE, type Upload } from '../../instruments/schema/document.ts';
import { ApiError } from '../api.ts';
import { isPassing, waitAfter } from '../interview/save-state.ts';

export interface UploadState {
	/** waiting: no connection, it will go on by itself; checking: all has arrived and is looked at. */
	readonly phase: 'preparing' | 'sending' | 'waiting' | 'checking';
	/** Bytes that are on the server's disk. */
	readonly sent: number;
	readonly size: number;
}

export interface UploadPorts {
	readonly begin: () => Promise<Upload>;
	readonly read: (upload: Upload) => Promise<Upload>;
	readonly send: (upload: Upload, piece: Blob) => Promise<Upload>;
	readonly finish: (upload: Upload) => Promise<FileInfo>;
	/** Resolves after so many milliseconds, or when the line is back. */
	readonly wait: (milliseconds: number) => Promise<void>;
	/** Milliseconds. */
	readonly now: () => number;
}

const FIRST_PIECE = 64 * 1024;
const SMALLEST_PIECE = 16 * 1024;
const QUICK_MS = 1500;
const SLOW_MS = 8000;

/** The next piece's size, from how long this one took. */
export function nextPiece(size: number, milliseconds: number): number {
	if (milliseconds < QUICK_MS) return Math.min(LARGEST_PIECE, size * 2);
	return milliseconds > SLOW_MS ? Math.max(SMALLEST_PIECE, size / 2) : size;
}

/** Whether the same request may go well later; a full disk will not mend itself while somebody waits. */
const mayPass = (error: unknown): error is ApiError =>
	error instanceof ApiError && isPassing(error.status) && error.status !== 507;

const offsetIn = (error: unknown): number | undefined =>
	error instanceof ApiError && error.status === 409 ? error.problem.offset : undefined;

/** Rejects with the ApiError that ended it, or with the signal's reason. */
export async function uploadFile(
	file: Blob,
	ports: UploadPorts,
	show: (state: UploadState) => void,
	signal: AbortSignal,
): Promise<FileInfo> {
	const { size } = file;
	let sent = 0;
	/** Tries until it goes well or will never; after a failure `again` is tried instead. */
	const insist = async <T>(
		phase: UploadState['phase'],
		first: () => Promise<T>,
		again = first,
	): Promise<T> => {
		for (let failures = 0; ; failures++) {
			signal.throwIfAborted();
			if (failures === 0) show({ phase, sent, size });
			try {
				return await (failures === 0 ? first() : again());
			} catch (error) {
				signal.throwIfAborted();
				if (!mayPass(error)) throw error;
				show({ phase: 'waiting', sent, size });
				await ports.wait(waitAfter(failures + 1, error.retryAfter));
			}
		}
	};
	let upload = await insist('preparing', ports.begin);
	let piece = FIRST_PIECE;
	for (;;) {
		sent = upload.offset;
		const { offset } = upload;
		const start = ports.now();
		try {
			if (offset >= size) return await insist('checking', () => ports.finish(upload));
			const next = () => ports.send(upload, file.slice(offset, offset + piece));
			upload = await insist('sending', next, () => ports.read(upload));
			piece = nextPiece(piece, ports.now() - start);
		} catch (error) {
			const arrived = offsetIn(error);
			if (arrived === undefined) throw error;
			upload = { ...upload, offset: arrived };
		}
	}
}
