import { expect, test } from 'vitest';
import { answerSpread } from '../../../analysis/report/answer-spread.ts';
import type { ItemScore } from '../../../analysis/score/score-sheet.ts';
import type { Scale } from '../../../instruments/schema/framework.ts';

function itemOf(...values: string[]): ItemScore {
	const voices = values.map((value, index) => ({
		respondent: `r${index}`,
		status: value === '' ? ('dont-know' as const) : ('answered' as const),
		value,
		evidence: '',
		confidence: '',
		comment: '',
	}));
	const none = { value: null, gap: null, points: null, uncapped: null };
	return { id: 'i', question: 'q', ...none, max: 1, starred: false, voices };
}

const choice: Scale = {
	kind: 'choice',
	title: 'c',
	max: 1,
	choices: [
		{ value: 'yes', text: 'Yes', points: 1 },
		{ value: 'largely', text: 'Largely', points: 0.75 },
		{ value: 'slightly', text: 'Slightly', points: 0.25 },
		{ value: 'no', text: 'No', points: 0 },
	],
};

test('a step is one place on the scale, whatever points lie between', () => {
	// no, slightly, largely, yes are the places 0 to 3.
	expect(answerSpread(itemOf('largely', 'slightly'), choice)).toBe(1);
	expect(answerSpread(itemOf('yes', 'slightly', 'largely'), choice)).toBe(2);
});

test('one answer, or answers beside a "don’t know", have no spread', () => {
	expect(answerSpread(itemOf('yes'), choice)).toBeUndefined();
	expect(answerSpread(itemOf('yes', ''), choice)).toBeUndefined();
});

test('numbers are compared by their bands, and a straight scale has no steps', () => {
	const bands: Scale = {
		kind: 'bands',
		title: 'b',
		max: 1,
		bands: [10, 12, 14].map((from, points) => ({ from, points })),
	};
	expect(answerSpread(itemOf('11', '15'), bands)).toBe(2);
	expect(
		answerSpread(itemOf('1', '2'), { kind: 'linear', title: 'l', max: 1, low: 0, high: 5 }),
	).toBeUndefined();
});
