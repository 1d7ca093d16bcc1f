/* Reports each name that cannot be told from an earlier one by the eye: letters of another script, I for 1, O for 0. */
import { shapeOf } from '../look-alikes.ts';
import type { Named } from './check-unique.ts';
import type { AddFault } from './fault-list.ts';

/** `id`: what stands twice under one code or id is told by check-unique.ts. */
export function checkAlike(names: readonly (Named & { readonly id: string })[], add: AddFault): void {
	const first = new Map<string, { readonly id: string; readonly path: string }>();
	for (const { name, path, id } of names) {
		const shape = shapeOf(name);
		const earlier = first.get(shape);
		if (earlier === undefined) first.set(shape, { id, path });
		else if (earlier.id !== id)
			add(path, `the name looks like the one at ${earlier.path}`, 'give each a name of its own');
	}
}
