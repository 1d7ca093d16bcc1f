/*
 * The command line. Exit 0 done, 1 the input is wrong (every fault on standard error), 2 the call is wrong,
 * 3 something outside failed. Results go to --out, progress to standard error, nothing else to standard output.
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { Problem } from '../../instruments/problem.ts';
import { PROBLEMS, problemOf } from '../http/write-problem.ts';
import { PROJECT } from '../project.ts';
import { loadCommands } from './list-commands.ts';
import { say } from './say.ts';

async function makeProgram(argv: readonly string[]): Promise<Command> {
	const { version } = JSON.parse(readFileSync(PROJECT.packageFile, 'utf8')) as { version: string };
	const program = new Command('baseline')
		.description('Studies of how well systems work, from questionnaire to report.')
		.version(version)
		.showHelpAfterError('(baseline COMMAND --help tells more)')
		.exitOverride()
		// Before the commands are added, which take it over.
		.configureOutput({ writeErr: (text) => say(...text.trimEnd().split('\n')) });
	for (const add of await loadCommands(argv[0])) add(program);
	for (const command of program.commands) command.exitOverride();
	return program;
}

/** What is wrong with a file or folder that was named; undefined for any other error. */
function placeProblem(error: unknown): Problem | undefined {
	if (!(error instanceof Error && 'code' in error)) return undefined;
	const code = String(error.code);
	if (code === 'SQLITE_NOTADB')
		return new Problem(
			'bad-file',
			'This file is no store: name one that "baseline serve" or "backup" has made.',
		);
	if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
		return new Problem(
			'outside-failed',
			'The store cannot be opened: name a file in a folder that may be written.',
		);
	if (!('path' in error) || code === 'ENOSPC') return undefined;
	const rule = `cannot be used (${code})`;
	return new Problem('outside-failed', 'A file could not be read or written.', [
		{ field: String(error.path), rule, cure: 'name a place that exists and may be written' },
	]);
}

function exitCodeOf(error: unknown): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
	const problem = placeProblem(error) ?? problemOf(error);
	if (!problem) {
		say(...(error instanceof Error ? (error.stack ?? error.message) : 'unknown error').split('\n'));
		return 3;
	}
	for (const { field, rule, cure } of problem.errors) say(`${field}: ${rule}; ${cure}`);
	say(problem.message);
	return PROBLEMS[problem.kind].exit;
}

export async function main(argv: readonly string[]): Promise<void> {
	try {
		await (await makeProgram(argv)).parseAsync([...argv], { from: 'user' });
	} catch (error) {
		process.exitCode = exitCodeOf(error);
	}
}
