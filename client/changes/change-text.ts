/* A change in a sign and in words, so that nothing rests on colour. */
import type { Change, ElementChange } from '../../analysis/compare/round-change.ts';
import { type TextKey, t } from '../ui/text.ts';
import { printChange } from '../views/print-decimal.ts';
import { asScore } from './change-rows.ts';

export const CHANGE_SIGNS: Readonly<Record<Change, string>> = {
	gained: '▲',
	lost: '▼',
	unchanged: '=',
	'not comparable': '–',
};

export const CHANGE_WORDS: Readonly<Record<Change, TextKey>> = {
	gained: 'changes.gained',
	lost: 'changes.lost',
	unchanged: 'changes.unchanged',
	'not comparable': 'changes.notComparable',
};

export const changeClass = (change: Change): string => `change-${change.replace(' ', '-')}`;

type Sides = Pick<ElementChange, 'before' | 'after'>;

/** Points of 100; null where the rounds cannot be compared. */
export function changePoints({ before, after }: Sides): number | null {
	const [from, to] = [asScore(before), asScore(after)];
	return from === null || to === null ? null : to - from;
}

export function pointsText(sides: Sides): string {
	const points = changePoints(sides);
	return points === null ? '' : printChange(points);
}

/** What alone made the difference; empty where it is no such case. */
export function onlyText({ only }: Pick<ElementChange, 'only'>): string {
	if (only === '') return '';
	return t(only === 'evidence' ? 'changes.only.evidence' : 'changes.only.coverage');
}
