/* The sentence over the comparison says only what the table under it bears out. */
import { expect, test } from 'vitest';
import { comparisonTitle } from '../../client/results/comparison-title.ts';
import { buildScoreMatrix } from '../../client/results/score-matrix.ts';
import { country, element, MEMBERS, sheet, WORDS } from './results-fixture.ts';

const COLUMNS = [
	{ id: 'B', title: 'Buildings', level: 'area' },
	{ id: 'T', title: 'Teachers', level: 'area' },
	{ id: 'P', title: 'Parents', level: 'area' },
];
type Scores = readonly [number | null, number | null, number | null];

/** One row of B, T, P a released member, in the order Aurelia, Cimbria, Borduria. */
function titleOf(...rows: readonly Scores[]) {
	const countries = rows.map(([b, t, p], index) =>
		country(MEMBERS[index]?.code ?? '', [element('B', b), element('T', t), element('P', p)]),
	);
	const matrix = buildScoreMatrix({ members: [...MEMBERS], countries: [] }, sheet(countries), COLUMNS, 'en');
	return comparisonTitle(matrix, undefined, WORDS);
}

test('a domain that is the lowest in most members is named with its count', () => {
	const title = titleOf([50, 10, 60], [20, 10, 90], [5, 10, 60]);
	expect(title.key).toBe('results.comparison.title.lowest');
	expect(title.values).toMatchObject({ name: 'Teachers', times: 2, of: 3, level: 'area' });
});

test('half of the members is not most of them', () => {
	// Teachers lowest in one, Buildings in one, Parents in one; medians are 50, 10 and 60
	const title = titleOf([50, 10, 60], [5, 10, 60], [50, 40, 10]);
	expect(title.key).toBe('results.comparison.title.medians');
	expect(title.values).toMatchObject({ low: '10', lowest: 'Teachers', high: '60', highest: 'Parents' });
});

test('medians that are equal at an end, or rest on too few scores, are not named', () => {
	// medians 30, 30 and 60: no single lowest
	expect(titleOf([10, 50, 60], [30, 30, 90], [50, 10, 60]).key).toBe('results.comparison.title.neutral');
	// Parents has two scores, fewer than three
	expect(titleOf([50, 10, null], [5, 10, 60], [50, 50, 10]).key).toBe('results.comparison.title.neutral');
});

test('a tie at the bottom supports no claim but stays in the denominator', () => {
	// Teachers lowest in two of three; the third has a tie of Buildings and Teachers
	expect(titleOf([50, 10, 60], [20, 10, 90], [10, 10, 60]).values).toMatchObject({ times: 2, of: 3 });
	expect(titleOf([50, 10, 60], [10, 10, 90], [10, 10, 60]).key).not.toBe('results.comparison.title.lowest');
});

test('a member with a withheld domain supports no claim, for that domain might be lower', () => {
	expect(titleOf([50, 10, null], [20, 10, 90], [30, 10, 60]).values).toMatchObject({ times: 2, of: 3 });
	expect(titleOf([50, 10, null], [20, 10, null], [30, 10, 60]).key).toBe('results.comparison.title.neutral');
});

test('two released members carry no finding about most', () => {
	const title = titleOf([50, 10, 60], [20, 10, 90]);
	expect(title.key).toBe('results.comparison.title.neutral');
	expect(title.values).toMatchObject({ n: 2, of: 3 });
});

test('where more than a third is withheld the gaps are the finding', () => {
	// 4 of 9 withheld
	const title = titleOf([50, 10, null], [null, 10, null], [null, 10, 60]);
	expect(title.key).toBe('results.comparison.title.withheld');
	expect(title.values).toMatchObject({ scored: 5, cells: 9 });
});

test('with nobody released the title says so', () => {
	expect(titleOf().key).toBe('results.comparison.title.none');
});

test('inside one domain the sentence names that domain', () => {
	const countries = MEMBERS.map(({ code }) => country(code, [element('B', 50), element('T', 10)]));
	const columns = COLUMNS.slice(0, 2);
	const matrix = buildScoreMatrix({ members: [...MEMBERS], countries: [] }, sheet(countries), columns, 'en');
	const title = comparisonTitle(matrix, { id: 'S', title: 'Safety', level: 'area' }, WORDS);
	expect(title.key).toBe('results.comparison.title.lowestIn');
	expect(title.values).toMatchObject({ subject: 'Safety', name: 'Teachers', times: 3, of: 3 });
});
