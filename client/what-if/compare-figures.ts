/*
 * What a what-if changes: each member's published score and phase beside those of the what-if, and how much moved in
 * all. Says nothing about who stands above whom.
 */
import { findElement, type Unit } from '../views/released-units.ts';
import type { UnitFigure } from './rescore-units.ts';

export interface WhatIfRow {
	readonly code: string;
	readonly name: string;
	readonly now: UnitFigure;
	readonly then: UnitFigure;
	/** Points of 100; null where one of the two is missing. */
	readonly change: number | null;
}

export function whatIfRows(
	units: readonly Unit[],
	figures: readonly UnitFigure[],
	shown: string,
): readonly WhatIfRow[] {
	return units.map(({ code, name, scores }) => {
		const element = findElement(scores, shown);
		const now = { code, score: element?.score ?? null, phase: element?.phase ?? null };
		const then = figures.find((figure) => figure.code === code) ?? { code, score: null, phase: null };
		const change = now.score === null || then.score === null ? null : then.score - now.score;
		return { code, name, now, then, change };
	});
}

export interface WhatIfSummary {
	readonly compared: number;
	/** Members with another phase than published, also where there was none or is none. */
	readonly otherPhase: number;
	/** The largest fall and the largest rise, points of 100; 0 where nothing fell or rose. */
	readonly fall: number;
	readonly rise: number;
}

export function summariseWhatIf(rows: readonly WhatIfRow[]): WhatIfSummary {
	const changes = rows.flatMap(({ change }) => (change === null ? [] : [change]));
	return {
		compared: changes.length,
		otherPhase: rows.filter(({ now, then }) => now.phase !== then.phase).length,
		fall: Math.min(0, ...changes),
		rise: Math.max(0, ...changes),
	};
}
