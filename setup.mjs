/*
 * What `npm start` and `npm test` do first (prestart, pretest): see that Node is new enough, install the
 * packages when they are missing or do not fit package-lock.json, and open a database once to know that
 * better-sqlite3 works here. Silent when there is nothing to do. It takes only Node's own modules, since it
 * runs before anything is installed, and only old syntax, so that an old Node can read it and say so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.cache', 'setup.txt');
/** A compiled package fits one kind of machine and one generation of Node. */
const HERE = [process.platform, process.arch, process.versions.modules].join(' ');

/**
 * What is wrong with this Node, with the cure; empty when it fits. Vite needs 20.19 or 22.12; 21 is too old.
 * @param {string} version such as '20.19.0'
 */
export function nodeFault(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
	if (fits) return '';
	return `Baseline needs Node 20.19 or newer (of the 22 line 22.12 or newer; not 21). This is Node ${version}.
Install the current LTS release from https://nodejs.org/ (or: nvm install --lts), open a new terminal, and
run the same command again.`;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * Why the packages have to be installed (again); empty when they fit. Versions and checksums are compared and
 * no file times, since a clone gives every file the time of the clone.
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, which npm writes last
 * @param {(place: string) => boolean} isThere whether the folder of a package exists
 */
export function installReason(lock, installed, isThere) {
	if (!installed) return 'the packages are not installed yet';
	for (const place of Object.keys(lock.packages)) {
		const fault = entryFault(place, lock.packages[place] || {}, installed.packages[place], isThere);
		if (fault) return `${place} ${fault}`;
	}
	const left = Object.keys(installed.packages).find((place) => !(place in lock.packages));
	return left ? `${left} is no longer wanted` : '';
}

/**
 * @param {string} place
 * @param {Entry} wanted
 * @param {Entry | undefined} found
 * @param {(place: string) => boolean} isThere
 */
function entryFault(place, wanted, found, isThere) {
	if (place === '' || wanted.link) return '';
	// Packages for other platforms stand in the lock file too; npm leaves them out here.
	if (!found) return wanted.optional || wanted.devOptional ? '' : 'is missing';
	if (found.version !== wanted.version) return 'has another version than package-lock.json says';
	if (found.integrity && wanted.integrity && found.integrity !== wanted.integrity)
		return 'is another file than package-lock.json says';
	return isThere(place) ? '' : 'is missing';
}

/**
 * The build tools that a compiler run of better-sqlite3 would miss.
 * @param {string} platform as in process.platform
 * @param {(name: string) => boolean} has whether a command, or 'Xcode' or 'Visual Studio', is there
 */
export function missingTools(platform, has) {
	if (platform === 'darwin') return has('Xcode') ? [] : ['the Xcode command line tools'];
	const python = has('python3') || has('python') ? [] : ['python3'];
	if (platform === 'win32')
		return python.concat(has('Visual Studio') ? [] : ['Visual Studio Build Tools (C++)']);
	return python
		.concat(has('make') || has('gmake') ? [] : ['make'])
		.concat(has('g++') || has('c++') || has('clang++') ? [] : ['g++']);
}

/**
 * The commands that install the build tools.
 * @param {string} platform
 * @param {(name: string) => boolean} has
 */
export function compilerCure(platform, has) {
	if (platform === 'darwin') return '  xcode-select --install';
	if (platform === 'win32')
		return `  winget install Python.Python.3.12
  winget install Microsoft.VisualStudio.2022.BuildTools --override "--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"`;
	if (has('apt-get'))
		return '  apt-get update && apt-get install -y python3 make g++   (as root, or with sudo)';
	if (has('dnf')) return '  dnf install -y python3 make gcc-c++   (as root, or with sudo)';
	if (has('apk')) return '  apk add python3 make g++   (as root, or with doas)';
	return "  install python3, make and g++ with the system's package manager";
}

/** @param {string} name */
function isOnMachine(name) {
	if (name === 'Xcode') return spawnSync('xcode-select', ['-p'], { stdio: 'ignore' }).status === 0;
	if (name === 'Visual Studio') return hasVisualStudio();
	const file = process.platform === 'win32' ? `${name}.exe` : name;
	return (process.env.PATH || '').split(delimiter).some((folder) => existsSync(join(folder, file)));
}

function hasVisualStudio() {
	const programs = process.env['ProgramFiles(x86)'] || 'C:\\Program Files (x86)';
	const vswhere = join(programs, 'Microsoft Visual Studio', 'Installer', 'vswhere.exe');
	const part = 'Microsoft.VisualStudio.Component.VC.Tools.x86.x64';
	const asked = ['-latest', '-products', '*', '-requires', part, '-property', 'installationPath'];
	return (spawnSync(vswhere, asked, { encoding: 'utf8' }).stdout || '').trim() !== '';
}

/**
 * The folder of Node's own header files, where they came with this very Node: then a compiler run needs no
 * download of them. Empty otherwise.
 */
function headersFolder() {
	const folder = dirname(dirname(process.execPath));
	const file = join(folder, 'include', 'node', 'node_version.h');
	if (!existsSync(file)) return '';
	const text = readFileSync(file, 'utf8');
	const numbers = ['MAJOR', 'MINOR', 'PATCH'].map((part) => {
		const found = new RegExp(`#define NODE_${part}_VERSION (\\d+)`).exec(text);
		return found ? found[1] : '';
	});
	return numbers.join('.') === process.versions.node ? folder : '';
}

/** @param {string[]} args */
function runNpm(args) {
	const env = Object.assign({}, process.env);
	const headers = env.npm_config_nodedir ? '' : headersFolder();
	if (headers) {
		env.npm_package_config_node_gyp_nodedir = headers;
		// npm 10 and older know this name only; npm 11 would complain about it.
		if (/^npm\/\d\.|^npm\/10\./.test(env.npm_config_user_agent || '')) env.npm_config_nodedir = headers;
	}
	const windows = process.platform === 'win32';
	const cli = env.npm_execpath || '';
	const byNode = /npm-cli\.[cm]?js$/.test(cli);
	const command = byNode ? process.execPath : windows ? 'npm.cmd' : 'npm';
	// npm's messages go to standard error: what comes after setup owns standard output.
	const result = spawnSync(command, byNode ? [cli].concat(args) : args, {
		cwd: ROOT,
		env,
		shell: windows && !byNode,
		stdio: ['ignore', 2, 2],
	});
	return result.status === 0;
}

function opensDatabase() {
	const script = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()";
	const options = { cwd: ROOT, encoding: /** @type {const} */ ('utf8') };
	const result = spawnSync(process.execPath, ['--input-type=commonjs', '-e', script], options);
	return { works: result.status === 0, message: lastError(result.stderr || '') };
}

/** @param {string} text */
function lastError(text) {
	const line = text.split('\n').find((each) => /Error:/.test(each));
	return line ? line.replace(/ Tried:$/, '') : 'the process ended without a message';
}

/** @param {string} text */
function say(text) {
	process.stderr.write(`${text}\n`);
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} reason @param {string[]} missing */
function install(reason, missing) {
	say(`Installing the packages, since ${reason}. This takes up to some minutes.`);
	if (missing.length > 0)
		say(`Note: ${missing.join(', ')} not found. That does no harm where the ready-made file of better-sqlite3
(the database) can be downloaded; where it cannot, this step fails and says what to install.`);
	if (runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])) return true;
	say('\nThe packages could not be installed; the message of npm stands above.');
	sayCompilerCure(missing);
	say('If npm speaks of the network: check the connection and the proxy (npm ping), then run this again.');
	return false;
}

