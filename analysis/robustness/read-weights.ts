/*
 * Weights given by hand (a what-if slider, a set of an expert) laid over those of the pack. All faults are named at
 * once. A weight of nothing takes an element out of its parent's mean; a parent without any weight is refused.
 */
import type { CompiledFramework } from './compiled-framework.ts';

export type WeightSet = Readonly<Record<string, number>>;

function faultsOf(compiled: CompiledFramework, given: WeightSet, weights: Float64Array): string[] {
	const faults = Object.entries(given).flatMap(([id, weight]) => {
		if (!compiled.slotOf.has(id)) return [`"${id}" is no element`];
		return Number.isFinite(weight) && weight >= 0 ? [] : [`"${id}" has the weight ${weight}`];
	});
	for (let g = 0; g < compiled.groupCount; g++) {
		const slots = compiled.children.subarray(compiled.starts[g], compiled.starts[g + 1]);
		const bare = slots.length > 0 && slots.every((slot) => weights[slot] === 0);
		if (bare) faults.push(`nothing below "${compiled.ids[compiled.itemCount + g]}" has a weight`);
	}
	return faults;
}

/** By slot: the given weight where there is one, else the pack's. Throws RangeError naming every fault. */
export function readWeights(compiled: CompiledFramework, given: WeightSet): Float64Array {
	const weights = Float64Array.from(compiled.weights);
	for (const [id, weight] of Object.entries(given)) {
		const slot = compiled.slotOf.get(id);
		if (slot !== undefined) weights[slot] = weight;
	}
	const faults = faultsOf(compiled, given, weights);
	if (faults.length > 0)
		throw new RangeError(`readWeights requires weights of 0 or more: ${faults.join('; ')}`);
	return weights;
}
