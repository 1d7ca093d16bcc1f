/* The tables of evidence as files and of the policy bank, by the same rules as those of tables.ts. */

/** A kept file of a country; its content stands under its hash in the folder beside the store (file-store.ts). */
export interface FilesTable {
	study_id: string;
	id: string;
	country: string;
	sha256: string;
	/** Bytes. */
	size: number;
	kind: string;
	name: string;
	at: string;
	invitation_id: string;
}

/** An upload that is under way, or was finished less than a day ago. What has arrived is the length of its part on disk. */
export interface UploadsTable {
	study_id: string;
	id: string;
	country: string;
	invitation_id: string;
	session: string;
	name: string;
	size: number;
	/** As the sender gave it; '' for none. */
	sha256: string;
	created_at: string;
	/** The file it became; '' while it is under way. */
	file_id: string;
}

/** A document of a country's policy bank. */
export interface DocumentsTable {
	study_id: string;
	id: string;
	country: string;
	version: number;
	title: string;
	title_english: string;
	type: string;
	/** 0 for none. */
	year: number;
	status: string;
	articles: string;
	/** JSON: ids of themes of the pack. */
	themes: string;
	/** JSON: ids of domains of the pack. */
	domains: string;
	language: string;
	link: string;
	note: string;
	/** '' for none. */
	file_id: string;
	by_title: string;
	invitation_id: string;
	updated_at: string;
}
