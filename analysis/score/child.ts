/* A scored element as its parent takes it in: with its weight, and how many points are full. */
import type { ElementScore } from './score-sheet.ts';

export interface Child {
	readonly score: ElementScore;
	readonly weight: number;
	/** Points at full. */
	readonly max: number;
	readonly isItem: boolean;
}
