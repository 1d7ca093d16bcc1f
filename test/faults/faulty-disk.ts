/*
 * A disk that fails or loses power at a step one chooses, for a program started with its `env`: compiles
 * drop-unsynced.c and holds the control page that both sides map. Linux with a C compiler alone; anywhere else
 * the tests fail and say what to install, so that nobody takes a skipped proof for a passed one.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./drop-unsynced.c', import.meta.url));
const CURE =
	'The simulated power cut needs Linux with a C compiler (cc or gcc): install one, such as "apt-get install gcc libc6-dev", and run again.';

/** In the order of the control page in drop-unsynced.c. */
const FIELDS = [
	'steps',
	'failAt',
	'error',
	'stays',
	'hits',
	'cutAt',
	'keepsSome',
	'seed',
	'unsynced',
] as const;
/** In place of keepsSome. */
const KEEPS_ALL = 2;
type Page = Record<(typeof FIELDS)[number], number>;
const CLEAR: Page = {
	steps: 0,
	failAt: 0,
	error: 0,
	stays: 0,
	hits: 0,
	cutAt: 0,
	keepsSome: 0,
	seed: 0,
	unsynced: 0,
};

export type DiskError = 'ENOSPC' | 'EIO';

export interface Failure {
	/** 1 is the next write, truncation or flush. */
	readonly at: number;
	readonly error: DiskError;
	/** Whether every later step fails as well. */
	readonly stays: boolean;
}

export interface FaultyDisk {
	/** Its files ending in .db, -wal and -journal are on the faulty disk. */
	readonly folder: string;
	readonly env: NodeJS.ProcessEnv;
	/** Counts the steps from here. */
	failAt(failure: Failure): void;
	/** The power goes at this step; with `seed`, some of what was not flushed is on the disk all the same. */
	cutAt(step: number, seed?: number): void;
	/** The program is killed at this step; what it wrote stays. */
	killAt(step: number): void;
	/** Every step succeeds again. */
	mend(): void;
	/** Since the last order: steps taken, failures hit, and writes that were not flushed when the power went. */
	read(): Pick<Page, 'steps' | 'hits' | 'unsynced'>;
	remove(): void;
}

function compile(target: string): void {
	const options = ['-shared', '-fPIC', '-O2', '-o', target, SOURCE, '-ldl', '-lpthread'];
	for (const compiler of ['cc', 'gcc', 'clang'])
		try {
			execFileSync(compiler, options, { stdio: ['ignore', 'ignore', 'inherit'] });
			return;
		} catch (error) {
			const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
			if (!isMissing) throw new Error(CURE, { cause: error });
		}
	throw new Error(CURE);
}

const bytesOf = (page: Page): Int32Array => Int32Array.from(FIELDS, (name) => page[name]);

export function makeFaultyDisk(): FaultyDisk {
	if (process.platform !== 'linux') throw new Error(CURE);
	const home = mkdtempSync(join(tmpdir(), 'baseline-faults-'));
	const remove = () => rmSync(home, { recursive: true, force: true });
	process.once('exit', remove);
	const [library, control] = [join(home, 'drop-unsynced.so'), join(home, 'control')];
	const folder = mkdtempSync(join(home, 'disk-'));
	compile(library);
	writeFileSync(control, bytesOf(CLEAR));
	const fd = openSync(control, 'r+');
	const order = (page: Partial<Page>) => void writeSync(fd, bytesOf({ ...CLEAR, ...page }), 0, undefined, 0);
	return {
		folder,
		env: { LD_PRELOAD: library, FAULT_FOLDER: folder, FAULT_CONTROL: control },
		failAt: ({ at, error, stays }) =>
			order({ failAt: at, error: constants.errno[error], stays: Number(stays) }),
		cutAt: (step, seed) => order({ cutAt: step, seed: seed ?? 0, keepsSome: Number(seed !== undefined) }),
		killAt: (step) => order({ cutAt: step, keepsSome: KEEPS_ALL }),
		mend: () => order({}),
		read: () => {
			const page = new Int32Array(FIELDS.length);
			readSync(fd, page, 0, page.byteLength, 0);
			const at = (name: keyof Page) => page[FIELDS.indexOf(name)] ?? 0;
			return { steps: at('steps'), hits: at('hits'), unsynced: at('unsynced') };
		},
		remove: () => {
			closeSync(fd);
			process.off('exit', remove);
			remove();
		},
	};
}
