/* Sending a file as the page does: begun, piece by piece, finished; and what it takes to cite it. */
import { BankDocument, FileInfo, LARGEST_PIECE, Upload } from '../../instruments/schema/document.ts';
import { ALDERFORD, STUDY } from './cast.ts';
import type { Reply, Visit } from './http-client.ts';

export const townPath = (town = ALDERFORD, study = STUDY): string =>
	`/api/studies/${study}/countries/${town}`;

export const beginUpload = (who: Visit, name: string, size: number, sha256?: string, town = ALDERFORD) =>
	who.post(`${townPath(town)}/uploads`, { name, size, ...(sha256 !== undefined && { sha256 }) });

export const sendPiece = (
	who: Visit,
	id: string,
	offset: number,
	piece: Uint8Array,
	town = ALDERFORD,
): Promise<Reply> =>
	who.send(`${townPath(town)}/uploads/${id}?offset=${offset}`, {
		method: 'PATCH',
		headers: { 'content-type': 'application/octet-stream' },
		body: Buffer.from(piece),
	});

export const finishUpload = (who: Visit, id: string, town = ALDERFORD): Promise<Reply> =>
	who.post(`${townPath(town)}/uploads/${id}/file`);

/** The reply to the finish. */
export async function sendFile(who: Visit, name: string, content: Buffer, town = ALDERFORD): Promise<Reply> {
	const { id } = (await beginUpload(who, name, content.length, undefined, town)).as(Upload);
	for (let at = 0; at < content.length; at += LARGEST_PIECE)
		await sendPiece(who, id, at, content.subarray(at, at + LARGEST_PIECE), town);
	return finishUpload(who, id, town);
}

/** A document of the bank with this file. */
export async function addToBank(
	who: Visit,
	title: string,
	content: Buffer,
	town = ALDERFORD,
): Promise<BankDocument & { readonly fileId: string }> {
	const file = (await sendFile(who, `${title}.pdf`, content, town)).as(FileInfo);
	const reply = await who.post(`${townPath(town)}/documents`, {
		title,
		type: 'law',
		status: 'in-force',
		file: file.id,
	});
	return { ...reply.as(BankDocument), fileId: file.id };
}
