/*
 * Krippendorff's alpha (ordinal) of the sectors of one country, for each domain and theme: a figure of quality
 * beside the scores, never a gate. Units are the items below, raters the sectors; the national response is left out,
 * since it is made from theirs. Don't know and not applicable are no ratings.
 */
import { listItems } from '../../instruments/list-items.ts';
import { NATIONAL } from '../../instruments/schema/answer.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import type { ItemScore } from '../score/score-sheet.ts';
import { type Alpha, krippendorffAlpha } from '../stats/krippendorff-alpha.ts';
import type { Withheld } from '../stats/withheld.ts';
import { countSteps, scaleStep } from './scale-step.ts';

export interface DomainAgreement {
	/** Domain or theme. */
	readonly id: string;
	readonly alpha: Alpha | Withheld;
}

/** In framework order. Places are shares of their scale, so that scales of unlike length stand in one order. */
export function agreementByDomain(framework: Framework, scores: readonly ItemScore[]): DomainAgreement[] {
	const voicesOf = new Map(scores.map(({ id, voices }) => [id, voices]));
	const tables = new Map<string, number[][]>();
	for (const { id, path, scale } of listItems(framework)) {
		const steps = countSteps(scale);
		const top = path[0] ?? id;
		const row = (voicesOf.get(id) ?? []).flatMap(({ respondent, status, value }) => {
			const step = status === 'answered' ? scaleStep(value, scale) : undefined;
			return respondent === NATIONAL || step === undefined || !steps ? [] : [step / (steps - 1 || 1)];
		});
		const table = tables.get(top);
		if (table) table.push(row);
		else tables.set(top, [row]);
	}
	return [...tables].map(([id, table]) => ({ id, alpha: krippendorffAlpha(table, 'ordinal') }));
}
