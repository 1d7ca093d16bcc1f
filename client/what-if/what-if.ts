/*
 * The setting of a what-if: which weights, which mean, which reading of evidence and of what is missing. It lives in
 * the page's address and nowhere else; what the address does not name is as published.
 */
import type { Element, Framework } from '../../instruments/schema/framework.ts';
import { SYSTEM_ID } from '../results/matrix-columns.ts';
import { shownElements } from '../views/shown-elements.ts';

export const AGGREGATIONS = ['arithmetic', 'geometric'] as const;
export const EVIDENCE = ['rule', 'as-answered'] as const;
export const MISSING_READINGS = ['leave-out', 'low', 'high'] as const;

export interface WhatIf {
	/** The element whose score is looked at. */
	readonly shown: string;
	/** By id, only those that differ from the pack. */
	readonly weights: Readonly<Record<string, number>>;
	readonly aggregation: (typeof AGGREGATIONS)[number];
	readonly evidence: (typeof EVIDENCE)[number];
	readonly missing: (typeof MISSING_READINGS)[number];
}

export interface WeightedPart {
	readonly id: string;
	readonly title: string;
	/** The pack's own. */
	readonly weight: number;
}

const WEIGHT = 'w.';
const TIMES = 3;
const STEPS = 10;

const partOf = ({ id, title, weight = 1 }: Element): WeightedPart => ({ id, title, weight });

/** The parts of an element: the domains of the overall score, the children of a domain. */
export function weightedParts({ domains }: Framework, shown: string): readonly WeightedPart[] {
	if (shown === SYSTEM_ID) return domains.map(partOf);
	return (domains.find(({ id }) => id === shown)?.children ?? []).map(partOf);
}

/** Sliders run from nothing to three times the largest weight of the pack among siblings. */
export function weightBounds(parts: readonly WeightedPart[]): {
	readonly max: number;
	readonly step: number;
} {
	const largest = Math.max(...parts.map(({ weight }) => weight), 0) || 1;
	return { max: largest * TIMES, step: largest / STEPS };
}

/** Of every element that can have a slider: its parts and how far they go. */
function listWeighted(framework: Framework) {
	return shownElements(framework).flatMap(({ id }) => {
		const parts = weightedParts(framework, id);
		const { max } = weightBounds(parts);
		return parts.map((part) => ({ ...part, max }));
	});
}

const chosen = <T extends string>(value: string | null, list: readonly [T, ...T[]]): T =>
	list.find((each) => each === value) ?? list[0];

/** Whatever the address has that cannot be meant is passed over. */
export function readWhatIf(params: URLSearchParams, framework: Framework): WhatIf {
	const elements = shownElements(framework);
	const weights: Record<string, number> = {};
	for (const { id, weight, max } of listWeighted(framework)) {
		const text = params.get(`${WEIGHT}${id}`);
		const given = Number(text ?? Number.NaN);
		if (text !== null && text.trim() !== '' && given >= 0 && given <= max && given !== weight)
			weights[id] = given;
	}
	return {
		shown: elements.find(({ id }) => id === params.get('of'))?.id ?? elements[0]?.id ?? '',
		weights,
		aggregation: chosen(params.get('mean'), AGGREGATIONS),
		evidence: chosen(params.get('evidence'), EVIDENCE),
		missing: chosen(params.get('missing'), MISSING_READINGS),
	};
}

/** Only what is not as published. */
export function writeWhatIf(setting: WhatIf, framework: Framework): URLSearchParams {
	const params = new URLSearchParams();
	if (setting.shown !== shownElements(framework)[0]?.id) params.set('of', setting.shown);
	for (const [id, weight] of Object.entries(setting.weights)) params.set(`${WEIGHT}${id}`, String(weight));
	if (setting.aggregation !== AGGREGATIONS[0]) params.set('mean', setting.aggregation);
	if (setting.evidence !== EVIDENCE[0]) params.set('evidence', setting.evidence);
	if (setting.missing !== MISSING_READINGS[0]) params.set('missing', setting.missing);
	return params;
}

/** Everything as published again, but still about the same element. */
export const resetWhatIf = ({ shown }: Pick<WhatIf, 'shown'>): WhatIf => ({
	shown,
	weights: {},
	aggregation: AGGREGATIONS[0],
	evidence: EVIDENCE[0],
	missing: MISSING_READINGS[0],
});

export const isAsPublished = ({ weights, aggregation, evidence, missing }: WhatIf): boolean =>
	Object.keys(weights).length === 0 &&
	aggregation === AGGREGATIONS[0] &&
	evidence === EVIDENCE[0] &&
	missing === MISSING_READINGS[0];

/** The weight of one part changed; back at the pack's own it is no longer named. */
export function setWeight(setting: WhatIf, part: WeightedPart, weight: number): WhatIf {
	const { [part.id]: _, ...others } = setting.weights;
	const own = Math.abs(weight - part.weight) < 1e-9;
	return { ...setting, weights: own ? others : { ...others, [part.id]: weight } };
}

/** Elements below which every weight is nothing, so that there is no mean to take. */
export function findWeightless(
	framework: Framework,
	{ weights }: Pick<WhatIf, 'weights'>,
): readonly string[] {
	return shownElements(framework)
		.filter(({ id }) => {
			const parts = weightedParts(framework, id);
			return parts.length > 0 && parts.every((part) => (weights[part.id] ?? part.weight) === 0);
		})
		.map(({ title }) => title);
}
