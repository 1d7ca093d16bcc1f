/* Reports each name that stands twice in a list where names must be single. */
import type { AddFault } from './fault-list.ts';

export interface Named {
	readonly name: string;
	readonly path: string;
}

export function checkUnique(what: string, names: readonly Named[], add: AddFault): void {
	const first = new Map<string, string>();
	for (const { name, path } of names) {
		const earlier = first.get(name);
		if (earlier === undefined) first.set(name, path);
		else add(path, `${what} "${name}" stands twice, first at ${earlier}`, 'give each its own name');
	}
}
