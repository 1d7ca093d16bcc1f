/*
 * The parts of uploads under way: one file each, named by the upload's own id, whose length is what has arrived.
 * A piece counts when it is on disk, so an upload goes on after a lost line, a killed server or a power cut.
 */
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

export interface UploadParts {
	/** Bytes that have arrived. */
	sizeOf(id: string): Promise<number>;
	/** Adds a piece at the end; resolves to the new size when it is on disk, rejects with nothing of it kept. */
	append(id: string, piece: Uint8Array): Promise<number>;
	read(id: string): Promise<Buffer>;
	remove(id: string): Promise<void>;
	list(): Promise<string[]>;
}

export function openParts(folder: string): UploadParts {
	const pathOf = (id: string) => join(folder, id);
	const sizeOf = async (id: string) => (await stat(pathOf(id)).catch(() => undefined))?.size ?? 0;
	return {
		sizeOf,
		append: async (id, piece) => {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			const before = await sizeOf(id);
			const handle = await open(pathOf(id), 'a+', 0o600);
			try {
				await handle.writeFile(piece);
				await handle.sync();
			} catch (error) {
				await handle.truncate(before).catch(() => undefined);
				throw error;
			} finally {
				await handle.close();
			}
			if (before === 0) await syncFolder(folder);
			return before + piece.byteLength;
		},
		read: (id) => readFile(pathOf(id)),
		remove: (id) => rm(pathOf(id), { force: true }),
		list: async () => readdir(folder).catch(() => []),
	};
}
