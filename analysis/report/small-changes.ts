/*
 * For each shown unit the domains that are nearest to their next phase: those that the fewest items would move. The
 * order is one of domains within a unit; units are never put in order. Items that only lack a reference say so.
 */
import { listItems } from '../../instruments/list-items.ts';
import { scoredDomains } from '../charts/scored-domains.ts';
import { findSmallestChange, type SmallestChange } from '../compare/smallest-change.ts';
import type { CompiledFramework } from '../robustness/compiled-framework.ts';
import type { CountryScores } from '../score/score-sheet.ts';
import type { ReportContext } from './report-context.ts';

/** So many domains are named for each unit. */
const MOST = 3;

export interface DomainChange extends SmallestChange {
	readonly title: string;
}

/** The domains that the fewest items would move into their next phase; of equal ones in framework order. */
export function listSmallChanges(
	{ pack }: ReportContext,
	compiled: CompiledFramework,
	scores: CountryScores,
): DomainChange[] {
	return scoredDomains(pack.framework)
		.map(({ id, title }) => ({ ...findSmallestChange(compiled, scores, id), title }))
		.filter(({ nextPhase, items }) => nextPhase !== null && items.length > 0)
		.sort((a, b) => a.items.length - b.items.length)
		.slice(0, MOST);
}

/** "1.1.1b The law …", with what is missing where that is only a reference. */
export function itemWords({ pack }: ReportContext): (item: SmallestChange['items'][number]) => string {
	const statements = new Map(listItems(pack.framework).map(({ id, statement }) => [id, statement]));
	return ({ id, by }) => {
		const statement = (statements.get(id) ?? '').replace(/[.]$/, '');
		return `${id} ${statement}${by === 'evidence' ? ' (only the evidence is missing)' : ''}`;
	};
}
