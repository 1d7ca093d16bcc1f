/*
 * The moment to which a store is taken back: never in the middle of a write. Each write carries the time at which
 * it was asked for, and of two that were asked for almost together the later may stand first in the audit; so the
 * wanted time is moved back, by thousandths of a second, until the rows up to it are a whole beginning of the chain.
 */
import type { AuditTable } from '../tables.ts';

export interface Moment {
	/** UTC ISO time: what is later is taken out. */
	readonly at: string;
	/** The last row of the audit that stays; 0 for none. */
	readonly seq: number;
}

const before = (at: string): string => new Date(Date.parse(at) - 1).toISOString();

/** `audit`: all rows in their order. `wanted`: UTC ISO time. */
export function findMoment(audit: readonly Pick<AuditTable, 'seq' | 'at'>[], wanted: string): Moment {
	let at = wanted;
	for (;;) {
		const first = audit.findIndex((row) => row.at > at);
		if (first === -1) return { at, seq: audit.at(-1)?.seq ?? 0 };
		const early = audit.slice(first).filter((row) => row.at <= at);
		const [earliest] = early.toSorted((a, b) => (a.at < b.at ? -1 : 1));
		if (!earliest) return { at, seq: audit[first - 1]?.seq ?? 0 };
		at = before(earliest.at);
	}
}
