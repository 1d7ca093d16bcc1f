/* Uploads that were begun and left: after a day they are removed, and parts on the disk that no upload names. */
import { addAudit } from '../../data/queries/audit.ts';
import { listOpenUploads, listUploadsBefore, removeUpload } from '../../data/queries/uploads.ts';
import type { Context } from '../context.ts';

const DAY_MS = 86_400_000;

/** UTC ISO time of a day ago. */
export const dayBefore = (now: string): string => new Date(Date.parse(now) - DAY_MS).toISOString();

/** How many uploads and parts were removed. */
export async function removeAbandoned(context: Context): Promise<{ uploads: number; parts: number }> {
	const at = context.now();
	const old = await listUploadsBefore(context.db.read, dayBefore(at));
	if (old.length > 0)
		await context.db.write(async (trx) => {
			for (const upload of old) {
				await removeUpload(trx, upload);
				const entry = { study: upload.study_id, id: context.newId(), at, invitation: '' };
				await addAudit(trx, { ...entry, action: 'upload.expire', target: upload.id });
			}
		});
	// The parts are listed before the uploads: one that is begun meanwhile is not taken for a stray.
	const parts = await context.files.parts.list();
	const open = new Set((await listOpenUploads(context.db.read)).map((upload) => upload.id));
	const strays = parts.filter((id) => !open.has(id));
	for (const id of strays) await context.files.parts.remove(id);
	return { uploads: old.length, parts: strays.length };
}
