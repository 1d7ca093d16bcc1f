/*
 * All released members scored again under a what-if, for the one element that the page shows. The framework is laid
 * out once and the answers stay as they are, so that a moved slider costs far less than a frame of the screen.
 */
import { compileFramework } from '../../analysis/robustness/compile-framework.ts';
import type { CompiledFramework } from '../../analysis/robustness/compiled-framework.ts';
import { itemShares } from '../../analysis/robustness/item-shares.ts';
import { fillMissing, makeSettings } from '../../analysis/robustness/rescore.ts';
import { gatedPhase, rescoreGroups } from '../../analysis/robustness/rescore-groups.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import type { Unit } from '../views/released-units.ts';
import type { WhatIf } from './what-if.ts';

export interface WhatIfBasis {
	readonly compiled: CompiledFramework;
	readonly units: readonly {
		readonly code: string;
		readonly rule: Float64Array;
		readonly asAnswered: Float64Array;
	}[];
	/** Written over by every re-scoring. */
	readonly work: Float64Array;
}

/** Null where the element is withheld or does not apply; phases also where the pack has none. */
export interface UnitFigure {
	readonly code: string;
	/** 0-100. */
	readonly score: number | null;
	readonly phase: number | null;
}

export function prepareWhatIf(framework: Framework, units: readonly Unit[]): WhatIfBasis {
	const compiled = compileFramework(framework);
	return {
		compiled,
		units: units.map(({ code, scores }) => ({
			code,
			rule: itemShares(compiled, scores),
			asAnswered: itemShares(compiled, scores, 'as-answered'),
		})),
		work: new Float64Array(compiled.slotCount),
	};
}

/** In the order of the units. The weights must leave every group some weight (findWeightless). */
export function rescoreUnits({ compiled, units, work }: WhatIfBasis, setting: WhatIf): readonly UnitFigure[] {
	const settings = makeSettings(compiled, setting);
	const slot = compiled.slotOf.get(setting.shown);
	if (slot === undefined) throw new RangeError('rescoreUnits requires an element of the framework');
	return units.map(({ code, rule, asAnswered }) => {
		work.set(setting.evidence === 'rule' ? rule : asAnswered);
		if (setting.missing !== 'leave-out') fillMissing(compiled, work, setting.missing === 'low' ? 0 : 1);
		rescoreGroups(compiled, settings, work);
		const share = work[slot] ?? -1;
		return { code, score: share < 0 ? null : share * 100, phase: gatedPhase(compiled, work, slot) || null };
	});
}
