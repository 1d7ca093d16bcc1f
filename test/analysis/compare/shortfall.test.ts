/* Shortfalls to full, to a target and to the median; strengths and needs; next steps. */
import { expect, test } from 'vitest';
import { listNextSteps } from '../../../analysis/compare/next-step.ts';
import { readShortfalls } from '../../../analysis/compare/shortfall.ts';
import { readStrengths } from '../../../analysis/compare/strengths.ts';
import { compileFramework } from '../../../analysis/robustness/compile-framework.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import { aseanCps, testRecipe } from '../../support/asean-cps.ts';
import { indicator } from '../../support/scoring.ts';

const scoreAll = (codes: Readonly<Record<string, string>>) =>
	scoreStudy(
		aseanCps,
		Object.entries(codes).flatMap(([country, code]) => indicator('1.1.1', code, { country })),
		testRecipe(),
	).countries;
const compiled = compileFramework(aseanCps.framework);

test('the shortfall to full, to a target by level or by id, and to the median of five', () => {
	// Points 4, 3.75, 2, 1, 0: the median is 2.
	const countries = scoreAll({ A: 'yyyy', B: 'lyyy', C: 'yynn', D: 'ynnn', E: 'nnnn' });
	const read = (targets: Record<string, number>) =>
		readShortfalls(countries, targets).filter(({ id }) => id === '1.1.1');
	expect(
		read({ indicator: 3 }).map(({ country, toFull, toTarget, toMedian }) => [
			country,
			toFull,
			toTarget,
			toMedian,
		]),
	).toEqual([
		['A', 0, -1, -2],
		['B', 0.25, -0.75, -1.75],
		['C', 2, 1, 0],
		['D', 3, 2, 1],
		['E', 4, 3, 2],
	]);
	expect(read({ indicator: 3, '1.1.1': 2.5 })[2]?.toTarget).toBe(0.5);
	expect(read({})[2]).toMatchObject({ toTarget: null, median: 2, scoredCountries: 5, full: 4 });
	const item = readShortfalls(countries).find(({ country, id }) => country === 'B' && id === '1.1.1a');
	expect(item).toMatchObject({ full: 1, toFull: 0.25 });
});

test('no median of fewer than five scored countries, and nothing is short of a withheld score', () => {
	const countries = scoreAll({ A: 'yyyy', B: 'lyyy', C: 'yynn', D: 'ynnn', E: 'n---' });
	const read = readShortfalls(countries).filter(({ id }) => id === '1.1.1');
	expect(read.map(({ median, toMedian }) => [median, toMedian])).toEqual(Array(5).fill([null, null]));
	expect(read[4]).toMatchObject({ points: null, toFull: null, scoredCountries: 4 });
});

test('the next step is the first benchmark not met, whether to improve, to prove or to find out', () => {
	const steps = (code: string, more = {}) => {
		const rows = indicator('1.1.1', code, more);
		const [country] = scoreStudy(aseanCps, rows, testRecipe()).countries;
		const found = country && listNextSteps(compiled, country).find(({ indicator: id }) => id === '1.1.1');
		return [found?.item, found?.step];
	};
	expect(steps('ysyn')).toEqual(['1.1.1b', 'improve']);
	expect(steps('yx?n')).toEqual(['1.1.1c', 'find out']);
	expect(steps('lxyy')).toEqual([null, 'all met']);
	// A yes without evidence counts 0.75, which is met.
	expect(steps('yyyy', { evidence: '' })).toEqual([null, 'all met']);
	const all = listNextSteps(
		compiled,
		scoreAll({ A: 'xxxx' })[0] ?? { country: '', elements: [], items: [], integration: [] },
	);
	expect(all).toHaveLength(41); // 42 indicators, one of which does not apply; themes have no order
});

test('strengths have at least half, needs less, and what ties with the last one is named too', () => {
	const codes = ['yyyy', 'yyll', 'yynn', 'ynnn', 'nnnn', 'nnnn', 'n---'];
	const ids = ['1.1.1', '1.1.2', '1.2.1', '1.2.2', '1.3.1', '1.3.2', '2.1.1'];
	const rows = ids.flatMap((id, i) => indicator(id, codes[i] ?? ''));
	const [country] = scoreStudy(aseanCps, rows, testRecipe()).countries;
	if (!country) throw new Error('no country was scored');
	const { strengths, needs, withheld } = readStrengths(country, 'indicator', 1);
	expect(strengths).toEqual([{ id: '1.1.1', score: 100 }]);
	expect(needs.map(({ id }) => id)).toEqual(['1.3.1', '1.3.2']);
	expect(withheld).toContain('2.1.1');
	expect(readStrengths(country, 'indicator').strengths.map(({ score }) => score)).toEqual([100, 87.5, 50]);
});
