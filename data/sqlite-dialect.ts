/* Kysely's dialect for SQLite with a driver of ours: what differs between the writing and the reading connection is the driver alone. */
import { type Dialect, type Driver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';

class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

export const sqliteDialect = (driver: () => Driver): Dialect => ({
	createDriver: driver,
	createQueryCompiler: () => new SqliteQueryCompiler(),
	createAdapter: () => new TransactionalAdapter(),
	createIntrospector: (db) => new SqliteIntrospector(db),
});
