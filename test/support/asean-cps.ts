/* The main study pack and its training answers, as tests of the reckoning need them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Recipe } from '../../analysis/score/score-sheet.ts';
import { loadPack } from '../../data/load-pack.ts';
import { readAnswers } from '../../data/read-answers.ts';

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const aseanCps = loadPack(place('instruments/packs/asean-cps'));
export const readTrainingRows = () =>
	readAnswers(
		readFileSync(place('data/samples/asean-cps-training/answers.csv'), 'utf8'),
		'answers.csv',
		aseanCps,
	);

/** A recipe for tests; what it says is of no matter to the figures, but for the respondents. */
export const testRecipe = (respondents = 'all'): Recipe => ({
	pack: 'test',
	packVersion: '1.0.0',
	inputsSha256: '0'.repeat(64),
	rulesVersion: '1',
	options: { respondents },
	seed: null,
	generatedAt: '2026-01-01T00:00:00Z',
});
