/* baseline clean-files: clears away uploads that were left and files that nothing names any more. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { Problem } from '../../../instruments/problem.ts';
import { cleanFiles } from '../../files/clean-files.ts';
import { openServing } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { say } from '../say.ts';

async function run({ db }: { db: string }): Promise<void> {
	if (!existsSync(db)) throw new Problem('bad-file', `There is no store in ${db}.`);
	const context = await openServing({ db });
	try {
		const { uploads, files, contents } = await cleanFiles(context);
		say(
			`Removed: ${uploads} abandoned upload(s), ${files} file(s) that nothing names, ${contents} content(s).`,
		);
	} finally {
		await context.db.close();
	}
}

export function addCleanFiles(program: Command): void {
	program
		.command('clean-files')
		.description('remove uploads that were left and files that nothing names any more')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.action(run);
}
