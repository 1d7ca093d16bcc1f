/* Collects the faults of one file of a pack, each with its JSON path, so that all are reported at once. */
import type { Fault } from '../problem.ts';

export type AddFault = (path: string, rule: string, cure: string) => void;

export interface FaultList {
	readonly faults: Fault[];
	/** Adds faults under the name of one file. */
	in(file: string): AddFault;
}

export function faultList(): FaultList {
	const faults: Fault[] = [];
	return {
		faults,
		in: (file) => (path, rule, cure) => {
			faults.push({ field: `${file}:${path}`, rule, cure });
		},
	};
}