/** @param {string[]} missing */
function sayCompilerCure(missing) {
	if (missing.length === 0) return;
	say(`better-sqlite3 may have to be compiled here, and ${missing.join(', ')} not found. Install with:
${compilerCure(process.platform, isOnMachine)}
then run the same command again.`);
}

/** Opens a database; where that fails builds better-sqlite3 anew, once: Node may have changed since. */
function proveDatabase() {
	if (opensDatabase().works) return true;
	say('better-sqlite3 (the database) does not open here; building it anew for this Node.');
	const built = runNpm(['rebuild', 'better-sqlite3']);
	const proof = opensDatabase();
	if (built && proof.works) return true;
	say(`\nbetter-sqlite3 still does not open a database: ${proof.message}`);
	sayCompilerCure(missingTools(process.platform, isOnMachine));
	say('Otherwise delete the folder node_modules and run the same command again, with the network at hand;');
	say('where npm is set to run no install scripts (npm config get ignore-scripts), allow them for it.');
	return false;
}

/** @returns {number} the exit code: 0 all is there, 3 something outside is missing (said on standard error) */
function setUp() {
	const fault = nodeFault(process.versions.node);
	if (fault) {
		say(fault);
		return 3;
	}
	const lock = readLock(join(ROOT, 'package-lock.json')) || { packages: {} };
	const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
	const moved = stamp !== '' && stamp.split(' ').slice(0, 2).join() !== HERE.split(' ').slice(0, 2).join();
	const isThere = (/** @type {string} */ place) => existsSync(join(ROOT, place));
	const reason = moved
		? 'they were installed on another kind of machine'
		: installReason(lock, readLock(INSTALLED), isThere);
	if (reason && !install(reason, missingTools(process.platform, isOnMachine))) return 3;
	if (!reason && stamp === HERE) return 0;
	if (!proveDatabase()) return 3;
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, HERE);
	return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
	process.exitCode = setUp();
