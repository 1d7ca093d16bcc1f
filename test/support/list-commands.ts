/* The commands of the command line as commander knows them, put together from server/cli/commands. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { ROOT } from './read-docs.ts';

type Add = (program: Command) => void;
const isAdd = (thing: unknown): thing is Add => typeof thing === 'function';

export interface Leaf {
	/** As it is called, such as "texts export". */
	readonly name: string;
	readonly command: Command;
}

const leavesOf = (command: Command, before = ''): Leaf[] => {
	const name = `${before}${command.name()}`;
	if (command.commands.length === 0) return [{ name, command }];
	return command.commands.flatMap((inner) => leavesOf(inner, `${name} `));
};

/** Every command that does something, by the one function that its file exports. */
export async function listCommands(): Promise<readonly Leaf[]> {
	const folder = join(ROOT, 'server/cli/commands');
	const program = new Command();
	for (const name of readdirSync(folder).sort()) {
		const module: Record<string, unknown> = await import(pathToFileURL(join(folder, name)).href);
		for (const add of Object.values(module).filter(isAdd)) add(program);
	}
	return program.commands.flatMap((command) => leavesOf(command));
}
