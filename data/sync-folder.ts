/* Makes the names in a folder last through a power cut: a file that is on disk is lost if its name is not. */
import { open } from 'node:fs/promises';

export async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
}
