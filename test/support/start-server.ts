/*
 * Starts the real server as its own process on a free port, as `npm start` does, for journeys through HTTP and
 * the browser. kill() ends it without warning, as a power cut would; the database then stays for the next start.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SampleLink } from '../../server/load-sample-studies.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MILLISECONDS = 60_000;
const STOP_LIMIT_MILLISECONDS = 10_000;
const ADDRESS = /http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+/;

export interface RunningServer {
	/** Such as http://localhost:40123, without a slash at the end. */
	readonly address: string;
	/** Empty without samples, and where the database held studies already. */
	readonly links: readonly SampleLink[];
	/** The database file; give it to startServer again to go on with the same data. */
	readonly db: string;
	/** Of its process. */
	readonly pid: number;
	/** All that the server wrote so far. */
	log(): string;
	/** Ends the server in good order and removes the files made for it. */
	stop(): Promise<void>;
	/** Ends the process at once (SIGKILL); its files stay until this test process ends. */
	kill(): Promise<void>;
}

interface ServerProcess {
	readonly child: ChildProcess;
	readonly log: () => string;
	readonly ended: Promise<void>;
}

export interface ServerOptions {
	/** Whether to load the sample studies into an empty store; yes if left out. */
	readonly samples?: boolean;
	/** An existing or new database file, kept by stop(); a temporary one if left out. */
	readonly db?: string;
	/** A free one if left out; give the port of an earlier server to come back in its place. */
	readonly port?: number;
	/** Folders of further study packs. */
	readonly packs?: readonly string[];
	/** Reverse proxies in front, whose word on https and on a visitor's address is taken. */
	readonly proxies?: number;
	/** Further variables of its environment. */
	readonly env?: NodeJS.ProcessEnv;
}

/** Starts a server and waits until it answers; an Error with its log when it does not within 60 seconds. */
export async function startServer({
	samples = true,
	db,
	port = 0,
	packs = [],
	proxies = 0,
	env = {},
}: ServerOptions = {}): Promise<RunningServer> {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-server-'));
	const removeFolder = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', removeFolder);
	const file = db ?? join(folder, 'baseline.db');
	const linksFile = join(folder, 'links.json');
	const args = [
		...['--port', String(port), '--db', file, '--proxies', String(proxies)],
		...(samples ? ['--samples', '--links', linksFile] : []),
		...packs.flatMap((pack) => ['--pack', pack]),
	];
	const server = spawnServer(args, env);
	try {
		const address = await waitForAnswer(server);
		const links = existsSync(linksFile) ? readLinks(linksFile) : [];
		// Once the links are read, the folder of a server with a file of its own holds nothing more.
		if (db !== undefined) {
			process.off('exit', removeFolder);
			removeFolder();
		}
		const pid = server.child.pid ?? 0;
		return { address, links, db: file, pid, log: server.log, ...endings(server, folder) };
	} catch (error) {
		await endNow(server);
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
}

function spawnServer(args: readonly string[], env: NodeJS.ProcessEnv): ServerProcess {
	const command = ['server/cli/baseline.mjs', 'serve', ...args];
	const child = spawn(process.execPath, command, {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env },
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (piece: string) => {
			text += piece;
		});
	const ended = new Promise<void>((resolve) => {
		child.once('close', () => resolve());
	});
	// A test file that breaks off must leave no server behind.
	const killAtExit = () => child.kill('SIGKILL');
	process.once('exit', killAtExit);
	child.once('close', () => process.off('exit', killAtExit));
	return { child, log: () => text, ended };
}

async function waitForAnswer(server: ServerProcess): Promise<string> {
	const deadline = Date.now() + START_LIMIT_MILLISECONDS;
	while (Date.now() < deadline) {
		if (hasEnded(server.child)) throw new Error(`The server ended while starting. Its log:\n${server.log()}`);
		const address = ADDRESS.exec(server.log())?.[0];
		if (address && (await isHealthy(address))) return address;
		await wait(50);
	}
	throw new Error(
		`The server gave no answer within ${START_LIMIT_MILLISECONDS / 1000} s. Its log:\n${server.log()}`,
	);
}

async function isHealthy(address: string): Promise<boolean> {
	const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) }).catch(
		() => undefined,
	);
	return answer?.ok ?? false;
}

function readLinks(file: string): readonly SampleLink[] {
	const { links }: { links: readonly SampleLink[] } = JSON.parse(readFileSync(file, 'utf8'));
	return links;
}

function endings(server: ServerProcess, folder: string): Pick<RunningServer, 'stop' | 'kill'> {
	return {
		async stop() {
			server.child.kill('SIGTERM');
			const inTime = await Promise.race([server.ended.then(() => true), wait(STOP_LIMIT_MILLISECONDS)]);
			if (!inTime) await endNow(server);
			rmSync(folder, { recursive: true, force: true });
			if (!inTime)
				throw new Error(`The server did not end within 10 s of being asked. Its log:\n${server.log()}`);
		},
		kill: () => endNow(server),
	};
}

async function endNow(server: ServerProcess): Promise<void> {
	server.child.kill('SIGKILL');
	await server.ended;
}

function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}

/** Resolves to nothing after so many milliseconds; the timer keeps no process alive. */
function wait(milliseconds: number): Promise<undefined> {
	return new Promise((resolve) => {
		setTimeout(() => resolve(undefined), milliseconds).unref();
	});
}
