/* The folded readings of the comparison: classes by natural breaks without names, and rank correlations in words. */
import { expect, test } from 'vitest';
import { rankCorrelations } from '../../analysis/compare/rank-correlations.ts';
import { correlationWords, pairsWith, printRho } from '../../client/results/correlation-words.ts';
import { classRange, scoreClasses } from '../../client/results/score-classes.ts';
import { country, element } from './results-fixture.ts';

// B: 10, 12, 50, 52, 53; T falls as B rises, and one has none.
const COUNTRIES = [
	['AA', 10, 90],
	['BB', 12, 80],
	['CC', 50, 30],
	['DD', 52, 20],
	['EE', 53, null],
].map(([code, b, t]) =>
	country(String(code), [element('B', Number(b)), element('T', t === null ? null : Number(t))]),
);

test('scores that lie close together make a class, and classes hold counts but no names', () => {
	expect(scoreClasses(COUNTRIES, 'B', 2)).toEqual([
		{ from: 10, to: 12, count: 2 },
		{ from: 50, to: 53, count: 3 },
	]);
});

test('more classes than different scores give none', () => {
	expect(scoreClasses(COUNTRIES, 'B', 6)).toEqual([]);
});

test('a class of one score prints one figure', () => {
	expect([classRange({ from: 10, to: 12 }), classRange({ from: 50, to: 50 })]).toEqual(['10–12', '50']);
});

test('each pair is found from both of its sides, with its n', () => {
	const pairs = rankCorrelations(COUNTRIES, 'area');
	expect(pairsWith(pairs, 'T').map(({ partner, n, isSmall }) => [partner, n, isSmall])).toEqual([
		['B', 4, true],
	]);
	expect(pairsWith(pairs, 'B').map(({ partner, rho }) => [partner, printRho(rho)])).toEqual([['T', '−1.00']]);
});

test('the words follow the figure, and none of them names a cause', () => {
	const keys = [0.9, 0.4, 0.1, -0.1, -0.5, -0.7, null].map(correlationWords);
	expect(keys.map((key) => key.replace('results.together.', ''))).toEqual([
		'strong',
		'some',
		'unclear',
		'unclear',
		'someOpposite',
		'strongOpposite',
		'none',
	]);
});

test('a correlation has its sign, and a very small one none', () => {
	expect([0.456, -0.1, -0.001, null].map(printRho)).toEqual(['+0.46', '−0.10', '0.00', '–']);
});
