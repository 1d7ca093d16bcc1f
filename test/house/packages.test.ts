/*
 * What the program is made of: every package of package-lock.json comes from npm's registry with its hash, in a fixed
 * version, under a licence with which the program may be handed on, and runs nothing when it is installed unless
 * package.json allows it by name. The bill of materials names all of them that run with the program.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findPackageFaults, type LockedPackage, listPackages, readJson } from '../../bench/lock-file.ts';
import { makeSbom, settle } from '../../bench/sbom.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const Names = z.record(z.string(), z.string());
const { allowScripts, dependencies, devDependencies } = z
	.object({ allowScripts: z.record(z.string(), z.boolean()), dependencies: Names, devDependencies: Names })
	.parse(readJson('package.json'));
const allowed = new Set(Object.keys(allowScripts).filter((name) => allowScripts[name]));
const packages = listPackages(readJson('package-lock.json'));

const SOUND: LockedPackage = {
	place: 'node_modules/a',
	name: 'a',
	version: '1.2.3',
	integrity: `sha512-${'A'.repeat(86)}==`,
	license: 'MIT',
};
const faultsOf = (change: Partial<LockedPackage>) => findPackageFaults({ ...SOUND, ...change }, allowed);

test('every package comes from the registry with its hash and licence, and runs nothing unasked', () => {
	expect(packages.length).toBeGreaterThan(300);
	expect(packages.flatMap((one) => findPackageFaults(one, allowed))).toEqual([]);
});

test('what may run at installation is in the lock and does run something: the list holds nothing idle', () => {
	const running = packages.filter((one) => one.hasInstallScript).map(({ name }) => name);
	expect([...new Set(running)].sort()).toEqual([...allowed].sort());
});

test('packages are named by version in package.json, without a range or an address', () => {
	for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
		expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test.each<[string, Partial<LockedPackage>, RegExp]>([
	['a script at installation', { hasInstallScript: true }, /runs a script/],
	['an archive from elsewhere', { resolved: 'https://evil.example/a.tgz' }, /comes from https:\/\/evil/],
	[
		'a repository instead of the registry',
		{ resolved: 'git+ssh://git@example.org/a.git#1' },
		/comes from git/,
	],
	[
		'a host that begins like the registry',
		{ resolved: 'https://registry.npmjs.org.evil.example/a.tgz' },
		/comes from/,
	],
	['a folder', { resolved: '../a', link: true }, /is a link/],
	['no hash', { integrity: undefined }, /no hash/],
	['a weak hash', { integrity: 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }, /no hash/],
	['a licence that binds the program', { license: 'AGPL-3.0' }, /licence AGPL/],
	['two licences, one of which binds it', { license: '(MIT AND GPL-2.0)' }, /licence \(MIT AND/],
	['no licence', { license: undefined }, /licence of nobody/],
	['no version', { version: undefined }, /no fixed version/],
])('a package with %s is found', (_what, change, fault) => {
	expect(faultsOf({}).length).toBe(0);
	expect(faultsOf(change).join()).toMatch(fault);
});

test('a choice of licences with one that is fine is fine', () => {
	for (const license of [
		'(MIT OR WTFPL)',
		'MIT OR Apache-2.0',
		'(MIT AND Zlib)',
		'(BSD-2-Clause OR GPL-3.0)',
	])
		expect(faultsOf({ license }), license).toEqual([]);
});

test('the bill of materials names every package that runs with the program, with version, licence and hash', () => {
	const bom = makeSbom();
	const text = JSON.stringify(bom);
	const listed = bom.components.map(({ name, version }) => `${name}@${version}`);
	const runtime = packages.filter((one) => !one.dev);
	expect(runtime.length).toBeGreaterThan(100);
	expect(
		runtime.map(({ name, version }) => `${name}@${version}`).filter((one) => !listed.includes(one)),
	).toEqual([]);
	for (const name of Object.keys(dependencies))
		expect(
			listed.some((one) => one.startsWith(`${name}@`)),
			name,
		).toBe(true);
	for (const one of bom.components)
		expect(one, one.name).toMatchObject({
			licenses: expect.any(Array),
			hashes: [{ alg: 'SHA-512' }],
			purl: expect.any(String),
		});
	// Nothing of this machine or moment.
	expect(text).not.toMatch(/timestamp|serialNumber|urn:uuid|"vendor"/);
	expect(bom.metadata.component).toMatchObject({ name: 'baseline', version: expect.any(String) });
	const shuffled = { ...bom, serialNumber: 'urn:uuid:1', components: [...bom.components].reverse() };
	expect(JSON.stringify(settle(shuffled, new Set(listed)))).toBe(text);
	// What is there for development alone is not handed on with the program.
	for (const name of ['vitest', 'typescript', '@biomejs/biome'])
		expect(
			bom.components.some((one) => one.name === name),
			name,
		).toBe(false);
});

test('where the advisory service cannot be reached, the audit says so and never that all is well', () => {
	const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'bench/audit.ts'], {
		cwd: ROOT,
		encoding: 'utf8',
		env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' },
	});
	expect([status, stdout]).toEqual([3, expect.stringContaining('could not be reached')]);
	expect(stdout).not.toContain('No package has');
});
