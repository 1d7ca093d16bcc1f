/*
 * Writes the bill of materials of the program in CycloneDX 1.5: every package that runs with it, with version, licence and
 * hash, as `npm sbom` reads them from package-lock.json. Which ones run with it is read from the lock itself: npm 11 with
 * --omit dev also leaves out what a package for development shares with the program. What differs from one run to the
 * next is taken out (serial number, time, version of npm, name of the folder) and all is sorted: one lock, one bill.
 * Run: npm run sbom [-- FILE]   (sbom.cdx.json if left out)
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { listPackages, readJson } from './lock-file.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const Component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() });
const Bom = z.looseObject({
	bomFormat: z.literal('CycloneDX'),
	specVersion: z.string(),
	serialNumber: z.string().optional(),
	metadata: z.looseObject({
		timestamp: z.string().optional(),
		tools: z.unknown().optional(),
		component: Component,
	}),
	components: z.array(Component),
	dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});
export type Bom = z.infer<typeof Bom>;

function runNpm(): unknown {
	const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
	// npm of this Node; on Windows it is a .cmd, which wants a shell.
	const text = execFileSync('npm', args, {
		cwd: ROOT,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		stdio: ['ignore', 'pipe', 'ignore'],
		shell: process.platform === 'win32',
	});
	return JSON.parse(text);
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Names with versions of what runs with the program: all that is not there for development alone. */
function listRunning(): ReadonlySet<string> {
	const packages = listPackages(readJson('package-lock.json'));
	return new Set(packages.filter((one) => !one.dev).map(({ name, version }) => `${name}@${version}`));
}

/** The same bill for these packages alone, without what differs from run to run. */
export function settle(input: unknown, running: ReadonlySet<string>): Bom {
	const { serialNumber: _serial, ...bom } = Bom.parse(input);
	const { timestamp: _time, tools: _tools, ...metadata } = bom.metadata;
	const own = metadata.component['bom-ref'];
	const [name = ''] = own.split('@');
	const components = bom.components.filter((one) => running.has(`${one.name}@${one.version}`));
	const refs = new Set([own, ...components.map((one) => one['bom-ref'])]);
	const isListed = (ref: string) => refs.has(ref);
	return {
		...bom,
		metadata: { ...metadata, component: { ...metadata.component, name } },
		components: components.sort((a, b) => byText(a['bom-ref'], b['bom-ref'])),
		dependencies: bom.dependencies
			.filter(({ ref }) => isListed(ref))
			.map(({ dependsOn = [], ...one }) => ({ ...one, dependsOn: dependsOn.filter(isListed).sort(byText) }))
			.sort((a, b) => byText(a.ref, b.ref)),
	};
}

export const makeSbom = (): Bom => settle(runNpm(), listRunning());

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const file = process.argv[2] ?? 'sbom.cdx.json';
	const bom = makeSbom();
	writeFileSync(file, `${JSON.stringify(bom, null, '\t')}\n`);
	process.stdout.write(
		`${bom.components.length} packages that run with the program are listed in ${file}.\n`,
	);
}
