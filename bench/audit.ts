/*
 * Asks npm's advisory service whether a package of package-lock.json has a known hole, and says in words what came of it:
 * exit code 0 none, 1 some, 3 the service could not be reached, which is never taken for "none". It is no part of
 * `npm test`, whose answer must not depend on a network.
 * Run: npm run audit
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const Report = z.object({
	vulnerabilities: z.record(
		z.string(),
		z.object({ severity: z.string(), range: z.string(), via: z.array(z.unknown()) }),
	),
});
const Advisory = z.object({ title: z.string(), url: z.string() });

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const npm = spawnSync('npm', ['audit', '--json'], {
	cwd: ROOT,
	encoding: 'utf8',
	maxBuffer: 64 * 1024 * 1024,
	shell: process.platform === 'win32',
});
const report = Report.safeParse(parseJson(npm.stdout ?? ''));

if (!report.success) {
	process.stdout.write(
		'Nothing is known: the advisory service of npm could not be reached, or gave no answer that can be read.\nRun this where https://registry.npmjs.org is open; the packages were not checked.\n',
	);
	process.exitCode = 3;
} else {
	const holes = Object.entries(report.data.vulnerabilities).sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [name, { severity, range, via }] of holes) {
		process.stdout.write(`${name} ${range}: ${severity}\n`);
		for (const one of via) {
			const advisory = Advisory.safeParse(one);
			if (advisory.success) process.stdout.write(`  ${advisory.data.title} (${advisory.data.url})\n`);
		}
	}
	process.stdout.write(
		holes.length === 0
			? 'No package has a hole that the advisory service of npm knows of.\n'
			: `${holes.length} packages have known holes.\n`,
	);
	process.exitCode = holes.length === 0 ? 0 : 1;
}
