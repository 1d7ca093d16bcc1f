/* Countries beside each other without ranks: neighbours, rank correlations of domains, natural breaks. */
import { expect, test } from 'vitest';
import { listBorderItems, readCrossBorder } from '../../../analysis/compare/cross-border.ts';
import { naturalBreaks } from '../../../analysis/compare/natural-breaks.ts';
import { rankCorrelations } from '../../../analysis/compare/rank-correlations.ts';
import type { CountryScores } from '../../../analysis/score/score-sheet.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import { aseanCps, readTrainingRows, testRecipe } from '../../support/asean-cps.ts';
import { indicator, scoreAsean } from '../../support/scoring.ts';

test('neighbours: both meet it, one does, neither, unknown, or it does not apply to one of them', () => {
	const rows = [
		...indicator('2.3.1', 'yln?', { country: 'THA' }),
		...indicator('2.3.1', 'lsny', { country: 'LAO' }),
		...indicator('2.3.2', 'nyx-', { country: 'THA' }),
		...indicator('2.3.2', 'ynyn', { country: 'LAO' }),
		...indicator('2.3.1', 'yyyy', { country: 'PHL' }),
	];
	const pairs = readCrossBorder(aseanCps, scoreStudy(aseanCps, rows, testRecipe()).countries);
	expect(pairs.map(({ first, second }) => [first, second])).toEqual([['LAO', 'THA']]);
	expect(pairs[0]?.items).toEqual([
		{ id: '2.3.1a', fit: 'both' },
		{ id: '2.3.1b', fit: 'second only' },
		{ id: '2.3.1c', fit: 'neither' },
		{ id: '2.3.1d', fit: 'unknown' },
		{ id: '2.3.2a', fit: 'first only' },
		{ id: '2.3.2b', fit: 'second only' },
		{ id: '2.3.2c', fit: 'not applicable' },
		{ id: '2.3.2d', fit: 'unknown' },
	]);
	expect(pairs[0]?.counts).toEqual({
		both: 1,
		'first only': 1,
		'second only': 2,
		neither: 1,
		unknown: 2,
		'not applicable': 1,
	});
	const { crossBorder: _none, ...pack } = aseanCps;
	expect(listBorderItems(pack)).toEqual([]);
	expect(
		readCrossBorder(aseanCps, scoreStudy(aseanCps, readTrainingRows(), testRecipe()).countries),
	).toHaveLength(10);
});

/** A country whose domains have these scores; null: withheld. */
function country(code: string, scores: Readonly<Record<string, number | null>>): CountryScores {
	const [some] = scoreAsean(indicator('1.1.1', 'yyyy')).sheet.countries;
	const domain = some?.elements.find(({ level }) => level === 'domain');
	if (!domain) throw new Error('a score sheet has domains');
	const elements = Object.entries(scores).map(([id, score]) => ({ ...domain, id, score }));
	return { country: code, elements, items: [], integration: [] };
}

test('rank correlation: ties have their mean rank, a small number of countries is said, constants have none', () => {
	const values = [
		[10, 1, 5],
		[20, 2, 5],
		[30, 2, 5],
		[40, 4, 5],
		[null, 9, 5],
	] as const;
	const countries = values.map(([a, b, c], i) => country(`C${i}`, { A: a, B: b, C: c }));
	const [ab, ac, bc] = rankCorrelations(countries);
	// Ranks of A 1 2 3 4, of B 1 2.5 2.5 4: covariance 4.5, squares 5 and 4.5: 4.5 / √22.5.
	expect(ab?.rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
	expect(ab).toMatchObject({ one: 'A', other: 'B', n: 4, isSmall: true });
	expect(ac).toMatchObject({ rho: null, reason: 'all countries have the same score in one of the two' });
	expect(bc?.n).toBe(5);
	expect(rankCorrelations(countries.slice(3))[0]).toMatchObject({ n: 1, rho: null });
	const many = Array.from({ length: 10 }, (_, i) => country(`C${i}`, { A: i, B: -i }));
	expect(rankCorrelations(many)[0]?.rho).toBeCloseTo(-1, 12);
	expect(rankCorrelations(many)[0]?.isSmall).toBe(false);
	expect(rankCorrelations(many.toReversed())).toEqual(rankCorrelations(many));
});

test('natural breaks put near scores together, members by code, and need as many different scores', () => {
	const countries = [
		country('D', { A: 80 }),
		country('B', { A: 12 }),
		country('C', { A: 78 }),
		country('A', { A: 10 }),
		country('E', { A: null }),
	];
	expect(naturalBreaks(countries, 'A', 2)).toEqual({
		element: 'A',
		classes: [
			{ from: 10, to: 12, members: ['A', 'B'] },
			{ from: 78, to: 80, members: ['C', 'D'] },
		],
		reason: '',
	});
	expect(naturalBreaks(countries, 'A', 5).reason).toBe('4 different scores; 5 classes need as many');
	expect(() => naturalBreaks(countries, 'A', 1)).toThrow(/2 or more classes/);
});
