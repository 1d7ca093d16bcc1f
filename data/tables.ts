/*
 * The tables as the queries see them. Ids are made by the application, times are UTC ISO text, JSON is text, an
 * absent text is '' (no NULL in a unique index), and study_id leads every key.
 */
import type { AccountsTable } from './account-tables.ts';
import type { DocumentsTable, FilesTable, UploadsTable } from './file-tables.ts';

export interface StudiesTable {
	id: string;
	pack_id: string;
	pack_version: string;
	round_id: string;
	created_at: string;
}

export interface CountriesTable {
	study_id: string;
	country: string;
	/** submitted, returned, cleared or released; '' before the first submission. */
	state: string;
	submission_id: string;
	submitted_at: string;
	cleared_at: string;
	released_at: string;
	returned_for: string;
}

export interface ResponsesTable {
	study_id: string;
	id: string;
	country: string;
	respondent: string;
	state: 'draft' | 'submitted';
	version: number;
	/** JSON: question → stored answer with its revision. */
	answers: string;
	updated_at: string;
	/** Version of the pack whose questions it answers; what is submitted stays with its own. */
	pack_version: string;
}

/** One row a save: append-only. */
export interface RevisionsTable {
	study_id: string;
	response_id: string;
	version: number;
	operation: string;
	invitation_id: string;
	at: string;
	/** JSON: [{question, from, to}], and `sent` where NFC made other codes of a text. */
	changes: string;
	/** JSON: the reply that was given, for the same operation sent again, and the editor: who gave it, in which session. */
	reply: string;
	/** Version of the pack whose questions it answered. */
	pack_version: string;
}

/** The frozen answers of a country: its national response with what the sectors submitted. */
export interface SubmissionsTable {
	study_id: string;
	id: string;
	country: string;
	response_id: string;
	version: number;
	sha256: string;
	at: string;
	invitation_id: string;
	by_title: string;
	answered: number;
	total: number;
	snapshot: string;
}

/** A questionnaire as a study asked it, from the opening on: what a question was when it was answered. */
export interface QuestionnairesTable {
	study_id: string;
	pack_version: string;
	/** SHA-256 over the questionnaire, by which a change without a new version is found. */
	sha256: string;
	since: string;
	/** JSON, with every title and choice filled in. */
	questionnaire: string;
}

/** An answer that a revised questionnaire could no longer hold; never dropped. */
export interface AsidesTable {
	study_id: string;
	response_id: string;
	question: string;
	/** Version of the response in which it was put aside. */
	version: number;
	/** Version of the pack under which it was given. */
	pack_version: string;
	/** deleted, retyped, options or not-asked. */
	reason: string;
	/** JSON: the question as it was asked, with its section. */
	asked: string;
	/** JSON: the stored answer, as it stood. */
	answer: string;
	at: string;
	/** '' while it needs attention; used, left, or returned by a later questionnaire. */
	settled: string;
	settled_at: string;
	settled_by: string;
	/** The question for which it was used again. */
	used_for: string;
}

/** A person's place in a study. */
export interface InvitationsTable {
	study_id: string;
	id: string;
	role: string;
	title: string;
	country: string;
	sector: string;
	response_id: string;
	/** 1 for the persons of the sample studies, whose links are renewed at each start. */
	sample: number;
	created_at: string;
	revoked_at: string;
	/** The account by which the place is signed in to; '' while its links do. */
	account_id: string;
}

/** A personal link to a place; a person may be sent several. Only the hash of the token is kept. */
export interface LinksTable {
	token_hash: string;
	study_id: string;
	invitation_id: string;
	/** 1: the link ends with its first use. */
	once: number;
	created_at: string;
	expires_at: string;
}

export interface SessionsTable {
	id_hash: string;
	study_id: string;
	invitation_id: string;
	created_at: string;
	expires_at: string;
	ended_at: string;
	/** '' for a session that a link opened. */
	account_id: string;
	/** 1: the second factor was shown in it. */
	second_factor: number;
	/** Of an account's session: when it was last used, to a quarter of an hour. */
	used_at: string;
}

/** A text in which the search found what may be personal data. Never the text itself. */
export interface DisclosuresTable {
	study_id: string;
	response_id: string;
	question: string;
	/** value, comment or evidence. */
	field: string;
	/** Over the text and its place. */
	text_sha256: string;
	/** What was found, parted by blanks. */
	kinds: string;
	state: 'found' | 'kept' | 'cleared';
	/** When and by which place it came into this state. */
	at: string;
	invitation_id: string;
}

/** One row for every write: who did what to what. Never an answer. The rows of the whole store form one chain. */
export interface AuditTable {
	study_id: string;
	id: string;
	/** 1, 2, 3 … through the store, without a gap. */
	seq: number;
	at: string;
	invitation_id: string;
	action: string;
	target: string;
	detail: string;
	/** Hash of the row before; '' for the first. */
	previous: string;
	/** SHA-256 over this row and `previous`. */
	hash: string;
}

/** A meeting's word on one item of a country, beside what its respondents said. */
export interface SettlementsTable {
	study_id: string;
	country: string;
	question: string;
	/** Whose word: the national consensus meeting's. */
	basis: 'consensus';
	/** 1, 2, 3 …: the newest holds, the earlier ones are kept. */
	version: number;
	status: 'answered' | 'not-applicable' | 'withdrawn';
	value: string;
	reason: string;
	minority_view: string;
	/** JSON: list of references. */
	evidence: string;
	/** 1: confirmed together with others on which the respondents agree. */
	in_block: number;
	at: string;
	invitation_id: string;
	by_title: string;
}

export interface Tables {
	studies: StudiesTable;
	countries: CountriesTable;
	responses: ResponsesTable;
	revisions: RevisionsTable;
	submissions: SubmissionsTable;
	questionnaires: QuestionnairesTable;
	asides: AsidesTable;
	invitations: InvitationsTable;
	links: LinksTable;
	sessions: SessionsTable;
	accounts: AccountsTable;
	settlements: SettlementsTable;
	disclosures: DisclosuresTable;
	audit: AuditTable;
	files: FilesTable;
	uploads: UploadsTable;
	documents: DocumentsTable;
}
