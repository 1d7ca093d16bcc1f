/*
 * Finds a Chromium for the browser journeys: the one named in CHROMIUM_PATH, one of the system, one that apt
 * installs (only as root on Debian and Ubuntu; BASELINE_NO_APT=1 forbids it), one that playwright-core
 * downloads. Each is started once before it is believed, since a file on the PATH may be an empty shell.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const MINUTE = 60_000;
const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
];
const PLACES = {
	linux: [
		'/usr/bin/chromium',
		'/usr/lib/chromium/chromium',
		'/snap/bin/chromium',
		'/opt/google/chrome/chrome',
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => [
		join(process.env[name] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
		join(process.env[name] ?? 'C:\\', 'Chromium\\Application\\chrome.exe'),
		join(process.env[name] ?? 'C:\\', 'Microsoft\\Edge\\Application\\msedge.exe'),
	]),
};

export const BROWSER_CURE = `No usable Chromium or Chrome was found, and none could be installed. Do one of these:
  - Debian or Ubuntu, as root: apt-get update && apt-get install -y chromium
  - Fedora: dnf install -y chromium      Alpine: apk add chromium
  - macOS, Windows: install Google Chrome from https://www.google.com/chrome/
  - anywhere with a way to the internet: npx playwright-core install --with-deps chromium
  - a browser in an unusual place: set CHROMIUM_PATH to its executable
and run the same command again.`;

/** @param {string} text */
function say(text) {
	process.stderr.write(`${text}\n`);
}

/** Whether this file is a browser that starts here. @param {string} file */
function starts(file) {
	if (!existsSync(file)) return false;
	// On Windows `--version` opens a window and prints nothing, so an empty page is printed there instead.
	const empty = ['--headless', '--disable-gpu', `--user-data-dir=${join(tmpdir(), 'baseline-browser')}`];
	const args = process.platform === 'win32' ? [...empty, '--dump-dom', 'about:blank'] : ['--version'];
	const result = spawnSync(file, args, { encoding: 'utf8', timeout: MINUTE });
	return result.status === 0 && /Chrom|Edge|<html/.test(result.stdout);
}

function systemBrowsers() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, `${name}${suffix}`)));
	const usual = Object.entries(PLACES).find(([platform]) => platform === process.platform)?.[1] ?? [];
	return [...onPath, ...usual];
}

function findInSystem() {
	return systemBrowsers().find(starts);
}

function mayUseApt() {
	if (process.env.BASELINE_NO_APT === '1' || process.getuid?.() !== 0) return false;
	const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
	return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}

/** @param {string} command @param {string[]} args @param {number} minutes */
function run(command, args, minutes) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const options = { env, timeout: minutes * MINUTE };
	return spawnSync(command, args, { ...options, stdio: ['ignore', 2, 2] }).status === 0;
}

function installByApt() {
	if (!mayUseApt()) return undefined;
	say('No browser found. Installing the package chromium with apt-get (forbid this with BASELINE_NO_APT=1).');
	// A broken foreign source makes `update` fail although chromium can be had; the install decides.
	run('apt-get', ['update'], 3);
	return run('apt-get', ['install', '-y', 'chromium'], 6) ? findInSystem() : undefined;
}

function installByPlaywright() {
	const ready = chromium.executablePath();
	if (starts(ready)) return ready;
	say('Downloading a Chromium with playwright-core (into its own cache, outside this folder).');
	const tool = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
	run(process.execPath, [tool, 'install', 'chromium', '--no-shell'], 6);
	return starts(ready) ? ready : undefined;
}

/**
 * The executable of a Chromium that starts here. Where none can be had: `path` undefined and the cure to print.
 * @returns {{ path: string } | { path: undefined, cure: string }}
 */
export function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named && starts(named)) return { path: named };
	if (named) say(`CHROMIUM_PATH names ${named}, which does not start as a browser; looking elsewhere.`);
	const path = findInSystem() ?? installByApt() ?? installByPlaywright();
	return path ? { path } : { path, cure: BROWSER_CURE };
}
