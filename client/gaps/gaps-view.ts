/* What the figures of the gap page have in common. */
import type { Study } from '../../instruments/schema/study.ts';
import type { ResultsData } from '../results/results-data.ts';
import type { Unit } from '../views/released-units.ts';
import type { GapFilters } from './gap-filters.tsx';

export interface GapsView {
	readonly study: Study;
	readonly results: ResultsData;
	readonly unit: Unit;
	readonly filters: GapFilters;
	/** Whether an element stands in the chosen domain. */
	readonly isShown: (id: string) => boolean;
	readonly titleOf: (id: string) => string;
}
