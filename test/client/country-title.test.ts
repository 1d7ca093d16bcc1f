/* The sentence over one country's page compares its own parts and nobody else. */
import { expect, test } from 'vitest';
import { countryTitle } from '../../client/results/country-title.ts';
import { buildScoreMatrix } from '../../client/results/score-matrix.ts';
import { country, element, MEMBERS, sheet } from './results-fixture.ts';

const COLUMNS = [
	{ id: 'B', title: 'Buildings', level: 'area' },
	{ id: 'T', title: 'Teachers', level: 'area' },
];

function titleOf(elements: readonly ReturnType<typeof element>[] | undefined) {
	const scores = sheet(elements === undefined ? [] : [country('ZZ', elements)]);
	const { rows } = buildScoreMatrix({ members: [MEMBERS[0]], countries: [] }, scores, COLUMNS, 'en');
	const row = rows[0];
	if (row === undefined) throw new RangeError('the fixture requires one member');
	return countryTitle(row, COLUMNS);
}

test('the highest and the lowest domain of a fully scored country are named', () => {
	const title = titleOf([element('B', 80), element('T', 30)]);
	expect(title.key).toBe('results.country.title.range');
	expect(title.values).toMatchObject({ name: 'Aurelia', highest: 'Buildings', lowest: 'Teachers' });
});

test('equal domains give no highest and no lowest', () => {
	expect(titleOf([element('B', 50), element('T', 50)]).key).toBe('results.country.title.neutral');
});

test('two domains at the top leave the title with the run of the scores', () => {
	const columns = [...COLUMNS, { id: 'P', title: 'Parents', level: 'area' }];
	const scores = sheet([country('ZZ', [element('B', 80), element('T', 30), element('P', 80)])]);
	const { rows } = buildScoreMatrix({ members: [MEMBERS[0]], countries: [] }, scores, columns, 'en');
	const title = rows[0] === undefined ? undefined : countryTitle(rows[0], columns);
	expect(title).toMatchObject({ key: 'results.country.title.run', values: { from: '30', to: '80' } });
});

test('a withheld domain makes the title count what can be worked out', () => {
	const title = titleOf([element('B', 80), element('T', null)]);
	expect(title.key).toBe('results.country.title.partial');
	expect(title.values).toMatchObject({ scored: 1, of: 2 });
});

test('a domain that does not apply is left out of the count', () => {
	const title = titleOf([element('B', 80), element('T', null, { status: 'not-applicable' })]);
	expect(title.key).toBe('results.country.title.neutral');
	expect(title.values).toMatchObject({ scored: 1, of: 1 });
});

test('a country that is not released has no finding', () => {
	expect(titleOf(undefined).key).toBe('results.country.title.none');
});
