/*
 * How long the study's own scores and their robustness take: the training round under 1,000 weight replications and
 * under all assumptions together, one what-if of a page, and scoreStudy over 11 countries × 300 respondents × 203
 * items of drawn answers. Prints; asserts nothing. Run: npx tsx bench/robustness.ts
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compileFramework } from '../analysis/robustness/compile-framework.ts';
import { itemShares } from '../analysis/robustness/item-shares.ts';
import { prepareStudy } from '../analysis/robustness/prepare-study.ts';
import { replicate } from '../analysis/robustness/replicate.ts';
import { rescore } from '../analysis/robustness/rescore.ts';
import type { Recipe } from '../analysis/score/score-sheet.ts';
import { RULES_VERSION, scoreStudy } from '../analysis/score/score-study.ts';
import { SeededRandom } from '../analysis/stats/seeded-random.ts';
import { loadPack } from '../data/load-pack.ts';
import { readAnswers } from '../data/read-answers.ts';
import { listItems } from '../instruments/list-items.ts';
import type { AnswerRow } from '../instruments/schema/answer.ts';

const SEED = 2026;
const RUNS = 1000;
const [COUNTRIES, RESPONDENTS] = [11, 300];

const place = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const pack = loadPack(place('instruments/packs/asean-cps'));
const recipe: Recipe = {
	...{ pack: pack.id, packVersion: pack.version, inputsSha256: '', rulesVersion: RULES_VERSION },
	...{ options: { respondents: 'all' }, seed: SEED, generatedAt: '2026-01-01T00:00:00Z' },
};

const megabytes = (): string => (process.memoryUsage().rss / 2 ** 20).toFixed(0);

/** Best and middle of several goes, in milliseconds; the result of the last. */
function time<T>(what: string, goes: number, work: () => T): T {
	const times: number[] = [];
	let result = work();
	for (let i = 0; i < goes; i++) {
		const start = performance.now();
		result = work();
		times.push(performance.now() - start);
	}
	times.sort((a, b) => a - b);
	const [best = 0, middle = 0] = [times[0], times[Math.floor(times.length / 2)]];
	console.log(
		`${what.padEnd(72)} best ${best.toFixed(2).padStart(8)} ms, middle ${middle.toFixed(2).padStart(8)} ms, ${megabytes()} MB`,
	);
	return result;
}

/** Every respondent of every country answers every item; a tenth says don't know or not applicable. */
function drawRows(): AnswerRow[] {
	const random = new SeededRandom(SEED);
	const rows: AnswerRow[] = [];
	const items = listItems(pack.framework);
	for (let c = 0; c < COUNTRIES; c++)
		for (let r = 0; r < RESPONDENTS; r++)
			for (const { question, scale } of items) {
				const kind = random.below(20);
				const status = kind === 0 ? 'not-applicable' : kind === 1 ? 'dont-know' : 'answered';
				const choices = scale.kind === 'choice' ? scale.choices : [];
				const value = status === 'answered' ? String(choices[random.below(choices.length)]?.value) : '';
				const evidence = random.below(2) === 0 ? 'Act on children, article 3' : '';
				const voice = { value, status, evidence, confidence: '', comment: '' } as const;
				rows.push({ country: `C${c}`, respondent: `r${r}`, question, ...voice });
			}
	return rows;
}

/** The same rows in an order of chance. */
function shuffle(rows: readonly AnswerRow[]): AnswerRow[] {
	const random = new SeededRandom(SEED);
	const mixed = [...rows];
	for (let i = mixed.length - 1; i > 0; i--) {
		const j = random.below(i + 1);
		const [a, b] = [mixed[i], mixed[j]];
		if (a && b) [mixed[i], mixed[j]] = [b, a];
	}
	return mixed;
}

console.log(
	`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, ${megabytes()} MB at start`,
);
const answers = readFileSync(place('data/samples/asean-cps-training/answers.csv'), 'utf8');
const training = scoreStudy(pack, readAnswers(answers, 'answers.csv', pack), recipe).countries;
const study = prepareStudy(pack.framework, training);
const noise = { kind: 'uniform', noise: 0.25 } as const;
time(`training round, ${RUNS} weight replications`, 9, () =>
	replicate(study, { weights: noise }, { seed: SEED, runs: RUNS }),
);
time(`training round, ${RUNS} replications, Dirichlet weights`, 5, () =>
	replicate(study, { weights: { kind: 'dirichlet', concentration: 1 } }, { seed: SEED, runs: RUNS }),
);
time(`training round, ${RUNS} replications of all seven assumptions together`, 5, () =>
	replicate(
		study,
		{
			weights: noise,
			aggregation: ['arithmetic', 'geometric'],
			...{ evidence: true, cumulative: true, missing: true, respondents: true, raters: true },
		},
		{ seed: SEED, runs: RUNS },
	),
);
const compiled = compileFramework(pack.framework);
const shares = training.map((country) => itemShares(compiled, country));
time('what-if: one re-score of 11 countries × 203 items with all figures', 50, () =>
	shares.map((own) => rescore(compiled, own, { weights: { D1: 2 }, aggregation: 'geometric' })),
);
const rows = drawRows();
console.log(`${rows.length} rows of drawn answers, ${megabytes()} MB`);
time(`scoreStudy, ${COUNTRIES} × ${RESPONDENTS} × ${compiled.itemCount}, rows as a file has them`, 7, () =>
	scoreStudy(pack, rows, recipe),
);
const mixed = shuffle(rows);
time('scoreStudy, the same rows in an order of chance', 5, () => scoreStudy(pack, mixed, recipe));
