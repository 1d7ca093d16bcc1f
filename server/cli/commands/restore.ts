/*
 * baseline restore: puts a checked backup in the place of the store, and keeps what stood there; with --at, a backup
 * or a store as it stood at an earlier moment.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { checkStore } from '../../../data/check-store.ts';
import { copyStore, takeBack } from '../../../data/copy-store.ts';
import { Problem } from '../../../instruments/problem.ts';
import { PROJECT } from '../../project.ts';
import { parseNow } from '../parse-now.ts';
import { say } from '../say.ts';

const ENDINGS = ['', '-wal', '-shm'];

async function prepare(copy: string, file: string, at: string | undefined): Promise<void> {
	const notSound = () =>
		new Problem('bad-file', `${file} is not sound, or no store of Baseline, and was not restored.`);
	await copyStore(file, copy);
	if ((await checkStore(copy)).length > 0) throw notSound();
	if (at === undefined) return;
	const { moment, lostReasons } = await takeBack(copy, at);
	if (moment.seq === 0) throw new Problem('bad-call', `${file} holds nothing from before ${at}.`);
	if ((await checkStore(copy)).length > 0) throw notSound();
	say(`It stands as it stood at ${moment.at}, up to row ${moment.seq} of the audit.`);
	for (const place of lostReasons)
		say(`warning: ${place} stands as returned; for what reason is known no more.`);
	say('Places taken back and sessions ended since then are open again: look through the list of people.');
}

/** Works on a copy beside the store, so that a backup is never changed and a failure leaves the store as it was. */
async function preparedCopy(file: string, db: string, at: string | undefined): Promise<string> {
	const copy = `${db}.restoring`;
	const remove = () => {
		for (const ending of ENDINGS) rmSync(copy + ending, { force: true });
	};
	mkdirSync(dirname(db), { recursive: true });
	remove();
	try {
		await prepare(copy, file, at);
		return copy;
	} catch (error) {
		remove();
		throw error;
	}
}

function keepOld(db: string): string | undefined {
	if (!existsSync(db)) return undefined;
	const old = `${db}.before-restore-${new Date().toISOString().replaceAll(':', '-')}`;
	for (const ending of ENDINGS) if (existsSync(db + ending)) renameSync(db + ending, old + ending);
	return old;
}

async function run(file: string, { db, at }: { db: string; at?: string }): Promise<void> {
	if (!existsSync(file)) throw new Problem('bad-file', `There is no backup in ${file}.`);
	const copy = await preparedCopy(file, db, at);
	const old = keepOld(db);
	renameSync(copy, db);
	say(`${file} was restored to ${db}.${old === undefined ? '' : ` What stood there is kept in ${old}.`}`);
}

export function addRestore(program: Command): void {
	program
		.command('restore')
		.description('put a backup in the place of the store (stop the server first)')
		.argument('<file>', 'the backup, or a store')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.option('--at <time>', 'as it stood at this time, such as 2026-06-30T12:00:00Z', parseNow)
		.action(run);
}
