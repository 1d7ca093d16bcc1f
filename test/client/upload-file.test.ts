/*
 * Sending a file over a line that breaks: it waits, asks what has arrived, and goes on; each byte reaches the server
 * once and in order, and what cannot mend itself ends it at once.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../client/api.ts';
import { nextPiece, type UploadState, uploadFile } from '../../client/files/upload-file.ts';
import type { FileInfo, Upload } from '../../instruments/schema/document.ts';

const KEPT: FileInfo = { id: 'f', name: 'law.pdf', kind: 'pdf', size: 0, sha256: '', at: '' };
const noLine = () => new ApiError({ title: 'no connection', status: 0 });
const answer = (status: number, more = {}) => new ApiError({ title: 'x', status, ...more });

/** What becomes of a request: it goes well, never arrives, or arrives and its reply is lost. */
type Fate = 'well' | 'lost' | 'reply lost';

/** A server that keeps what reaches it, behind a line with this fate for each request. */
function makeLine(content: Uint8Array, fates: readonly Fate[]) {
	const arrived: number[] = [];
	let asked = 0;
	const pass = async <T>(work: () => T): Promise<T> => {
		const fate = fates[asked++] ?? 'well';
		if (fate === 'lost') throw noLine();
		const reply = work();
		if (fate === 'reply lost') throw noLine();
		return reply;
	};
	const state = (): Upload => ({ id: 'u', name: 'law.pdf', size: content.length, offset: arrived.length });
	const ports = {
		begin: () => pass(state),
		read: () => pass(state),
		send: async (upload: Upload, piece: Blob) => {
			const bytes = new Uint8Array(await piece.arrayBuffer());
			return pass(() => {
				if (upload.offset !== arrived.length) throw answer(409, { offset: arrived.length });
				for (const byte of bytes) arrived.push(byte);
				return state();
			});
		},
		finish: () =>
			pass(() => {
				if (arrived.length < content.length) throw answer(409, { offset: arrived.length });
				return KEPT;
			}),
		wait: async () => undefined,
		now: () => 0,
	};
	return { ports, arrived };
}

const run = async (content: Uint8Array<ArrayBuffer>, fates: readonly Fate[]) => {
	const { ports, arrived } = makeLine(content, fates);
	const states: UploadState[] = [];
	const kept = await uploadFile(
		new Blob([content]),
		ports,
		(state) => states.push(state),
		new AbortController().signal,
	);
	return { kept, arrived, states };
};

test('whatever the line loses, the file arrives whole and is kept', async () => {
	const fate = fc.constantFrom<Fate>('well', 'lost', 'reply lost');
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 300_000 }),
			fc.array(fate, { maxLength: 40 }),
			async (size, fates) => {
				const content = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);
				const { kept, arrived } = await run(content, fates);
				expect(kept).toBe(KEPT);
				expect(arrived.length === size && arrived.every((byte, at) => byte === content[at])).toBe(true);
			},
		),
		{ numRuns: 60 },
	);
});

test('while there is no line the page is told that it waits, and what has arrived stays', async () => {
	const { states } = await run(new Uint8Array(200_000), ['well', 'well', 'lost', 'lost']);
	const waiting = states.filter(({ phase }) => phase === 'waiting');
	expect(waiting.map(({ sent }) => sent)).toEqual([65_536, 65_536]);
	expect(states.at(-1)).toEqual({ phase: 'checking', sent: 200_000, size: 200_000 });
});

test.each([401, 404, 413, 422, 507])('an answer of %i ends it at once', async (status) => {
	const { ports } = makeLine(new Uint8Array(10), []);
	const refused = { ...ports, send: () => Promise.reject(answer(status)) };
	const sending = uploadFile(
		new Blob(['0123456789']),
		refused,
		() => undefined,
		new AbortController().signal,
	);
	await expect(sending).rejects.toMatchObject({ status });
});

test('a cancel while it waits ends it', async () => {
	const { ports } = makeLine(new Uint8Array(10), ['well', 'lost', 'lost', 'lost']);
	const control = new AbortController();
	const cancelled = { ...ports, wait: async () => control.abort(new Error('cancelled')) };
	const sending = uploadFile(new Blob(['0123456789']), cancelled, () => undefined, control.signal);
	await expect(sending).rejects.toThrow('cancelled');
});

test('pieces grow on a quick line, shrink on a slow one, and keep within their bounds', () => {
	expect(nextPiece(65_536, 100)).toBe(131_072);
	expect(nextPiece(65_536, 5000)).toBe(65_536);
	expect(nextPiece(65_536, 20_000)).toBe(32_768);
	expect(nextPiece(524_288, 100)).toBe(524_288);
	expect(nextPiece(16_384, 60_000)).toBe(16_384);
});
