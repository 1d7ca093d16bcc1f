/* What the figures of the page have in common: the study, the runs, and the element that is looked at. */
import type { ReplicatedElement } from '../../analysis/robustness/read-replications.ts';
import type { Replications } from '../../analysis/robustness/replicate.ts';
import type { Study } from '../../instruments/schema/study.ts';
import type { ResultsData } from '../results/results-data.ts';
import type { Option } from '../views/param-select.tsx';
import type { Unit } from '../views/released-units.ts';
import type { RunChoices } from './run-choices.ts';

export interface RunView {
	readonly study: Study;
	readonly results: ResultsData;
	readonly units: readonly Unit[];
	readonly choices: RunChoices;
	readonly element: Option;
	/** Of that element, in the order of the units. */
	readonly rows: readonly (ReplicatedElement & { readonly name: string })[];
	readonly replications: Replications;
}
