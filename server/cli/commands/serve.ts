/* baseline serve: the server, with the sample studies if asked for, and the links by which their persons sign in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import pino from 'pino';
import { loadSamples } from '../../../data/load-samples.ts';
import { listInvitations } from '../../../data/queries/invitations.ts';
import { listStudies } from '../../../data/queries/studies.ts';
import { Problem } from '../../../instruments/problem.ts';
import { atOneTime } from '../../at-one-time.ts';
import type { Context, ProviderSettings } from '../../context.ts';
import { joinStudy } from '../../find-study.ts';
import { invite, makeLink } from '../../invite.ts';
import { loadSampleStudies, makeSampleLinks, type SampleLink } from '../../load-sample-studies.ts';
import { openServing } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { reviseStudies } from '../../revise-studies.ts';
import { type Running, serve } from '../../serve.ts';
import { say } from '../say.ts';

interface Options {
	readonly port: number;
	readonly host: string;
	readonly proxies: number;
	readonly db: string;
	readonly samples?: boolean;
	readonly links?: string;
	readonly pack?: string[];
	readonly oidcIssuer?: string;
	readonly oidcClient?: string;
	readonly oidcName?: string;
}

function parsePort(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new InvalidArgumentError('a port is a number from 0 to 65535.');
	return port;
}

function parseProxies(text: string): number {
	const proxies = Number(text);
	if (!Number.isInteger(proxies) || proxies < 0 || proxies > 9)
		throw new InvalidArgumentError('write how many, from 0 to 9.');
	return proxies;
}

function writeLinks(file: string, address: string, links: readonly SampleLink[]): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify({ address, links }, null, '\t')}\n`, { mode: 0o600 });
}

/** One link for each role of each study, the first of its country. */
function sayLinks(address: string, links: readonly SampleLink[]): void {
	const said = new Set<string>();
	say('', 'Sign in as (one link for each role; keep them to yourself):');
	for (const { study, role, title, token } of links) {
		if (said.has(`${study} ${role}`)) continue;
		if (![...said].some((key) => key.startsWith(`${study} `))) say('', `  ${study}`);
		said.add(`${study} ${role}`);
		say(`    ${title.padEnd(44)} ${address}/enter#${token}`);
	}
}

async function prepareSamples(context: Context): Promise<SampleLink[]> {
	const loaded = await loadSampleStudies(context, loadSamples(PROJECT.samples));
	if (loaded) say('The sample studies were loaded.');
	return makeSampleLinks(context);
}

/** Studies whose questionnaire was revised; says what it did, because people will ask. */
async function bringUpToDate(context: Context): Promise<void> {
	for (const { study, from, to, aside, withdrawn } of await reviseStudies(context)) {
		say(
			`The study ${study} was brought from version ${from} of its pack to ${to}: ${aside} answer(s) were kept aside and need attention.`,
		);
		if (withdrawn > 0)
			say(`${withdrawn} settled item(s) were withdrawn: the meetings have to settle them anew.`);
	}
}

/** The secret comes by the environment alone: whoever may list processes reads a command's options. */
function providerOf({ oidcIssuer, oidcClient, oidcName }: Options): ProviderSettings | undefined {
	const issuer = oidcIssuer ?? process.env.BASELINE_OIDC_ISSUER;
	const clientId = oidcClient ?? process.env.BASELINE_OIDC_CLIENT;
	const name = oidcName ?? process.env.BASELINE_OIDC_NAME;
	const clientSecret = process.env.BASELINE_OIDC_SECRET;
	if (issuer === undefined && clientId === undefined) return undefined;
	if (issuer === undefined || !URL.canParse(issuer) || clientId === undefined || !clientSecret)
		throw new Problem(
			'bad-call',
			'A sign-in service needs its address (--oidc-issuer), our name there (--oidc-client) and BASELINE_OIDC_SECRET.',
		);
	return { issuer, clientId, clientSecret, name: name ?? new URL(issuer).host };
}

/** On an empty store whose secretariat has no account: a link for it that ends with its first use. */
async function sayFirstLink(context: Context, address: string): Promise<void> {
	const places = await listInvitations(context.db.read, '');
	if (places.some((place) => place.account_id !== '' && place.revoked_at === ''))
		return say('The store is empty. Its secretariat signs in with its account to open a study.');
	const now = atOneTime(context);
	const token = await context.db.write(async (trx) => {
		const person = await invite(trx, now, { study: '', role: 'secretariat', title: 'Secretariat' });
		return makeLink(trx, now, person, true);
	});
	say('The store is empty. Sign in as its secretariat to open a study (the link works once):');
	say(`    ${address}/enter#${token}`);
	say('Or start with --samples to see the sample studies.');
}

function stopOnSignal(running: Running): void {
	let isStopping = false;
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.on(signal, () => {
			if (isStopping) return;
			isStopping = true;
			say('', 'Stopping: requests under way are finished first.');
			void running.stop();
		});
}

async function run(options: Options): Promise<void> {
	const context = await openServing({
		db: options.db,
		...(options.pack && { packs: options.pack }),
		provider: providerOf(options),
	});
	await bringUpToDate(context);
	const links = options.samples ? await prepareSamples(context) : [];
	const log = pino({ level: process.env.BASELINE_LOG ?? 'warn' }, pino.destination(2));
	const running = await serve(context, log, options);
	if (options.links !== undefined) writeLinks(options.links, running.address, links);
	stopOnSignal(running);
	if (links.length > 0) sayLinks(running.address, links);
	const studies = await listStudies(context.db.read);
	for (const study of studies.filter((one) => !joinStudy(context, one)))
		say(
			`warning: the study ${study.id} is not shown: start with --pack FOLDER of the pack ${study.pack_id}.`,
		);
	if (studies.length === 0) await sayFirstLink(context, running.address);
	say('', `Baseline is running at ${running.address}`, `Stop it with Ctrl+C. Its data: ${options.db}`);
}

export function addServe(program: Command): void {
	program
		.command('serve')
		.description('run the server')
		.option('--port <number>', 'port to listen on; 0 takes a free one', parsePort, 8080)
		.option('--host <name>', 'address to listen on', '127.0.0.1')
		.option('--proxies <number>', 'reverse proxies in front, for https', parseProxies, 0)
		.option('--db <file>', 'file of the store', PROJECT.database)
		.option('--samples', 'load the sample studies into an empty store')
		.option('--links <file>', 'write the sign-in links of the sample persons to this file')
		.option('--pack <folder...>', 'folders of further study packs')
		.option('--oidc-issuer <address>', 'sign-in service of OpenID Connect')
		.option('--oidc-client <name>', 'name of this server there; its secret stands in BASELINE_OIDC_SECRET')
		.option('--oidc-name <name>', 'what people call that service')
		.action(run);
}
