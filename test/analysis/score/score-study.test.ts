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
import { drawnCodes, rowsOf } from '../../support/drawn-answers.ts';
import { branch, leaf, say, scoreSmall, smallFramework } from '../../support/scoring.ts';

const elementsOf = (rows: readonly AnswerRow[]): readonly ElementScore[] =>
	scoreStudy(aseanCps, rows, testRecipe()).countries[0]?.elements ?? [];
const isItem = (element: ElementScore): boolean =>
	element.level === 'benchmark' || element.level === 'theme-cell';
const TINY = 1e-9;
const pick = fc.nat({ max: 10_000 });

/** Whether the figures of an element fit its status, stay in their ranges and in their order. */
function isSound({ level, points, score, coverage, low, high, status }: ElementScore): boolean {
	const full = level === 'benchmark' ? 1 : 4;
	if ((points === null) !== (status !== 'scored')) return false;
	if (low === null || high === null || coverage === null) return status === 'not-applicable';
	if (!(0 <= low && low <= high && high <= full && 0 <= coverage && coverage <= 1)) return false;
	if (points === null || score === null) return status === 'withheld';
	return low - TINY <= points && points <= high + TINY && 0 <= score && score <= 100;
}

test('every figure stays in its range, and the bounds contain the points', () => {
	const check = (codes: string[]) => {
		expect(elementsOf(rowsOf(codes)).filter((element) => !isSound(element))).toEqual([]);
	};
	fc.assert(fc.property(drawnCodes(3), check), { numRuns: 150 });
});

test('the order of the rows changes nothing', () => {
	const check = (codes: string[], step: number) => {
		const rows = rowsOf(codes);
		// A prime step through a list of another length meets each row once.
		const order = rows.map((_, i) => rows[(i * step) % rows.length]).filter((row) => row !== undefined);
		const mixed = new Set(order).size === rows.length ? order : rows.toReversed();
		const text = (given: AnswerRow[]) => JSON.stringify(scoreStudy(aseanCps, given, testRecipe()));
		expect(text(mixed) === text(rows)).toBe(true);
	};
	fc.assert(fc.property(drawnCodes(3), fc.constantFrom(101, 211, 307, 401), check), { numRuns: 60 });
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

/** Ids of the elements whose points fell from one body of answers to the other. */
function listFallen(before: readonly AnswerRow[], after: readonly AnswerRow[]): string[] {
	const now = elementsOf(after);
	return elementsOf(before)
		.filter(({ points }, i) => points !== null && (now[i]?.points ?? -1) < points - TINY)
		.map((element) => element.id);
}

test('a better answer of the only respondent lowers no score', () => {
	const check = (codes: string[], pick: number) => {
		const rows = rowsOf(codes);
		expect(
			listFallen(
				rows,
				improve(rows, pick, () => true),
			),
		).toEqual([]);
	};
	fc.assert(fc.property(drawnCodes(1), pick, check), { numRuns: 150 });
});

test('a better answer to a benchmark lowers no score, however many respondents there are', () => {
	// Levels are left out: among several respondents a better level can cost the evidence of another
	// (test/analysis/consensus/resolve-item.test.ts shows how).
	const check = (codes: string[], pick: number) => {
		const rows = rowsOf(codes);
		const better = improve(rows, pick, (row) => row.question.startsWith('b'));
		expect(listFallen(rows, better)).toEqual([]);
	};
	fc.assert(fc.property(drawnCodes(4), pick, check), { numRuns: 100 });
});

test('what is missing never counts as zero: to leave out a no lowers nothing that stays scored', () => {
	const check = (codes: string[], pick: number) => {
		const rows = rowsOf(codes);
		const worst = rows.filter((row) => row.value === 'no' || row.value === '0');
		const out = worst[pick % Math.max(1, worst.length)];
		const left = rows.filter((row) => row !== out);
		const after = elementsOf(left);
		// Where a whole indicator falls away the mean above it may move either way; that is another matter.
		const stays = elementsOf(rows).every((one, i) => isItem(one) || one.status === after[i]?.status);
		const itself = idOf(out?.question ?? '');
		if (stays) expect(listFallen(rows, left).filter((id) => id !== itself)).toEqual([]);
	};
	fc.assert(fc.property(drawnCodes(1), pick, check), { numRuns: 150 });
});

/** The benchmark or cell that reads a question: b111a → 1.1.1a, tip_1 → TIP.1. */
function idOf(question: string): string {
	if (question.includes('_')) return question.toUpperCase().replace('_', '.');
	return `${[...question.slice(1, 4)].join('.')}${question.slice(4)}`;
}

test('evidence for an answer lowers no score', () => {
	const check = (codes: string[], pick: number) => {
		const rows = rowsOf(codes);
		const bare = rows.filter((row) => row.status === 'answered' && row.evidence.trim() === '');
		const chosen = bare[pick % Math.max(1, bare.length)];
		const proven = rows.map((row) => (row === chosen ? { ...row, evidence: 'A law' } : row));
		expect(listFallen(rows, proven)).toEqual([]);
	};
	fc.assert(fc.property(drawnCodes(3), pick, check), { numRuns: 100 });
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
	fc.assert(fc.property(given, check), { numRuns: 200 });
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
