/*
 * baseline restore: puts a checked backup with its files in the place of the store, and keeps what stood there; with
 * --at, a backup or a store as it stood at an earlier moment.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { checkStore } from '../../../data/check-store.ts';
import { copyFiles } from '../../../data/copy-files.ts';
import { copyStore, takeBack } from '../../../data/copy-store.ts';
import { filesFolder } from '../../../data/file-store.ts';
import { Problem } from '../../../instruments/problem.ts';
import { PROJECT } from '../../project.ts';
import { parseNow } from '../parse-now.ts';
import { say } from '../say.ts';

/** What the engine keeps beside a store; a copy that was only read has nothing in there. */
const BESIDE = ['-wal', '-shm'];

async function assertSound(copy: string, file: string): Promise<void> {
	if ((await checkStore(copy)).length > 0)
		throw new Problem('bad-file', `${file} is not sound, or no store of Baseline, and was not restored.`);
}

async function goBack(copy: string, file: string, at: string): Promise<void> {
	const { moment, lostReasons } = await takeBack(copy, at);
	if (moment.seq === 0) throw new Problem('bad-call', `${file} holds nothing from before ${at}.`);
	await assertSound(copy, file);
	say(`It stands as it stood at ${moment.at}, up to row ${moment.seq} of the audit.`);
	for (const place of lostReasons)
		say(`warning: ${place} stands as returned; for what reason is known no more.`);
	say('Places taken back and sessions ended since then are open again: look through the list of people.');
}

/** Every file that the copy names must be there and whole. */
async function carryFiles(copy: string, file: string): Promise<void> {
	const lost = await copyFiles(copy, filesFolder(file), filesFolder(copy));
	if (lost.length === 0) return;
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

function removeBeside(copy: string): void {
	for (const ending of BESIDE) rmSync(copy + ending, { force: true });
}

function removeCopy(copy: string): void {
	rmSync(copy, { force: true });
	removeBeside(copy);
	rmSync(filesFolder(copy), { recursive: true, force: true });
}

/** Works on a copy beside the store, so that a backup is never changed and a failure leaves the store as it was. */
async function preparedCopy(file: string, db: string, at: string | undefined): Promise<string> {
	const copy = `${db}.restoring`;
	mkdirSync(dirname(db), { recursive: true });
	removeCopy(copy);
	try {
		await copyStore(file, copy);
		await assertSound(copy, file);
		if (at !== undefined) await goBack(copy, file, at);
		await carryFiles(copy, file);
		removeBeside(copy);
		return copy;
	} catch (error) {
		removeCopy(copy);
		throw error;
	}
}

function keepOld(db: string): string | undefined {
	if (!existsSync(db)) return undefined;
	const old = `${db}.before-restore-${new Date().toISOString().replaceAll(':', '-')}`;
	for (const ending of ['', ...BESIDE, filesFolder('')])
		if (existsSync(db + ending)) renameSync(db + ending, old + ending);
	return old;
}

async function run(file: string, { db, at }: { db: string; at?: string }): Promise<void> {
	if (!existsSync(file)) throw new Problem('bad-file', `There is no backup in ${file}.`);
	const copy = await preparedCopy(file, db, at);
	const old = keepOld(db);
	renameSync(copy, db);
	if (existsSync(filesFolder(copy))) renameSync(filesFolder(copy), filesFolder(db));
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
