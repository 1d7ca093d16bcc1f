/*
 * The last steps of `npm run build`: the service worker learns which files there are, the page asks early for what it
 * needs first, and every text file gets a brotli copy beside it, so that the server compresses none of them itself.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Words that stand on no page of the respondents' way: the part of a key before its first dot. */
export const LATER_WORDS = [
	...[
		'account',
		'agreement',
		'aside',
		'ask',
		'bank',
		'cannot',
		'card',
		'changes',
		'check',
		'clearance',
		'comment',
		'confidence',
		'conflict',
	],
	...[
		'decision',
		'evidence',
		'files',
		'explain',
		'faults',
		'gaps',
		'gate',
		'history',
		'home',
		'meeting',
		'pairs',
		'paper',
		'personal',
		'proposal',
		'receipt',
	],
	...['release', 'released', 'results', 'robustness', 'secretariat', 'section', 'standing', 'step', 'study'],
	...['submit', 'support', 'survey', 'takeOn', 'views', 'whatIf', 'zawgyi'],
];

/** @typedef {{ type: string, fileName: string, code?: string, isEntry?: boolean, facadeModuleId?: string | null, imports?: string[], viteMetadata?: { importedCss: Set<string> } }} Output */
/** @typedef {Record<string, Output>} Bundle */

const WORKER = fileURLToPath(new URL('./offline/worker.ts', import.meta.url));
const WORDS = fileURLToPath(new URL('./texts/en.json', import.meta.url));
const PARTS = /[\\/]client[\\/]texts[\\/](early|later)\.ts$/;
const compress = promisify(brotliCompress);

/**
 * A chunk with all that it needs at once: what it imports, and the style sheets.
 * @param {Bundle} bundle @param {Output | undefined} chunk @param {Set<string>} found
 */
function gather(bundle, chunk, found = new Set()) {
	if (!chunk || found.has(chunk.fileName)) return found;
	found.add(chunk.fileName);
	for (const name of chunk.viteMetadata?.importedCss ?? []) found.add(name);
	for (const name of chunk.imports ?? []) gather(bundle, bundle[name], found);
	return found;
}

/** @param {Bundle} bundle @param {string} ending */
const findChunk = (bundle, ending) =>
	Object.values(bundle).find((one) => one.facadeModuleId?.replaceAll('\\', '/').endsWith(ending));

/** @param {Bundle} bundle */
function tellWorker(bundle) {
	const worker = bundle['worker.js'];
	if (worker?.code === undefined) throw new Error('The build has no worker.js.');
	const shell = gather(bundle, findChunk(bundle, '/index.html') ?? findChunk(bundle, '/main.tsx'));
	const questions = new Set();
	for (const ending of ['/section-page.tsx', '/check-page.tsx', '/receipt-page.tsx', '/texts/later.ts']) {
		const chunk = findChunk(bundle, ending);
		if (!chunk) throw new Error(`The build has no chunk of ${ending}.`);
		gather(bundle, chunk, questions);
	}
	const paths = (/** @type {Set<string>} */ names) => [...names].map((name) => `/${name}`).sort();
	const build = createHash('sha256').update(Object.keys(bundle).sort().join(' ') + worker.code);
	const facts = {
		BUILD: build.digest('hex').slice(0, 16),
		SHELL: paths(shell),
		QUESTIONS: paths(questions).filter((path) => !shell.has(path.slice(1))),
	};
	const lines = Object.entries(facts).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
	worker.code = `${lines.join('\n')}\n${worker.code}`;
}

/** @param {string} folder */
async function compressAll(folder) {
	const names = (await readdir(folder)).filter((name) => /\.(?:js|css|svg|json)$/.test(name));
	await Promise.all(
		names.map(async (name) => {
			const text = await readFile(join(folder, name));
			const params = {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
			};
			await writeFile(join(folder, `${name}.br`), await compress(text, { params }));
		}),
	);
}

/** @param {string} part early or later */
async function loadWords(part) {
	const isLater = (/** @type {string} */ key) => LATER_WORDS.includes(key.split(/[._]/)[0] ?? '');
	const words = Object.entries(JSON.parse(await readFile(WORDS, 'utf8')));
	const wanted = words.filter(([key]) => isLater(key) === (part === 'later'));
	return `export const words = ${JSON.stringify(Object.fromEntries(wanted))};`;
}

export function finishBuild() {
	return {
		name: 'finish-build',
		apply: /** @type {const} */ ('build'),
		enforce: /** @type {const} */ ('pre'),
		/** @param {string} id */
		load: (id) => {
			const [, part] = PARTS.exec(id) ?? [];
			return part === undefined ? undefined : loadWords(part);
		},
		/** @this {{ emitFile: (file: object) => string }} */
		buildStart() {
			this.emitFile({ type: 'chunk', id: WORKER, fileName: 'worker.js' });
		},
		generateBundle: {
			order: /** @type {const} */ ('post'),
			/** @param {object} _options @param {Bundle} bundle */
			handler: (_options, bundle) => tellWorker(bundle),
		},
		/** @param {{ dir?: string }} options */
		writeBundle: ({ dir = '' }) => compressAll(join(dir, 'assets')),
	};
}
