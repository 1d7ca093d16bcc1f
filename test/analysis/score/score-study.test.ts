/*
 * Properties of the whole reckoning, on answers drawn at random for the pack asean-cps: what must hold whatever
 * anybody answers.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementScore } from '../../../analysis/score/score-sheet.ts';
import { RULES_VERSION, scoreStudy } from '../../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import type { Element } from '../../../instruments/schema/framework.ts';
import { aseanCps, testRecipe } from '../../support/asean-cps.ts';
import { drawnAnswers } from '../../support/drawn-answers.ts';
import { branch, leaf, say, scoreSmall, smallFramework } from '../../support/scoring.ts';

const elementsOf = (rows: readonly AnswerRow[]): readonly ElementScore[] =>
	scoreStudy(aseanCps, rows, testRecipe()).countries[0]?.elements ?? [];
const isItem = (element: ElementScore): boolean =>
	element.level === 'benchmark' || element.level === 'theme-cell';
const TINY = 1e-9;
const runs = (numRuns: number) => ({ numRuns });

test('every figure stays in its range, and the bounds contain the points', () => {
	const check = (rows: AnswerRow[]) => {
		for (const { level, points, score, coverage, low, high, status } of elementsOf(rows)) {
			const full = level === 'benchmark' ? 1 : 4;
			expect((points === null) === (status !== 'scored')).toBe(true);
			expect((low === null) === (status === 'not-applicable')).toBe(true);
			if (low === null || high === null || coverage === null) continue;
			expect(0 <= low && low <= high && high <= full).toBe(true);
			expect(0 <= coverage && coverage <= 1).toBe(true);
			if (points === null || score === null) continue;
			expect(low - TINY <= points && points <= high + TINY).toBe(true);
			expect(0 <= score && score <= 100).toBe(true);
		}
	};
	fc.assert(fc.property(drawnAnswers(3), check), runs(80));
});

test('the order of the rows changes nothing', () => {
	const both = drawnAnswers(3).chain((rows) =>
		fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
	);
	const check = ([rows, order]: [AnswerRow[], AnswerRow[]]) =>
		expect(scoreStudy(aseanCps, order, testRecipe())).toEqual(scoreStudy(aseanCps, rows, testRecipe()));
	fc.assert(fc.property(both, check), runs(40));
});

const BETTER: Record<string, string> = {
	no: 'slightly',
	slightly: 'largely',
	largely: 'yes',
	0: '1',
	1: '2',
	2: '3',
	3: '4',
};

/** The rows with one answer a step better, its evidence as it was. */
function improve(rows: readonly AnswerRow[], pick: number, only: (row: AnswerRow) => boolean): AnswerRow[] {
	const can = rows.filter((row) => BETTER[row.value] !== undefined && only(row));
	const chosen = can[pick % Math.max(1, can.length)];
	return rows.map((row) => (row === chosen ? { ...row, value: BETTER[row.value] ?? '' } : row));
}

function expectNowhereLower(before: readonly AnswerRow[], after: readonly AnswerRow[]): void {
	const better = elementsOf(after);
	for (const [i, element] of elementsOf(before).entries())
		expect((better[i]?.points ?? 0) - (element.points ?? 0)).toBeGreaterThanOrEqual(-TINY);
}

test('a better answer of the only respondent lowers no score', () => {
	const check = (rows: AnswerRow[], pick: number) =>
		expectNowhereLower(
			rows,
			improve(rows, pick, () => true),
		);
	fc.assert(fc.property(drawnAnswers(1), fc.nat(), check), runs(100));
});

test('a better answer to a benchmark lowers no score, however many respondents there are', () => {
	// Levels are left out: among several respondents a better level can cost the evidence of another
	// (test/analysis/consensus/resolve-item.test.ts shows how).
	const isBenchmark = (row: AnswerRow) => row.question.startsWith('b');
	const check = (rows: AnswerRow[], pick: number) =>
		expectNowhereLower(rows, improve(rows, pick, isBenchmark));
	fc.assert(fc.property(drawnAnswers(4), fc.nat(), check), runs(100));
});

