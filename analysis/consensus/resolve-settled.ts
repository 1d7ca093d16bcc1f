/*
 * An item that a consensus meeting settled: its word is the country's answer, under the same rules of points and
 * evidence as any other, and the voices it was made of stay beside it. Sibling of resolve-item.ts.
 */
import type { Item } from '../../instruments/list-items.ts';
import type { ItemScore, Voice } from '../score/score-sheet.ts';
import type { ReadPoints } from '../score/value-points.ts';
import { resolveItem } from './resolve-item.ts';

/** `settled`: the meeting's word. A word that says nothing settles nothing: then the voices hold. */
export function resolveSettled(
	item: Item,
	voices: readonly Voice[],
	settled: Voice,
	pointsOf?: ReadPoints,
): ItemScore {
	if (settled.status !== 'answered' && settled.status !== 'not-applicable')
		return resolveItem(item, voices, pointsOf);
	return { ...resolveItem(item, [settled], pointsOf), voices, settled };
}
