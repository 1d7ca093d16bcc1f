/*
 * What package-lock.json says of every package: read once, for the bill of materials (bench/sbom.ts) and for the test that
 * holds it against the rules of the house (test/house/packages.test.ts). The rules stand here as findings in words.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Entry = z.object({
	name: z.string().optional(),
	version: z.string().optional(),
	resolved: z.string().optional(),
	integrity: z.string().optional(),
	license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
	link: z.boolean().optional(),
	dev: z.boolean().optional(),
	devOptional: z.boolean().optional(),
	optional: z.boolean().optional(),
	hasInstallScript: z.boolean().optional(),
	dependencies: z.record(z.string(), z.string()).optional(),
});
const LockFile = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), Entry) });

export interface LockedPackage extends z.infer<typeof Entry> {
	/** Where it is installed, such as node_modules/zod. */
	readonly place: string;
	readonly name: string;
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** All packages but the project itself; `lock`: the parsed file. */
export function listPackages(lock: unknown): readonly LockedPackage[] {
	const { packages } = LockFile.parse(lock);
	return Object.entries(packages)
		.filter(([place]) => place !== '')
		.map(([place, entry]) => ({ ...entry, place, name: entry.name ?? nameOf(place) }));
}

export const readJson = (file: string): unknown =>
	JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

/** Licences under which the program may be handed on with its packages, by their SPDX names. */
const LICENCES: ReadonlySet<string> = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'ISC',
	'MIT',
	'MIT-0',
	'MPL-2.0',
	'OFL-1.1',
	'Unlicense',
	'Zlib',
]);

/** An expression of two or more: all of them, or one of them, has to be fine. */
function isFine(licence: string): boolean {
	const inner = licence.replace(/^\((.*)\)$/, '$1');
	if (inner.includes(' AND ')) return inner.split(' AND ').every(isFine);
	if (inner.includes(' OR ')) return inner.split(' OR ').some(isFine);
	return LICENCES.has(inner);
}

const REGISTRY = 'https://registry.npmjs.org/';

/** What is wrong with one package; `scripts`: the names that may run something when they are installed. */
export function findPackageFaults(one: LockedPackage, scripts: ReadonlySet<string>): readonly string[] {
	const found: [string, boolean][] = [
		['is a link to a folder', one.link === true],
		// Left out when it is npm's own registry.
		[`comes from ${one.resolved}`, one.resolved !== undefined && !one.resolved.startsWith(REGISTRY)],
		['has no hash of SHA-512', !/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? '')],
		['has no fixed version', !/^\d+\.\d+\.\d+/.test(one.version ?? '')],
		[`has the licence ${one.license ?? 'of nobody'}`, !isFine(one.license ?? '')],
		[
			'runs a script at installation and is not in allowScripts',
			one.hasInstallScript === true && !scripts.has(one.name),
		],
	];
	return found.filter(([, isSo]) => isSo).map(([fault]) => `${one.place} ${fault}`);
}
