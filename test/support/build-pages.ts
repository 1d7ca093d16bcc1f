/*
 * The pages built with texts in Khmer, Thai, Burmese and Vietnamese, whatever has been translated so far: a language
 * without a file gets the few texts of test/support/texts. Built in a folder of its own, as `npm run build` does.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './read-docs.ts';

export interface BuiltPages {
	/** Of the built files, for makeApp. */
	readonly folder: string;
	/** The text of a key as the pages show it, without its values. */
	say(language: string, key: string): string;
	remove(): void;
}

const SAMPLES = join(ROOT, 'test/support/texts');
const BESIDE = ['instruments', 'analysis', 'node_modules', 'package.json', 'tsconfig.base.json'];

export function buildPages(): BuiltPages {
	const root = mkdtempSync(join(tmpdir(), 'baseline-pages-'));
	cpSync(join(ROOT, 'client'), join(root, 'client'), {
		recursive: true,
		filter: (path) => !path.endsWith('/client/dist'),
	});
	for (const name of BESIDE) symlinkSync(join(ROOT, name), join(root, name));
	const texts = join(root, 'client/texts');
	for (const name of readdirSync(SAMPLES))
		if (!existsSync(join(texts, name))) cpSync(join(SAMPLES, name), join(texts, name));
	execFileSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts'],
		{
			cwd: root,
			stdio: 'pipe',
			// As on a server: a test's own NODE_ENV would leave the service worker out.
			env: { ...process.env, NODE_ENV: 'production' },
		},
	);
	const read = (language: string): Record<string, string> =>
		JSON.parse(readFileSync(join(texts, `${language}.json`), 'utf8'));
	return {
		folder: join(root, 'client/dist'),
		say: (language, key) => read(language)[key] ?? read('en')[key] ?? key,
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}
