/* Respondents whose answers ask for a second look, in domain 1 of the pack asean-cps: sections s11, s12 and s13. */
import { expect, test } from 'vitest';
import { flagRespondents } from '../../../analysis/consensus/flag-respondents.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { aseanCps } from '../../support/asean-cps.ts';
import { indicator, scoreAsean } from '../../support/scoring.ts';

/** Four letters for each of the two indicators of standard 1.1, in the words of `indicator`. */
const speak = (respondent: string, first: string, second: string): AnswerRow[] => [
	...indicator('1.1.1', first, { respondent }),
	...indicator('1.1.2', second, { respondent }),
];
const flag = (...rows: AnswerRow[][]) =>
	new Map(
		flagRespondents(aseanCps, scoreAsean(rows.flat()).sheet.countries[0]?.items ?? []).map((flags) => [
			flags.respondent,
			flags,
		]),
	);

test('outlying: more than one level from the others’ lower median on average', () => {
	const found = flag(speak('a', 'ylyl', 'ylyl'), speak('b', 'ylyl', 'lyly'), speak('c', 'nnsn', 'nsns'));
	// No stands three levels below yes and two below largely. Others of c: the lower median of a and b.
	// 1.1.1: y-n 3, l-n 2, y-s 2, l-n 2; 1.1.2: the lower of y and l is l each time: 2, 1, 2, 1. In all 15 of 8.
	expect(found.get('c')).toMatchObject({ compared: 8, meanDistance: 15 / 8, outlying: true });
});

test('nobody is outlying on few items, or where nobody else has answered', () => {
	const few = flag(speak('a', 'yyyy', '----'), speak('b', 'yyyy', '----'), speak('c', 'nnnn', '----'));
	expect(few.get('c')).toMatchObject({ compared: 4, meanDistance: 3, outlying: false });
	expect(flag(speak('a', 'yyyy', 'yyyy'), speak('b', 'nnnn', 'nnnn')).get('b')).toMatchObject({
		compared: 0,
		meanDistance: null,
		outlying: false,
	});
});

test('straight-lining: seven same answers in a row within a section', () => {
	expect(flag(speak('a', 'llll', 'llll')).get('a')).toMatchObject({
		runs: [{ section: 's11', length: 8 }],
		straightLining: true,
	});
	expect(flag(speak('a', 'llll', 'lll-')).get('a')?.runs).toEqual([{ section: 's11', length: 7 }]);
	// Broken by another answer, by silence, or by the end of the section.
	expect(flag(speak('a', 'llll', 'llyl')).get('a')?.straightLining).toBe(false);
	expect(flag(speak('a', 'llll', '-lll')).get('a')?.straightLining).toBe(false);
	const over = [
		...indicator('1.1.2', 'llll', { respondent: 'a' }),
		...indicator('1.2.1', 'llll', { respondent: 'a' }),
	];
	expect(flag(over).get('a')?.straightLining).toBe(false);
});

test('who only says "don’t know" is not listed, and nobody’s answers are touched', () => {
	const rows = [...speak('a', '????', '????'), ...speak('b', 'llll', 'llll')];
	expect([...flag(rows).keys()]).toEqual(['b']);
	const { sheet } = scoreAsean(rows);
	const before = JSON.stringify(sheet);
	flagRespondents(aseanCps, sheet.countries[0]?.items ?? []);
	expect(JSON.stringify(sheet)).toBe(before);
});
