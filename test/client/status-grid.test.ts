/* The response status: which columns there are, and what its title may claim to whom. */
import { expect, test } from 'vitest';
import { buildStatusGrid } from '../../client/results/status-grid.ts';
import { statusTitle } from '../../client/results/status-title.ts';
import type { CountryStanding, SectorProgress } from '../../instruments/schema/study.ts';
import { MEMBERS, WORDS } from './results-fixture.ts';

const SECTORS = [
	{ id: 'police', title: 'Police' },
	{ id: 'health', title: 'Health' },
];
const progress = (respondent: string, state: SectorProgress['state']): SectorProgress => ({
	respondent,
	title: `Title of ${respondent}`,
	state,
	answered: 3,
	total: 8,
});
const standing = (country: string, more: Partial<CountryStanding> = {}): CountryStanding => ({
	country,
	name: country,
	state: 'collecting',
	...more,
});
const grid = (countries: CountryStanding[]) =>
	buildStatusGrid({ members: [...MEMBERS], countries, sectors: SECTORS }, 'en');
const titleOf = (countries: CountryStanding[], collection: 'survey' | 'desk' = 'survey') =>
	statusTitle(grid(countries).rows, { words: WORDS, collection });

test('columns are the national response and then the sectors in the order of the pack', () => {
	const countries = [
		standing('AA', { progress: [progress('health', 'draft'), progress('police', 'draft')] }),
		standing('ZZ', { progress: [progress('national', 'draft')] }),
	];
	const { columns, rows } = grid(countries);
	expect(columns.map(({ respondent }) => respondent)).toEqual(['national', 'police', 'health']);
	expect(columns.map(({ title }) => title)).toEqual(['Title of national', 'Police', 'Health']);
	expect(rows.map(({ name }) => name)).toEqual(['Aurelia', 'Borduria', 'Cimbria']);
	expect(rows[0]?.cells.map((cell) => cell?.answered)).toEqual([3, undefined, undefined]);
});

test('without progress there are no columns of respondents', () => {
	expect(grid([standing('AA')]).columns).toEqual([]);
});

test('who knows every standing reads how many have begun', () => {
	const countries = [
		standing('AA', { state: 'not-started', progress: [progress('police', 'draft')] }),
		standing('MM', { state: 'not-started' }),
		standing('ZZ', { state: 'cleared' }),
	];
	expect(titleOf(countries)).toMatchObject({
		key: 'results.status.title.begun',
		values: { count: 2, of: 3 },
	});
});

test('who knows released countries only reads of releases and nothing about the others', () => {
	const title = titleOf([standing('AA', { state: 'released' })]);
	expect(title).toMatchObject({ key: 'results.status.title.released', values: { count: 1, of: 3 } });
	expect(titleOf([]).key).toBe('results.status.title.releasedNone');
});

test('a study that is complete and one that nobody began are said as such', () => {
	const all = (state: CountryStanding['state']) => MEMBERS.map(({ code }) => standing(code, { state }));
	expect(titleOf(all('released')).key).toBe('results.status.title.releasedAll');
	expect(titleOf(all('collecting')).key).toBe('results.status.title.begunAll');
	expect(titleOf(all('not-started')).key).toBe('results.status.title.none');
});

test('a desk study speaks of public facts, for nobody was asked', () => {
	expect(titleOf([standing('AA', { state: 'released' })], 'desk')).toMatchObject({
		key: 'results.status.title.desk',
		values: { count: 1, of: 3 },
	});
});
