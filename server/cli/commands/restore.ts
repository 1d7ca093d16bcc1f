/* baseline restore: puts a checked backup with its files in the place of the store, and keeps what stood there. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { checkStore } from '../../../data/check-store.ts';
import { copyFiles } from '../../../data/copy-files.ts';
import { filesFolder } from '../../../data/file-store.ts';
import { Problem } from '../../../instruments/problem.ts';
import { PROJECT } from '../../project.ts';
import { say } from '../say.ts';

/** What reading a store leaves beside it; a copy that was only read has nothing in there. */
function removeBeside(copy: string): void {
	for (const ending of ['-wal', '-shm']) rmSync(copy + ending, { force: true });
}

/** Works on a copy beside the store, so that a backup is never changed and a failure leaves the store as it was. */
async function checkedCopy(file: string, db: string): Promise<string> {
	const copy = `${db}.restoring`;
	mkdirSync(dirname(db), { recursive: true });
	copyFileSync(file, copy);
	rmSync(filesFolder(copy), { recursive: true, force: true });
	const findings = await checkStore(copy);
	removeBeside(copy);
	if (findings.length > 0) {
		rmSync(copy);
		throw new Problem('bad-file', `${file} is not sound, or no store of Baseline, and was not restored.`);
	}
	const lost = await copyFiles(copy, filesFolder(file), filesFolder(copy));
	removeBeside(copy);
	if (lost.length === 0) return copy;
	rmSync(copy);
	rmSync(filesFolder(copy), { recursive: true, force: true });
	throw new Problem(
		'bad-file',
		`${file} was not restored: some of its files are missing.`,
		lost.map((id) => ({
			field: `file ${id}`,
			rule: 'its content is missing or was changed',
			cure: `bring the folder ${filesFolder(file)} back with the backup`,
		})),
	);
}

function keepOld(db: string): string | undefined {
	if (!existsSync(db)) return undefined;
	const old = `${db}.before-restore-${new Date().toISOString().replaceAll(':', '-')}`;
	for (const ending of ['', '-wal', '-shm', filesFolder('')])
		if (existsSync(db + ending)) renameSync(db + ending, old + ending);
	return old;
}

async function run(file: string, { db }: { db: string }): Promise<void> {
	if (!existsSync(file)) throw new Problem('bad-file', `There is no backup in ${file}.`);
	const copy = await checkedCopy(file, db);
	const old = keepOld(db);
	renameSync(copy, db);
	if (existsSync(filesFolder(copy))) renameSync(filesFolder(copy), filesFolder(db));
	say(`${file} was restored to ${db}.${old === undefined ? '' : ` What stood there is kept in ${old}.`}`);
}

export function addRestore(program: Command): void {
	program
		.command('restore')
		.description('put a backup in the place of the store (stop the server first)')
		.argument('<file>', 'the backup')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.action(run);
}
