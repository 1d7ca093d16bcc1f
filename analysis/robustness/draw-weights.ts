/*
 * The weights of one run, written over those of the run before (assumptions.ts says what is drawn). Only weights
 * inside a group matter, so noise needs no rescaling and Dirichlet shares are drawn group by group.
 */
import { drawGamma } from '../stats/draw-gamma.ts';
import type { SeededRandom } from '../stats/seeded-random.ts';
import type { WeightNoise } from './assumptions.ts';
import type { CompiledFramework } from './compiled-framework.ts';
import { readWeights } from './read-weights.ts';

export type DrawWeights = (random: SeededRandom, weights: Float64Array) => void;

/** By slot: 1 where its weight is drawn. */
function variedSlots(compiled: CompiledFramework, levels: readonly string[] | undefined): Uint8Array {
	const known = new Set(compiled.levels);
	const unknown = (levels ?? []).filter((level) => !known.has(level));
	if (unknown.length > 0)
		throw new RangeError(`variedSlots requires levels of the framework, not ${unknown.join(', ')}`);
	return Uint8Array.from(compiled.levels, (level, slot) =>
		Number((compiled.parents[slot] ?? -1) >= 0 && (levels === undefined || levels.includes(level))),
	);
}

function uniformNoise(compiled: CompiledFramework, noise: number, varied: Uint8Array): DrawWeights {
	return (random, weights) => {
		for (let slot = 0; slot < compiled.slotCount; slot++) {
			if (varied[slot] !== 1) continue;
			weights[slot] = (compiled.weights[slot] ?? 1) * (1 + noise * (2 * random.uniform() - 1));
		}
	};
}

/** Shape of each slot's gamma draw: concentration × its share of its siblings × their number. */
function shapesOf(compiled: CompiledFramework, concentration: number): Float64Array {
	const shapes = new Float64Array(compiled.slotCount);
	for (let g = 0; g < compiled.groupCount; g++) {
		const slots = compiled.children.subarray(compiled.starts[g], compiled.starts[g + 1]);
		const total = slots.reduce((sum, slot) => sum + (compiled.weights[slot] ?? 1), 0);
		for (const slot of slots)
			shapes[slot] = (concentration * slots.length * (compiled.weights[slot] ?? 1)) / total;
	}
	return shapes;
}

function dirichletShares(
	compiled: CompiledFramework,
	concentration: number,
	varied: Uint8Array,
): DrawWeights {
	const shapes = shapesOf(compiled, concentration);
	return (random, weights) => {
		for (let slot = 0; slot < compiled.slotCount; slot++)
			if (varied[slot] === 1) weights[slot] = drawGamma(shapes[slot] ?? 1, random);
	};
}

/** Prepares the draw; throws RangeError for sets with weights that cannot be used or levels that do not exist. */
export function makeDrawWeights(compiled: CompiledFramework, spec: WeightNoise): DrawWeights {
	if (spec.kind === 'sets') {
		const sets = spec.sets.map((set) => readWeights(compiled, set));
		return (random, weights) => {
			const set = sets[random.below(sets.length)];
			if (set) weights.set(set);
		};
	}
	const varied = variedSlots(compiled, spec.levels);
	return spec.kind === 'uniform'
		? uniformNoise(compiled, spec.noise, varied)
		: dirichletShares(compiled, spec.concentration, varied);
}
