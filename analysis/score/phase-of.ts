/* The phase of points 0-4: edges belong to the upper phase; points are compared unrounded, with 1e-9 for the machine's arithmetic. */
import type { Phase } from '../../instruments/schema/framework.ts';

const TOLERANCE = 1e-9;

export function phaseOf(points: number, phases: readonly Phase[] | undefined): number | null {
	return phases?.findLast((phase) => points + TOLERANCE >= phase.from)?.number ?? null;
}
