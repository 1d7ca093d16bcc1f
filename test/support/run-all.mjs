/*
 * What `npm test` runs: types, lint, the built client, unit tests, browser journeys. Every step runs whatever
 * became of the earlier ones, nothing is skipped silently, and the last line of standard output is
 * `N passed, N failed`. Types, lint and the build count as one test each.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countTests } from './count-tests.mjs';
import { findBrowser } from './find-browser.mjs';
import { runTool } from './run-tool.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A step that hangs is ended and counted as failed: the whole stays under ten minutes, half for the journeys. */
const LIMIT_MILLISECONDS = 9.5 * 60_000;

/** @param {string} text */
function say(text) {
	process.stdout.write(`${text}\n`);
}

/** @param {'unit' | 'journey'} project @param {NodeJS.ProcessEnv} env @param {number} deadline */
async function runVitest(project, env, deadline) {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-test-'));
	const file = join(folder, 'report.json');
	const wanted = ['--config', 'test/vitest.config.ts', '--project', project];
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const endedWell = await runTool('vitest/vitest.mjs', ['run', ...wanted, ...reporters], env, deadline);
	const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	rmSync(folder, { recursive: true, force: true });
	return countTests(report, endedWell);
}

/** @param {boolean} works @returns {Count} */
function asOneTest(works) {
	return { passed: works ? 1 : 0, failed: works ? 0 : 1 };
}

/** No browser: each journey counts as failed. @param {string} cure @returns {Count} */
function failJourneys(cure) {
	const folder = join(ROOT, 'test', 'journey');
	const names = existsSync(folder) ? readdirSync(folder, { encoding: 'utf8', recursive: true }) : [];
	const journeys = names.filter((name) => name.endsWith('.test.ts'));
	for (const name of journeys) say(`failed, since there is no browser: test/journey/${name}`);
	say(cure);
	return { passed: 0, failed: Math.max(1, journeys.length) };
}

/** @param {ReturnType<typeof findBrowser>} browser @returns {[string, () => Count | Promise<Count>][]} */
function listSteps(browser) {
	const end = Date.now() + LIMIT_MILLISECONDS;
	const deadline = end - LIMIT_MILLISECONDS / 2;
	const env = { ...process.env, CHROMIUM_PATH: browser.path };
	const vite = ['build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'];
	return [
		['types', () => runTool('typescript/bin/tsc', ['-b'], env, deadline).then(asOneTest)],
		['lint', () => runTool('@biomejs/biome/bin/biome', ['check', '.'], env, deadline).then(asOneTest)],
		['client build', () => runTool('vite/bin/vite.js', vite, env, deadline).then(asOneTest)],
		['unit tests', () => runVitest('unit', env, deadline)],
		[
			'browser journeys',
			() => ('cure' in browser ? failJourneys(browser.cure) : runVitest('journey', env, end)),
		],
	];
}

async function runAll() {
	const browser = findBrowser();
	say(`Browser for the journeys: ${browser.path ?? 'none'}`);
	/** @type {(Count & { title: string })[]} */
	const counts = [];
	for (const [title, run] of listSteps(browser)) {
		say(`\n=== ${title} ===`);
		counts.push({ title, ...(await run()) });
	}
	say('');
	for (const { title, passed, failed } of counts) say(`${title}: ${passed} passed, ${failed} failed`);
	const passed = counts.reduce((sum, count) => sum + count.passed, 0);
	const failed = counts.reduce((sum, count) => sum + count.failed, 0);
	say(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

await runAll();
