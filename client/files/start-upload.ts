/* An upload over the real network: the ports of upload-file.ts with the browser's clock and its word on the line. */
import { type FileInfo, LARGEST_FILE, type Upload } from '../../instruments/schema/document.ts';
import { beginUpload, cancelUpload, finishUpload, getUpload, sendPiece } from './files-api.ts';
import { type UploadState, uploadFile } from './upload-file.ts';

/** Longer than the server waits for a piece: a line that died without a word is noticed by then. */
const SILENCE_MS = 130_000;

export interface UploadPlace {
	readonly study: string;
	readonly country: string;
}

export const isTooLarge = (file: File): boolean => file.size > LARGEST_FILE;

/** By which the server knows the same file again; browsers give hashes to pages of https and of localhost alone. */
async function hashOf(file: File): Promise<string | undefined> {
	if (!globalThis.crypto?.subtle) return undefined;
	const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function waitForLine(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			window.clearTimeout(timer);
			window.removeEventListener('online', end);
			resolve();
		};
		const timer = window.setTimeout(end, milliseconds);
		window.addEventListener('online', end);
	});
}

/** Rejects with an ApiError, or with the signal's reason after a cancel, which also takes the upload back. */
export async function startUpload(
	{ study, country }: UploadPlace,
	file: File,
	show: (state: UploadState) => void,
	signal: AbortSignal,
): Promise<FileInfo> {
	const patient = () => AbortSignal.any([signal, AbortSignal.timeout(SILENCE_MS)]);
	show({ phase: 'preparing', sent: 0, size: file.size });
	const sha256 = await hashOf(file);
	const request = { name: file.name, size: file.size, ...(sha256 !== undefined && { sha256 }) };
	let begun: Upload | undefined;
	const ports = {
		begin: async () => {
			begun = await beginUpload(study, country, request, patient());
			return begun;
		},
		read: ({ id }: Upload) => getUpload(study, country, id, patient()),
		send: (upload: Upload, piece: Blob) => sendPiece(study, country, upload, piece, patient()),
		finish: ({ id }: Upload) => finishUpload(study, country, id, patient()),
		wait: waitForLine,
		now: () => performance.now(),
	};
	try {
		return await uploadFile(file, ports, show, signal);
	} catch (error) {
		// What stays behind without a connection is removed by the server after a day.
		if (signal.aborted && begun) await cancelUpload(study, country, begun.id).catch(() => undefined);
		throw error;
	}
}
