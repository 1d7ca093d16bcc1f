/* Every migration by name, in order. A released one is never edited; a change of tables is a new file here. */
import type { Migration } from 'kysely';
import * as firstTables from './0001-first-tables.ts';
import * as accounts from './0002-accounts.ts';
import * as personalData from './0003-personal-data.ts';
import * as questionnaires from './0004-questionnaires.ts';
import * as files from './0005-files.ts';
import * as settlements from './0006-settlements.ts';

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
	'0001-first-tables': firstTables,
	'0002-accounts': accounts,
	'0003-personal-data': personalData,
	'0004-questionnaires': questionnaires,
	'0005-files': files,
	'0006-settlements': settlements,
};
