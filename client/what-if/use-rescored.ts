/*
 * Scores the members again with each new setting, once a frame at most, and says how long the re-scoring took. While a
 * setting cannot be scored (all weights of a group at nothing) the last figures stay.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Framework } from '../../instruments/schema/framework.ts';
import type { Unit } from '../views/released-units.ts';
import { type WhatIfRow, whatIfRows } from './compare-figures.ts';
import { prepareWhatIf, rescoreUnits } from './rescore-units.ts';
import { findWeightless, type WhatIf } from './what-if.ts';

export interface Rescoring {
	/** The setting that the rows are of. */
	readonly setting: WhatIf;
	readonly rows: readonly WhatIfRow[];
	readonly milliseconds: number;
}

export function useRescored(
	framework: Framework,
	units: readonly Unit[],
	setting: WhatIf,
): Rescoring | undefined {
	const basis = useMemo(() => prepareWhatIf(framework, units), [framework, units]);
	const [rescoring, setRescoring] = useState<Rescoring>();
	useEffect(() => {
		if (findWeightless(framework, setting).length > 0) return;
		const frame = requestAnimationFrame(() => {
			const start = performance.now();
			const rows = whatIfRows(units, rescoreUnits(basis, setting), setting.shown);
			const milliseconds = performance.now() - start;
			setRescoring({ setting, rows, milliseconds });
		});
		return () => cancelAnimationFrame(frame);
	}, [basis, framework, units, setting]);
	return rescoring;
}
