/* baseline backup: a copy of the store while it is in use. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { openServing } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { say } from '../say.ts';

async function run({ db, out }: { db: string; out: string }): Promise<void> {
	const context = await openServing({ db });
	try {
		mkdirSync(dirname(resolve(out)), { recursive: true });
		await context.db.backup(out);
		say(`The store was copied to ${out}.`);
	} finally {
		await context.db.close();
	}
}

export function addBackup(program: Command): void {
	program
		.command('backup')
		.description('copy the store to a file while it is in use')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.requiredOption('--out <file>', 'file for the copy')
		.action(run);
}
