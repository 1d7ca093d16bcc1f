/*
 * All that can be read out of the training round: by the command line in every format that the commands list, and
 * over HTTP by every GET that is about a study or one of its states. A format or a route that is added is read too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { callBaseline } from './call-baseline.ts';
import { makeClient } from './http-client.ts';
import { type Leaf, listCommands } from './list-commands.ts';
import { TRAINING } from './open-training-round.ts';

/** A fictional state of the samples that is released. */
const RELEASED = 'TSK';
const NOW = '2026-06-30T12:00:00Z';
/** Where → what came: exit code or status, and a hash of the bytes. */
export type Readings = Readonly<Record<string, string>>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const choicesOf = (commands: readonly Leaf[], name: string, option: string): readonly string[] =>
	commands.find((one) => one.name === name)?.command.options.find((one) => one.long === option)?.argChoices ??
	[];

/** The calls that write files, each with the folder or file that it writes. */
async function listCalls(db: string, out: string): Promise<Record<string, string[]>> {
	const commands = await listCommands();
	const of = ['--study', TRAINING, '--db', db];
	const calls: Record<string, string[]> = {};
	for (const format of choicesOf(commands, 'export', '--format'))
		for (const which of [[], ['--released'], ['--raw']])
			calls[`export-${format}${which.join('')}`] = ['export', ...of, '--format', format, ...which, '--out'];
	for (const kind of choicesOf(commands, 'report', '--kind'))
		for (const format of choicesOf(commands, 'report', '--format'))
			calls[`report-${kind}.${format}`] = ['report', ...of, '--kind', kind, '--format', format, '--out'];
	const answers = join(out, 'export-csv--released', 'answers.csv');
	for (const which of choicesOf(commands, 'score', '--respondents'))
		calls[`score-${which}`] = [
			...['score', '--pack', 'asean-cps', '--answers', answers, '--respondents', which],
			...['--now', NOW, '--out'],
		];
	return calls;
}

function hashFiles(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		statSync(join(folder, name)).isFile(),
	);
	return Object.fromEntries(files.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

/** By every command that writes what a store holds. What is not available yet is refused the same each time. */
export async function readOut(db: string, out: string): Promise<Readings> {
	mkdirSync(out, { recursive: true });
	const codes: Record<string, string> = {};
	for (const [name, args] of Object.entries(await listCalls(db, out)))
		codes[name] = String((await callBaseline([...args, join(out, name)])).code);
	return { ...codes, ...hashFiles(out) };
}

const Api = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** By every GET that needs nothing but a study and a state. */
export async function readOver(address: string, cookie: string): Promise<Readings> {
	const api = (await makeClient(address, '').get('/api/openapi.json')).as(Api);
	const found: Record<string, string> = {};
	for (const [pattern, methods] of Object.entries(api.paths)) {
		const path = pattern.replace('{study}', TRAINING).replace('{country}', RELEASED);
		if (!('get' in methods) || !pattern.includes('{study}') || path.includes('{')) continue;
		const reply = await fetch(`${address}${path}`, { headers: { cookie } });
		found[path] = `${reply.status} ${sha256(new Uint8Array(await reply.arrayBuffer()))}`;
	}
	return found;
}

/** Those that were answered with this status. */
export const listReadings = (readings: Readings, status: number): string[] =>
	Object.keys(readings).filter((path) => readings[path]?.startsWith(`${status} `));
