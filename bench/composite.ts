/*
 * How long a composite index takes: 51 units × 49 indicators in 8 groups, 2 and 1 above them, data drawn from a seed
 * with some cells missing; then many more units, indicators and replications, to see that the cost grows as they do.
 * Where R with COINr is installed, the same kind of work is timed there as well. Prints; asserts nothing.
 * Run: npx tsx bench/composite.ts
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { type Aggregator, makeAggregator } from '../analysis/composite/aggregator.ts';
import { compileStructure } from '../analysis/composite/compile-structure.ts';
import { makeGroupRules } from '../analysis/composite/group-rules.ts';
import type { IndexStructure } from '../analysis/composite/index-structure.ts';
import type { IndicatorTable } from '../analysis/composite/indicator-table.ts';
import { type MeanKind, parseMeanKind } from '../analysis/composite/mean-kind.ts';
import { type Normalisation, rangeOf } from '../analysis/composite/normalisation.ts';
import { normaliseInto } from '../analysis/composite/normalise.ts';
import { drawWeights, replicateWeights } from '../analysis/composite/replicate-weights.ts';
import { scoreComposite } from '../analysis/composite/score-composite.ts';
import { SeededRandom } from '../analysis/stats/seeded-random.ts';

const SEED = 20260630;
const MISSING = 0.025;
const MIN_MAX: Normalisation = { kind: 'minmax', low: 1, high: 100 };
const RANK: Normalisation = { kind: 'rank' };

function drawStructure(indicators: number): IndexStructure {
	const groups = Math.max(8, Math.round(indicators / 6));
	const row = (iCode: string, Level: number, Parent: string, Type: string, Direction = 1) => ({
		cells: { iCode, Level: `${Level}`, Parent, Type, Direction: `${Direction}`, Weight: '1' },
		place: (column: string) => column,
	});
	const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
	return compileStructure([
		...numbers(indicators).map((i) => row(`i${i}`, 1, `g${i % groups}`, 'Indicator', i % 3 === 0 ? -1 : 1)),
		...numbers(groups).map((g) => row(`g${g}`, 2, `s${g % 2}`, 'Aggregate')),
		...numbers(2).map((s) => row(`s${s}`, 3, 'index', 'Aggregate')),
		row('index', 4, '', 'Aggregate'),
	]);
}

function drawTable(units: number, indicators: number): IndicatorTable {
	const random = new SeededRandom(SEED);
	const values = Float64Array.from({ length: units * indicators }, () =>
		random.uniform() < MISSING ? Number.NaN : 1000 * random.uniform() ** 2,
	);
	return { units: Array.from({ length: units }, (_, unit) => `u${unit}`), values };
}

function kindOf(name: string): MeanKind {
	const kind = parseMeanKind(name);
	if (!kind) throw new RangeError('kindOf requires the name of a mean');
	return kind;
}

interface Bed {
	readonly structure: IndexStructure;
	readonly table: IndicatorTable;
	readonly how: Normalisation;
	readonly aggregator: Aggregator;
	readonly scratch: Float64Array;
}

function makeBed(units: number, indicators: number, how: Normalisation, mean: string): Bed {
	const structure = drawStructure(indicators);
	const table = drawTable(units, indicators);
	const rules = makeGroupRules(structure, { means: [kindOf(mean)] });
	const normalised = new Float64Array(indicators * units);
	const scratch = new Float64Array(units);
	normaliseInto(how, table, structure, normalised, scratch);
	const range = rangeOf(how);
	const aggregator = makeAggregator({ structure, rules, units, normalised, range });
	return { structure, table, how, aggregator, scratch };
}

/** Each replication normalises all over again, then reckons the index under its own weights. */
function replicateAnew({ structure, table, how, aggregator, scratch }: Bed, replications: number): void {
	const random = new SeededRandom(SEED);
	const weight = new Float64Array(structure.codes.length);
	for (let replication = 0; replication < replications; replication++) {
		normaliseInto(how, table, structure, aggregator.values, scratch);
		aggregator.liftIndicators();
		drawWeights(structure, 0.25, random, weight);
		aggregator.run(weight);
	}
}

const megabytes = (): string => (process.memoryUsage().rss / 2 ** 20).toFixed(0);

function timed(what: string, work: () => void, warmUp = true): void {
	if (warmUp) work();
	const start = performance.now();
	work();
	const seconds = (performance.now() - start) / 1000;
	console.log(`${what.padEnd(84)} ${seconds.toFixed(4).padStart(9)} s  ${megabytes().padStart(5)} MB`);
}

function assumptions(): readonly Bed[] {
	return [MIN_MAX, RANK].flatMap((how) => ['amean', 'gmean'].map((mean) => makeBed(51, 49, how, mean)));
}

function replicate(units: number, indicators: number, replications: number): void {
	const [structure, table] = [drawStructure(indicators), drawTable(units, indicators)];
	const composite = scoreComposite({ structure, table, how: MIN_MAX, options: {} });
	timed(
		`summary with ranks: ${units} units × ${indicators} indicators × ${replications} replications`,
		() => replicateWeights(composite, { replications, noise: 0.25, seed: SEED }),
		units * replications < 1e6,
	);
}

const R_CODE = `suppressMessages(library(COINr)); coin <- build_example_coin(quietly = TRUE);
w <- get_noisy_weights(coin$Meta$Weights$Original, data.frame(Level = c(1, 2, 3), NoiseFactor = 0.25), Nrep = 1000);
specs <- list(Weights = list(Address = "$Log$Aggregate$w", Distribution = w, Type = "discrete"));
t <- system.time(suppressMessages(get_sensitivity(coin, SA_specs = specs, N = 1000, SA_type = "UA",
dset = "Aggregated", iCode = "Index", quietly = TRUE)));
cat(sprintf("R, COINr %s: 51 units, 49 indicators, 1000 replications: %.2f s", packageVersion("COINr"), t[["elapsed"]]))`;

function timeR(): void {
	const run = spawnSync('Rscript', ['-e', R_CODE], { encoding: 'utf8' });
	if (run.error) console.log('Rscript is not installed: measured alone.');
	else console.log(run.status === 0 ? run.stdout.trim() : 'R is installed, COINr is not: measured alone.');
}

console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, seed ${SEED}`);
const beds = assumptions();
for (const bed of beds.slice(0, 1))
	timed('51 units × 49 indicators, 1,000 replications, normalised anew in each', () =>
		replicateAnew(bed, 1000),
	);
timed('the same under 4 assumptions (min-max, rank; arithmetic, geometric), 1,000 each', () => {
	for (const bed of beds) replicateAnew(bed, 1000);
});
const wide = makeBed(5000, 49, MIN_MAX, 'amean');
timed('5,000 units × 49 indicators, normalised and aggregated once', () => replicateAnew(wide, 1));
for (const units of [1000, 10_000, 100_000]) {
	const bed = makeBed(units, 49, MIN_MAX, 'amean');
	timed(`${units} units × 49 indicators, normalised and aggregated once`, () => replicateAnew(bed, 1));
}
for (const indicators of [100, 1000]) {
	const bed = makeBed(500, indicators, MIN_MAX, 'amean');
	timed(`500 units × ${indicators} indicators, normalised and aggregated once`, () => replicateAnew(bed, 1));
}
replicate(51, 49, 1000);
replicate(51, 49, 10_000);
replicate(51, 49, 100_000);
replicate(5000, 49, 1000);
replicate(100_000, 49, 100);
timeR();
