/*
 * The fewest benchmarks that move a phase: cases by hand, and the same number as by trying every set there is.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSmallestChange } from '../../../analysis/compare/smallest-change.ts';
import { compileFramework } from '../../../analysis/robustness/compile-framework.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import type { Framework } from '../../../instruments/schema/framework.ts';
import { aseanCps, testRecipe } from '../../support/asean-cps.ts';
import { readingRooms } from '../../support/reading-rooms.ts';
import { branch, indicator, leaf, say, smallFramework, without } from '../../support/scoring.ts';

function change(rows: readonly AnswerRow[], element: string, framework: Framework = aseanCps.framework) {
	const [country] = scoreStudy({ ...readingRooms(), framework }, rows, testRecipe()).countries;
	if (!country) throw new Error('no country was scored');
	return findSmallestChange(compileFramework(framework), country, element);
}

test('an indicator of 1.25 points needs one benchmark to pass 2', () => {
	// yes 1, slightly 0.25, no, no: 1.25. From 2: one more no to yes gives 2.25; b gives only 2.0, which is enough too.
	const found = change(indicator('1.1.1', 'ysnn'), '1.1.1');
	expect(found).toMatchObject({ phase: 2, nextPhase: 3, openItems: 0, reason: '' });
	expect(found.items).toEqual([{ id: '1.1.1c', from: 0, to: 1, by: 'answer' }]);
	expect(found.insteadOfLast).toEqual(['1.1.1b', '1.1.1d']);
});

test('where a reference is all that is missing, it says so', () => {
	// Seven cells at level 2, the first of them a 4 without evidence: 2 points. From 3: 7 more, 2 a cell, so four cells.
	const rows = [1, 2, 3, 4, 5, 6, 7].map((n) =>
		n === 1 ? say('tip_1', 4, { evidence: '' }) : say(`tip_${n}`, 2),
	);
	const found = change(rows, 'TIP');
	expect(found).toMatchObject({ phase: 3, nextPhase: 4 });
	expect(found.items.map(({ id, by }) => [id, by])).toEqual([
		['TIP.1', 'evidence'],
		['TIP.2', 'answer'],
		['TIP.3', 'answer'],
		['TIP.4', 'answer'],
	]);
	expect(found.insteadOfLast).toEqual(['TIP.5', 'TIP.6', 'TIP.7']);
});

test('nothing is above the highest phase, and what has no phase has no next one', () => {
	expect(change(indicator('1.1.1', 'yyll'), '1.1.1').reason).toBe('the element is in the highest phase');
	const open = change(indicator('1.1.1', 'y--x'), '1.1.1');
	expect(open).toMatchObject({ phase: null, openItems: 2, reason: 'the element has no phase' });
	expect(() => change(indicator('1.1.1', 'yyyy'), '1.1.1a')).toThrow(/not 1.1.1a/);
});

test('the gate of the system asks for the weakest domain first', () => {
	const framework = smallFramework(
		['d', 'e'].map((d) =>
			branch(d, [
				branch(
					`${d}i`,
					[1, 2, 3].map((n) => leaf(`${d}${n}`, 'level')),
				),
			]),
		),
	);
	// d: 4, 4, 4. e: 0, 0, 0. The mean is 2 (phase 3) and the gate holds it at 2. For 3 the domain e must reach phase
	// 2, 1 point: one of its three items at full gives 4/3.
	const rows = ['d1', 'd2', 'd3'].map((q) => say(q, 4)).concat(['e1', 'e2', 'e3'].map((q) => say(q, 0)));
	const found = change(rows, 'system', framework);
	expect(found).toMatchObject({ phase: 2, nextPhase: 3 });
	expect(found.items.map(({ id }) => id)).toEqual(['e1']);
	expect(found.insteadOfLast).toEqual(['e2', 'e3']);
});

/** The fewest items of all sets, by trying them all with scoreStudy itself. */
function fewestByTrying(framework: Framework, rows: readonly AnswerRow[], element: string, phase: number) {
	const open = rows.filter((row) => row.status === 'answered' && row.value !== '4');
	let fewest = Number.POSITIVE_INFINITY;
	for (let set = 0; set < 2 ** open.length; set++) {
		const raised = new Set(open.filter((_, i) => (set >> i) % 2 === 1));
		if (raised.size >= fewest) continue;
		const tried = rows.map((row) => (raised.has(row) ? { ...row, value: '4' } : row));
		const sheet = scoreStudy({ ...readingRooms(), framework }, tried, testRecipe());
		const found = sheet.countries[0]?.elements.find(({ id }) => id === element);
		if ((found?.phase ?? 0) >= phase) fewest = raised.size;
	}
	return fewest;
}

test('never one item more than the smallest set that trying them all finds, gate and weights and gaps included', () => {
	const weight = fc.constantFrom(0.5, 1, 2, 3);
	const given = fc.tuple(
		fc.array(fc.constantFrom(-1, 0, 1, 2, 3, 4), { minLength: 8, maxLength: 8 }),
		fc.array(weight, { minLength: 12, maxLength: 12 }),
		fc.constantFrom('system', 'd0', 'i0'),
	);
	const check = ([levels, weights, element]: [number[], number[], string]) => {
		const heavy = (i: number) => ({ weight: weights[i] ?? 1 });
		const leaves = levels.map((_, i) => leaf(`q${i}`, 'level', heavy(i)));
		const domains = [0, 1].map((d) =>
			branch(
				`d${d}`,
				[0, 1].map((i) =>
					branch(`i${2 * d + i}`, leaves.slice(4 * d + 2 * i, 4 * d + 2 * i + 2), heavy(8 + i)),
				),
				heavy(10 + d),
			),
		);
		const framework = smallFramework(domains);
		const rows = levels.map((level, i) => (level < 0 ? without(`q${i}`, 'dont-know') : say(`q${i}`, level)));
		const found = change(rows, element, framework);
		if (found.nextPhase === null) return;
		expect(found.items.length).toBe(fewestByTrying(framework, rows, element, found.nextPhase));
	};
	fc.assert(fc.property(given, check), { numRuns: 60 });
});
