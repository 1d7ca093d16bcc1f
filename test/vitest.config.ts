/*
 * The two kinds of tests: `unit` mirrors the rooms; `journey` drives the built client in a real browser, two
 * files at a time. It stands here and not at the top level, so vitest needs `--config test/vitest.config.ts`.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { mendMyanmarTools } from '../client/mend-myanmar-tools.ts';

const WORKERS = Math.max(2, availableParallelism());

export default defineConfig({
	root: `${import.meta.dirname}/..`,
	plugins: [mendMyanmarTools],
	test: {
		// A golden file is written by a person who looks at it (`-u`), never by a passing run.
		update: 'none',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/journey/**'],
					// better-sqlite3 is native: a process each keeps a crash in it from taking other files along.
					pool: 'forks',
					// Half of the time a test waits for a disk, a server or a browser: one worker a core, and two at least.
					maxWorkers: WORKERS,
					// Its sources are mended on the way, as in the build of the pages.
					server: { deps: { inline: ['myanmar-tools'] } },
					testTimeout: 20_000,
					hookTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'journey',
					include: ['test/journey/**/*.test.ts'],
					pool: 'forks',
					testTimeout: 120_000,
					hookTimeout: 120_000,
					maxWorkers: 2,
				},
			},
		],
	},
});
