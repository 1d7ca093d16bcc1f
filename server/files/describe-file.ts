/* A kept file as it is told over HTTP, and the media type under which each kind is sent. */
import type { FilesTable } from '../../data/file-tables.ts';
import type { FileInfo, FileKind } from '../../instruments/schema/document.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
	pdf: 'application/pdf',
	docx: `${OFFICE}.wordprocessingml.document`,
	xlsx: `${OFFICE}.spreadsheetml.sheet`,
	odt: 'application/vnd.oasis.opendocument.text',
	csv: 'text/csv',
	png: 'image/png',
	jpg: 'image/jpeg',
	txt: 'text/plain',
};

export const describeFile = (row: FilesTable): FileInfo => ({
	id: row.id,
	name: row.name,
	kind: row.kind as FileKind,
	size: row.size,
	sha256: row.sha256,
	at: row.at,
});
