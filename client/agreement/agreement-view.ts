/* What the figures of the agreement page have in common. */
import type { Study } from '../../instruments/schema/study.ts';
import type { ResultsData } from '../results/results-data.ts';
import type { Unit } from '../views/released-units.ts';

export interface AgreementView {
	readonly study: Study;
	readonly results: ResultsData;
	readonly units: readonly Unit[];
	readonly unit: Unit;
	/** Domain and status that are shown; empty: all. */
	readonly domain: string;
	readonly status: string;
	/** The item that is opened; empty: none. */
	readonly item: string;
}
