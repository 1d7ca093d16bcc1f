/*
 * The one door to better-sqlite3: an open file with its prepared statements kept, as the drivers and the
 * database port use it.
 */
import SqliteFile from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

export interface SqliteHandle {
	readonly connection: DatabaseConnection;
	run(sql: string): void;
	pragma(text: string): unknown;
	/** The first column of the first row. */
	pick(sql: string): unknown;
	inTransaction(): boolean;
	backup(file: string): Promise<void>;
	close(): void;
}

/** A statement as it was run, with how many rows it gave or changed; never what was asked or found. */
export interface RunStatement {
	readonly sql: string;
	readonly rows: number;
}

/** Told of every query, for whoever counts the work of a request. */
export type StatementLog = (statement: RunStatement) => void;

export interface HandleOptions {
	readonly readonly: boolean;
	readonly log?: StatementLog;
}

export function openHandle(file: string, { readonly, log = () => {} }: HandleOptions): SqliteHandle {
	const db = new SqliteFile(file, { readonly });
	const statements = new Map<string, SqliteFile.Statement>();
	const prepare = (sql: string): SqliteFile.Statement => {
		const known = statements.get(sql) ?? db.prepare(sql);
		statements.set(sql, known);
		return known;
	};
	const connection: DatabaseConnection = {
		async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
			const statement = prepare(sql);
			if (statement.reader) {
				const rows = statement.all(...parameters) as R[];
				log({ sql, rows: rows.length });
				return { rows };
			}
			const { changes } = statement.run(...parameters);
			log({ sql, rows: changes });
			return { rows: [], numAffectedRows: BigInt(changes) };
		},
		async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
			for (const row of prepare(sql).iterate(...parameters)) yield { rows: [row as R] };
		},
	};
	return {
		connection,
		run: (sql) => void prepare(sql).run(),
		pragma: (text) => db.pragma(text, { simple: true }),
		pick: (sql) => db.prepare(sql).pluck().get(),
		inTransaction: () => db.inTransaction,
		backup: async (target) => void (await db.backup(target)),
		close: () => void db.close(),
	};
}
