/*
 * What setup.mjs decides before anything is installed: whether Node is new enough, whether the packages fit the
 * lock file, and which build tools are missing.
 */
import { expect, test } from 'vitest';
import { compilerCure, installReason, missingTools, nodeFault } from '../../setup.mjs';

const all = () => true;
const none = () => false;
const only =
	(...names: readonly string[]) =>
	(name: string) =>
		names.includes(name);

const lock = {
	packages: {
		'': { version: '0.1.0' },
		'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
		'node_modules/other-platform': { version: '2.0.0', optional: true },
	},
};
const entry = { version: '1.0.0', integrity: 'sha512-a' };
const installed = { packages: { 'node_modules/a': entry } };

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0', '30.0.0'])(
	'Node %s is accepted',
	(version) => {
		expect(nodeFault(version)).toBe('');
	},
);

test.each(['12.22.0', '18.20.4', '20.18.3', '21.7.0', '22.11.0'])('Node %s is refused', (version) => {
	expect(nodeFault(version)).toContain(`This is Node ${version}.`);
	expect(nodeFault(version)).toContain('https://nodejs.org/');
});

test('packages that fit the lock file are left alone, also without those of other platforms', () => {
	expect(installReason(lock, installed, all)).toBe('');
});

test('packages are installed where there are none', () => {
	expect(installReason(lock, undefined, none)).toBe('the packages are not installed yet');
});

test('packages are installed again when a version, a file or a folder differs', () => {
	const withEntry = (changed: object) => ({ packages: { 'node_modules/a': { ...entry, ...changed } } });
	expect(installReason(lock, withEntry({ version: '0.9.0' }), all)).toContain('another version');
	expect(installReason(lock, withEntry({ integrity: 'sha512-b' }), all)).toContain('another file');
	expect(installReason(lock, installed, none)).toBe('node_modules/a is missing');
	expect(installReason(lock, { packages: {} }, all)).toBe('node_modules/a is missing');
});

test('packages are installed again when one is no longer in the lock file', () => {
	const more = { packages: { ...installed.packages, 'node_modules/b': { version: '1.0.0' } } };
	expect(installReason(lock, more, all)).toBe('node_modules/b is no longer wanted');
});

test('a machine with all build tools misses none', () => {
	for (const platform of ['linux', 'darwin', 'win32']) expect(missingTools(platform, all)).toEqual([]);
});

test('the build tools that are missing are named for each platform', () => {
	expect(missingTools('linux', none)).toEqual(['python3', 'make', 'g++']);
	expect(missingTools('linux', only('python3', 'clang++'))).toEqual(['make']);
	expect(missingTools('darwin', only('python3', 'make', 'g++'))).toEqual(['the Xcode command line tools']);
	expect(missingTools('win32', only('python'))).toEqual(['Visual Studio Build Tools (C++)']);
});

test('the cure is the command of the platform', () => {
	expect(compilerCure('linux', only('apt-get'))).toContain('apt-get install -y python3 make g++');
	expect(compilerCure('linux', only('dnf'))).toContain('dnf install -y python3 make gcc-c++');
	expect(compilerCure('linux', only('apk'))).toContain('apk add python3 make g++');
	expect(compilerCure('linux', none)).toContain("the system's package manager");
	expect(compilerCure('darwin', none)).toContain('xcode-select --install');
	expect(compilerCure('win32', none)).toContain('Microsoft.VisualStudio.2022.BuildTools');
});
