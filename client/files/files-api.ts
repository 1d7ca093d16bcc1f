/* The calls of the API about files and the policy bank, through the one network door (api.ts). */
import type {
	BankDocument,
	CitedFile,
	DocumentChange,
	DocumentRequest,
	FileInfo,
	Upload,
	UploadRequest,
} from '../../instruments/schema/document.ts';
import { call, country, part, send } from '../api.ts';

const documents = (id: string, code: string) => `${country(id, code)}/documents`;
export const listDocuments = async (id: string, code: string): Promise<readonly BankDocument[]> =>
	(await call<{ documents: readonly BankDocument[] }>('GET', documents(id, code))).documents;
export const addDocument = (id: string, code: string, request: DocumentRequest) =>
	call<BankDocument>('POST', documents(id, code), request);
/** 409 when somebody else changed it after `version`. */
export const changeDocument = (id: string, code: string, document: string, request: DocumentChange) =>
	call<BankDocument>('PATCH', `${documents(id, code)}/${part(document)}`, request);
/** 409 while an answer cites it. */
export const removeDocument = async (id: string, code: string, document: string): Promise<void> => {
	await send('DELETE', `${documents(id, code)}/${part(document)}`);
};

/** The files that the country's submission cites. */
export const listCitedFiles = async (id: string, code: string): Promise<readonly CitedFile[]> =>
	(await call<{ files: readonly CitedFile[] }>('GET', `${country(id, code)}/files`)).files;
/** The address of a file, for a link that saves it. */
export const fileAddress = (id: string, code: string, file: string) =>
	`${country(id, code)}/files/${part(file)}`;

const uploads = (id: string, code: string) => `${country(id, code)}/uploads`;
const upload = (id: string, code: string, one: string) => `${uploads(id, code)}/${part(one)}`;
export const beginUpload = (id: string, code: string, request: UploadRequest, signal: AbortSignal) =>
	call<Upload>('POST', uploads(id, code), request, signal);
export const getUpload = (id: string, code: string, one: string, signal: AbortSignal) =>
	call<Upload>('GET', upload(id, code, one), undefined, signal);
/** 409 with `offset` when the piece does not begin where the file ends. */
export const sendPiece = (
	id: string,
	code: string,
	one: Upload,
	piece: Blob,
	signal: AbortSignal,
): Promise<Upload> => call('PATCH', `${upload(id, code, one.id)}?offset=${one.offset}`, piece, signal);
/** 422 when the content is not what may be kept. */
export const finishUpload = (id: string, code: string, one: string, signal: AbortSignal) =>
	call<FileInfo>('POST', `${upload(id, code, one)}/file`, undefined, signal);
export const cancelUpload = async (id: string, code: string, one: string): Promise<void> => {
	await send('DELETE', upload(id, code, one));
};
