/*
 * Every command, in the order in which the help lists them, each loaded when it is called: the server is ready sooner
 * when it does not wait for what draws reports.
 */
import type { Command } from 'commander';

type Add = (program: Command) => void;

const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
	serve: async () => (await import('./commands/serve.ts')).addServe,
	'check-pack': async () => (await import('./commands/check-pack.ts')).addCheckPack,
	score: async () => (await import('./commands/score.ts')).addScore,
	composite: async () => (await import('./commands/composite.ts')).addComposite,
	agreement: async () => (await import('./commands/agreement.ts')).addAgreement,
	report: async () => (await import('./commands/report.ts')).addReport,
	export: async () => (await import('./commands/export.ts')).addExport,
	import: async () => (await import('./commands/import.ts')).addImport,
	invite: async () => (await import('./commands/invite.ts')).addInvite,
	account: async () => (await import('./commands/account.ts')).addAccount,
	backup: async () => (await import('./commands/backup.ts')).addBackup,
	restore: async () => (await import('./commands/restore.ts')).addRestore,
	retain: async () => (await import('./commands/retain.ts')).addRetain,
	texts: async () => (await import('./commands/texts.ts')).addTexts,
	verify: async () => (await import('./commands/verify.ts')).addVerify,
	'clean-files': async () => (await import('./commands/clean-files.ts')).addCleanFiles,
};

/** The command of this name; all of them for any other word, so that help and refusals know them. */
export function loadCommands(name: string | undefined): Promise<Add[]> {
	const wanted = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	return Promise.all((wanted ? [wanted] : Object.values(COMMANDS)).map((load) => load()));
}
