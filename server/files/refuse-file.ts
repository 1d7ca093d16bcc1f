/* The refusal of a file that was sent: which rule it breaks and what to do, never a word of what stands in it. */
import { Problem } from '../../instruments/problem.ts';

/** Throws Problem bad-file. */
export function refuseFile(rule: string, cure: string): never {
	throw new Problem('bad-file', `The file was not kept: ${rule}.`, [{ field: 'file', rule, cure }]);
}

export const refuseDamaged = (): never =>
	refuseFile('it is damaged or cut off', 'open it on your computer, save it again, and send that');
