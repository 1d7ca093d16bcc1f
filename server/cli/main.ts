/*
 * The command line. Exit 0 done, 1 the input is wrong (every fault on standard error), 2 the call is wrong,
 * 3 something outside failed. Results go to --out, progress to standard error, nothing else to standard output.
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { PROBLEMS, problemOf } from '../http/write-problem.ts';
import { PROJECT } from '../project.ts';
import { addBackup } from './commands/backup.ts';
import { addCheckPack } from './commands/check-pack.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addInvite } from './commands/invite.ts';
import { addReport } from './commands/report.ts';
import { addRestore } from './commands/restore.ts';
import { addScore } from './commands/score.ts';
import { addServe } from './commands/serve.ts';
import { addVerify } from './commands/verify.ts';
import { say } from './say.ts';

const COMMANDS = [
	addServe,
	addCheckPack,
	addScore,
	addReport,
	addExport,
	addImport,
	addInvite,
	addBackup,
	addRestore,
	addVerify,
];

function makeProgram(): Command {
	const { version } = JSON.parse(readFileSync(PROJECT.packageFile, 'utf8')) as { version: string };
	const program = new Command('baseline')
		.description('Studies of how well systems work, from questionnaire to report.')
		.version(version)
		.showHelpAfterError('(baseline COMMAND --help tells more)')
		.exitOverride();
	for (const add of COMMANDS) add(program);
	for (const command of program.commands) command.exitOverride();
	return program;
}

function exitCodeOf(error: unknown): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
	const problem = problemOf(error);
	if (!problem) {
		say(error instanceof Error ? (error.stack ?? error.message) : 'unknown error');
		return 3;
	}
	for (const { field, rule, cure } of problem.errors) say(`${field}: ${rule}; ${cure}`);
	say(problem.message);
	return PROBLEMS[problem.kind].exit;
}

export async function main(argv: readonly string[]): Promise<void> {
	try {
		await makeProgram().parseAsync([...argv], { from: 'user' });
	} catch (error) {
		process.exitCode = exitCodeOf(error);
	}
}
