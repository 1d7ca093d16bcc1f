/* Opens a store, which makes or upgrades its tables, and closes it: run by cut-opening.ts on a disk that loses power. */
import { openSqlite } from '../../data/sqlite.ts';

await (await openSqlite(process.argv[2] ?? '')).close();
