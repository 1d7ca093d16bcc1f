/* baseline backup: a copy of the store while it is in use, and of its files in a folder beside the copy. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { copyFiles } from '../../../data/copy-files.ts';
import { filesFolder } from '../../../data/file-store.ts';
import { Problem } from '../../../instruments/problem.ts';
import { openServing } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { say } from '../say.ts';

async function run({ db, out }: { db: string; out: string }): Promise<void> {
	const context = await openServing({ db });
	try {
		mkdirSync(dirname(resolve(out)), { recursive: true });
		await context.db.backup(out);
		const lost = await copyFiles(out, filesFolder(db), filesFolder(out));
		if (lost.length > 0)
			throw new Problem(
				'bad-file',
				`The store was copied to ${out}, but not all of its files.`,
				lost.map((id) => ({
					field: `file ${id}`,
					rule: 'its content is missing or was changed',
					cure: 'bring it back from an earlier backup',
				})),
			);
		say(`The store was copied to ${out}, its files to ${filesFolder(out)}.`);
	} finally {
		await context.db.close();
	}
}

export function addBackup(program: Command): void {
	program
		.command('backup')
		.description('copy the store and its files while it is in use')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.requiredOption('--out <file>', 'file for the copy')
		.action(run);
}
