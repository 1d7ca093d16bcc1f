/*
 * Runs the program's TypeScript: as it stands, through tsx, or joined into a few files that an earlier run kept
 * under node_modules/.cache, which load in less than half the time. What was kept is used only while every source it
 * was made of still has the same bytes, and each run that finds it missing or old makes it anew when its own work is
 * under way: nobody has to build anything, and nothing can be out of date. Plain JavaScript, since it comes first.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SELF = relative(ROOT, fileURLToPath(import.meta.url));
/** Where a thread or the process begins. */
const ENTRIES = { main: 'server/cli/main.ts', 'report-worker': 'server/export/report-worker.ts' };
/** The files name their place, so two copies of the program with the same packages keep their own. */
const CACHE = join(ROOT, 'node_modules/.cache/ready-code', sha256(ROOT).slice(0, 16));
const LIST = join(CACHE, 'sources.json');
/** A server that runs from an older one may still load a part of it. */
const KEPT = 4;

/** @param {string} text */
function sha256(text) {
	return createHash('sha256').update(text).digest('hex');
}

/** @param {ReadonlyMap<string, string>} sources text by its place from the top level, sorted */
function hashSources(sources) {
	return sha256(JSON.stringify([ROOT, process.version, ...sources]));
}

/** @param {string} file from the top level */
const readSource = (file) => readFileSync(join(ROOT, file), 'utf8');
const OWN_TEXT = readSource(SELF);

/** The folder of the joined files, when they are there and made of the present sources. */
function findReady() {
	try {
		const { files, key } = JSON.parse(readFileSync(LIST, 'utf8'));
		const sources = new Map(files.map((/** @type {string} */ file) => [file, readSource(file)]));
		return hashSources(sources) === key ? join(CACHE, key) : undefined;
	} catch {
		// Never made, or a source it was made of is gone: the sources run as they stand.
		return undefined;
	}
}

/**
 * Notes the text of each source as it is taken in, and writes its place into it: a joined file lies elsewhere, and
 * what belongs to a source is found by the place of that source.
 * @param {Map<string, string>} sources
 */
const takeIn = (sources) => ({
	name: 'take-in',
	/** @param {any} build */
	setup(build) {
		build.onLoad({ filter: /./, namespace: 'file' }, (/** @type {{ path: string }} */ { path }) => {
			const text = readFileSync(path, 'utf8');
			sources.set(relative(ROOT, path), text);
			const place = JSON.stringify(pathToFileURL(path).href);
			return { contents: text.replaceAll('import.meta.url', place), loader: 'ts' };
		});
	},
});

/**
 * Joins the sources into `folder` and returns them as they were taken in. esbuild comes with tsx.
 * @param {string} folder
 */
async function joinSources(folder) {
	/** @type {Map<string, string>} */
	const sources = new Map([[SELF, OWN_TEXT]]);
	const esbuild = createRequire(import.meta.resolve('tsx/esm/api'))('esbuild');
	await esbuild.build({
		absWorkingDir: ROOT,
		entryPoints: Object.entries(ENTRIES).map(([out, file]) => ({ in: file, out })),
		outdir: folder,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: `node${process.versions.node}`,
		packages: 'external',
		tsconfigRaw: {},
		logLevel: 'silent',
		plugins: [takeIn(sources)],
	});
	// Its helper process would live as long as a server does.
	await esbuild.stop();
	return new Map([...sources].sort());
}

function dropOld() {
	const folders = readdirSync(CACHE, { withFileTypes: true }).filter((one) => one.isDirectory());
	const byAge = folders
		.map(({ name }) => ({ name, at: statSync(join(CACHE, name)).mtimeMs }))
		.sort((a, b) => b.at - a.at);
	for (const { name } of byAge.slice(KEPT)) rmSync(join(CACHE, name), { recursive: true, force: true });
}

/** Whether there is a place for them: a program may be installed where nobody may write. */
function hasPlace() {
	try {
		mkdirSync(CACHE, { recursive: true });
		return true;
	} catch {
		return false;
	}
}

/** Makes the joined files for the next run. */
async function keepReady() {
	if (!hasPlace()) return;
	const fresh = join(CACHE, `${randomUUID()}.new`);
	try {
		const sources = await joinSources(fresh);
		const key = hashSources(sources);
		renameSync(fresh, join(CACHE, key));
		writeFileSync(`${fresh}.json`, JSON.stringify({ files: [...sources.keys()], key }));
		renameSync(`${fresh}.json`, LIST);
		dropOld();
	} catch {
		// Another run made the same at the same moment, or the disk is full: the sources still run as they stand.
		rmSync(fresh, { recursive: true, force: true });
	}
}

/**
 * Loads one of the entries.
 * @param {keyof typeof ENTRIES} entry
 * @returns {Promise<{ module: any, keep: () => Promise<void> }>} `keep`: to be called when the run's own work is under way
 */
export async function loadProgram(entry) {
	const ready = findReady();
	if (ready !== undefined)
		return { module: await import(pathToFileURL(join(ready, `${entry}.mjs`)).href), keep: async () => {} };
	const { register } = await import('tsx/esm/api');
	register();
	return { module: await import(pathToFileURL(join(ROOT, ENTRIES[entry])).href), keep: keepReady };
}
