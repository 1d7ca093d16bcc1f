/*
 * The elements whose score a page can be about: the overall score where the pack has one, then its domains. A pack
 * without an overall score begins with its first domain.
 */
import type { Framework } from '../../instruments/schema/framework.ts';
import { SYSTEM_ID } from '../results/matrix-columns.ts';
import type { Option } from './param-select.tsx';

export function shownElements(framework: Framework): readonly Option[] {
	const { system, domains } = framework;
	return [
		...(system === undefined ? [] : [{ id: SYSTEM_ID, title: system.title }]),
		...domains.map(({ id, title }) => ({ id, title })),
	];
}
