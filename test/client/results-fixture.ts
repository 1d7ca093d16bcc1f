/*
 * A small study for the tests of the result pages: two domains of an invented pack, members in no order, and
 * scores written out by hand. Nothing in it comes from a pack of this repository.
 */
import type { CountryScores, ElementScore, ItemScore, ScoreSheet } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';

export const MEMBERS = [
	{ code: 'ZZ', name: 'Aurelia' },
	{ code: 'AA', name: 'Cimbria' },
	{ code: 'MM', name: 'Borduria' },
] as const;

export const WORDS = { member: 'school', members: 'schools' } as const;

export const FRAMEWORK: Framework = {
	version: '1',
	title: 'Safe schools',
	status: 'draft',
	levels: ['area', 'question'],
	scales: {},
	rules: {},
	domains: [
		{
			id: 'B',
			title: 'Buildings',
			children: [
				{ id: 'B1', title: 'Fire exits', question: 'b1', scale: 'yn' },
				{ id: 'B2', title: 'Fences', question: 'b2', scale: 'yn' },
			],
		},
		{ id: 'T', title: 'Teachers', children: [{ id: 'T1', title: 'Training', question: 't1', scale: 'yn' }] },
	],
	unscored: [{ question: 'x1', why: 'assessment', note: 'The view of one inspector.' }],
};

/** A scored element; `score` 0-100, null for a withheld one. */
export function element(id: string, score: number | null, more: Partial<ElementScore> = {}): ElementScore {
	const points = score === null ? null : score / 25;
	return {
		level: 'area',
		id,
		status: score === null ? 'withheld' : 'scored',
		reason: score === null ? '1 of 4 scored; 2/3 needed' : '',
		points,
		score,
		phase: null,
		ungatedPhase: null,
		coverage: score === null ? 0.25 : 1,
		scoredItems: score === null ? 1 : 4,
		applicableItems: 4,
		starredItems: 0,
		low: points ?? 1,
		high: points ?? 4,
		geometric: null,
		lowest: null,
		cumulative: null,
		...more,
	};
}

export function item(id: string, gap: ItemScore['gap']): ItemScore {
	const points = gap === null ? 1 : null;
	return {
		id,
		question: id.toLowerCase(),
		value: gap === null ? 'yes' : null,
		gap,
		points,
		uncapped: points,
		max: 1,
		starred: false,
		voices: [],
	};
}

export function country(
	code: string,
	elements: readonly ElementScore[],
	items: readonly ItemScore[] = [],
): CountryScores {
	return { country: code, elements, items, integration: [] };
}

export function sheet(countries: readonly CountryScores[]): ScoreSheet {
	const recipe = {
		pack: 'safe-schools',
		packVersion: '1.0.0',
		inputsSha256: '',
		rulesVersion: '1',
		options: {},
		seed: null,
		generatedAt: '2026-02-01T00:00:00.000Z',
	};
	return { recipe, countries, warnings: [] };
}
