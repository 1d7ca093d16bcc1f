import { expect, test } from 'vitest';
import type { Tally } from '../../../analysis/report/tally-items.ts';
import { tellTallies } from '../../../analysis/report/tell-tallies.ts';

const NONE: Tally = {
	answered: 0,
	notApplicable: 0,
	dontKnow: 0,
	unanswered: 0,
	noSource: 0,
	starred: 0,
	withEvidence: 0,
	answers: 0,
	comments: 0,
	lowConfidence: 0,
};
const tally = (answers: number, comments: number): Tally => ({ ...NONE, answers, comments });

test('one comment in a domain is not counted in print, nor is the count that would give it away', () => {
	expect(tellTallies([tally(40, 1), tally(50, 7), tally(60, 20)], 12)).toEqual([
		{ answers: 40, comments: null, lowConfidence: 0 },
		{ answers: 50, comments: null, lowConfidence: 0 },
		{ answers: 60, comments: 20, lowConfidence: 0 },
	]);
});

test('where fewer than five answered at all, no count of answers is printed: with the items it would tell how many', () => {
	expect(tellTallies([tally(12, 6)], 3)).toEqual([{ answers: null, comments: null, lowConfidence: 0 }]);
});

test('behind public facts stands nobody, so they are counted', () => {
	expect(tellTallies([tally(3, 1)], undefined)).toEqual([{ answers: 3, comments: 1, lowConfidence: 0 }]);
});