test('what is missing never counts as zero: to leave out a no lowers nothing that stays scored', () => {
	const check = (rows: AnswerRow[], pick: number) => {
		const worst = rows.filter((row) => row.value === 'no' || row.value === '0');
		const left = rows.filter((row) => row !== worst[pick % Math.max(1, worst.length)]);
		const before = elementsOf(rows);
		const after = elementsOf(left);
		// Where a whole indicator falls away the mean above it may move either way; that is another matter.
		if (before.some((one, i) => !isItem(one) && one.status !== after[i]?.status)) return;
		for (const [i, one] of before.entries())
			if (!isItem(one)) expect((after[i]?.points ?? 0) - (one.points ?? 0)).toBeGreaterThanOrEqual(-TINY);
	};
	fc.assert(fc.property(drawnAnswers(1), fc.nat(), check), runs(100));
});

test('evidence for an answer lowers no score', () => {
	const check = (rows: AnswerRow[], pick: number) => {
		const bare = rows.filter((row) => row.status === 'answered' && row.evidence.trim() === '');
		const chosen = bare[pick % Math.max(1, bare.length)];
		expectNowhereLower(
			rows,
			rows.map((row) => (row === chosen ? { ...row, evidence: 'A law' } : row)),
		);
	};
	fc.assert(fc.property(drawnAnswers(3), fc.nat(), check), runs(60));
});

const doubled = (element: Element): Element => ({
	...element,
	weight: (element.weight ?? 1) * 2,
	...(element.children && { children: element.children.map(doubled) }),
});

test('doubling all weights changes nothing', () => {
	const weight = fc.double({ min: 0.01, max: 10, noNaN: true });
	const given = fc.tuple(
		fc.array(weight, { minLength: 6, maxLength: 6 }),
		fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 4 }),
	);
	const check = ([weights, levels]: [number[], number[]]) => {
		const heavy = (i: number) => ({ weight: weights[i] ?? 1 });
		const leaves = [0, 1, 2, 3].map((i) => leaf(`q${i}`, 'level', heavy(i)));
		const domains = [
			branch('d', [branch('i', leaves.slice(0, 2), heavy(4)), branch('j', leaves.slice(2), heavy(5))]),
		];
		const rows = levels.map((level, i) => say(`q${i}`, level));
		const once = scoreSmall(smallFramework(domains), rows).sheet;
		expect(scoreSmall(smallFramework(domains.map(doubled)), rows).sheet).toEqual(once);
	};
	fc.assert(fc.property(given, check), runs(200));
});

test('countries stand in the order of their codes and do not touch each other', () => {
	const rows = ['MMM', 'AAA', 'ZZZ'].flatMap((country, i) => [
		say('b111a', ['yes', 'largely', 'no'][i] ?? '', { country }),
	]);
	const { countries, warnings } = scoreStudy(aseanCps, rows, testRecipe());
	expect(countries.map(({ country, items }) => [country, items[0]?.points])).toEqual([
		['AAA', 0.75],
		['MMM', 1],
		['ZZZ', 0],
	]);
	expect(warnings).toHaveLength(3);
	expect(warnings[0]).toBe('country "AAA" is no member in the pack asean-cps');
});

test('members of the pack, and of any of its rounds, give no warning', () => {
	const rows = ['THA', 'TSA'].map((country) => say('b111a', 'no', { country }));
	expect(scoreStudy(aseanCps, rows, testRecipe()).warnings).toEqual([]);
});

test('elements stand in framework order: domains with all below them, the system, then themes with their cells', () => {
	const ids = elementsOf([say('b111a', 'no')]).map((element) => element.id);
	expect(ids.slice(0, 8)).toEqual(['D1', '1.1', '1.1.1', '1.1.1a', '1.1.1b', '1.1.1c', '1.1.1d', '1.1.2']);
	expect(ids.slice(238, 242)).toEqual(['system', 'TIP', 'TIP.1', 'TIP.2']); // 7 + 21 + 42 + 168 = 238 before it
	expect(ids).toHaveLength(279);
});

test('a question that no score reads changes no score', () => {
	const rows = [say('b111a', 'yes')];
	expect(elementsOf([...rows, say('ctx_children', 5)])).toEqual(elementsOf(rows));
});

test('the recipe is handed on as it was given', () => {
	const recipe = { ...testRecipe(), rulesVersion: RULES_VERSION };
	expect(scoreStudy(aseanCps, [], recipe)).toEqual({ recipe, countries: [], warnings: [] });
});
