/*
 * How indicators of different units are brought onto one scale. The text of a call becomes one of these; which rows
 * a goalposts or targets table brings is added by its parser.
 */
import { parseDecimal } from './table-row.ts';

/** Low and high ends of each indicator, in its own units; `worst` maps to 0 and `best` to 100. */
export interface Goalposts {
	readonly worst: Float64Array;
	readonly best: Float64Array;
}

export type Normalisation =
	| { readonly kind: 'minmax'; readonly low: number; readonly high: number }
	| { readonly kind: 'zscore'; readonly mean: number; readonly sd: number }
	| { readonly kind: 'goalposts'; readonly posts: Goalposts }
	/** One target for each indicator, in its own units. */
	| { readonly kind: 'target'; readonly targets: Float64Array }
	| { readonly kind: 'rank' }
	| { readonly kind: 'prank' }
	| { readonly kind: 'none' };

/** A normalisation as it is called for: goalposts and targets still without their table. */
export type NormalisationCall =
	| Exclude<Normalisation, { kind: 'goalposts' | 'target' }>
	| { readonly kind: 'goalposts'; readonly file: string }
	/** Without a file: the column Target of the structure. */
	| { readonly kind: 'target'; readonly file?: string };

function parsePair(text: string): readonly [number, number] | undefined {
	const [first, second, ...more] = text.split(',').map((part) => parseDecimal(part.trim()));
	return first === undefined || second === undefined || more.length > 0 ? undefined : [first, second];
}

/** Undefined for anything that is none of the methods; LOW must be below HIGH and SD above 0. */
export function parseNormalisation(text: string): NormalisationCall | undefined {
	const colon = text.indexOf(':');
	const [name, rest] = colon === -1 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
	if (name === 'goalposts') return rest ? { kind: 'goalposts', file: rest } : undefined;
	if (name === 'target')
		return rest === undefined ? { kind: 'target' } : rest ? { kind: 'target', file: rest } : undefined;
	if (name === 'rank' || name === 'prank' || name === 'none')
		return rest === undefined ? { kind: name } : undefined;
	const pair = rest === undefined ? undefined : parsePair(rest);
	if (rest !== undefined && !pair) return undefined;
	if (name === 'minmax') {
		const [low, high] = pair ?? [0, 100];
		return low < high ? { kind: 'minmax', low, high } : undefined;
	}
	if (name !== 'zscore') return undefined;
	const [mean, sd] = pair ?? [0, 1];
	return sd > 0 ? { kind: 'zscore', mean, sd } : undefined;
}

/** The ends that no normalised value leaves, and so no mean of them either, but for rounding. */
export function rangeOf(normalisation: Normalisation): readonly [low: number, high: number] {
	if (normalisation.kind === 'minmax') return [normalisation.low, normalisation.high];
	if (normalisation.kind === 'goalposts' || normalisation.kind === 'prank') return [0, 100];
	return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}
