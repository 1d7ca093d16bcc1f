/* baseline verify: the engine's own check of a store or of a backup, the check of the audit's chain, and of every file. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { checkFiles } from '../../../data/check-files.ts';
import { checkStore } from '../../../data/check-store.ts';
import { Problem } from '../../../instruments/problem.ts';
import { PROJECT } from '../../project.ts';
import { say } from '../say.ts';

async function run(file: string): Promise<void> {
	if (!existsSync(file)) throw new Problem('bad-file', `There is no store in ${file}.`);
	const inStore = await checkStore(file);
	const findings = inStore.length > 0 ? inStore : await checkFiles(file);
	if (findings.length > 0)
		throw new Problem(
			'bad-file',
			`${file} is not sound: restore the last backup.`,
			findings.map((rule) => ({ field: file, rule, cure: 'restore the last backup' })),
		);
	say(`${file} is sound.`);
}

export function addVerify(program: Command): void {
	program
		.command('verify')
		.description('check the store or a backup, the chain of its audit, and its files')
		.argument('[file]', 'file of the store or backup', PROJECT.database)
		.action(run);
}
