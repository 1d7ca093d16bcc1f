import { expect, test } from 'vitest';
import { domainDots, elementDots } from '../../../analysis/charts/domain-dots.ts';
import { PACK, releasedSheet } from '../../support/report-fixture.ts';

const readers = { id: 'D2', title: 'Readers' };

test('countries stand in alphabetical order of their names, whatever their codes and scores', () => {
	const { rows } = elementDots(releasedSheet(), PACK, readers, PACK.members);
	expect(rows.map(({ name }) => name)).toEqual(['Alba', 'Brama', 'Cola']);
});

test('a withheld country has a row without a figure, even though its bounds are known', () => {
	const { rows } = elementDots(releasedSheet(), PACK, readers, PACK.members);
	expect(rows[1]).toEqual({ name: 'Brama', status: 'withheld', score: null, low: null, high: null });
});

test('a member who is not in the sheet is listed as not released, without a figure', () => {
	const { rows } = elementDots(releasedSheet(), PACK, readers, PACK.members);
	expect(rows[2]).toEqual({ name: 'Cola', status: 'not-released', score: null, low: null, high: null });
});

test('the title says the finding in a sentence and names no country', () => {
	// Books: Alba 2 points = 50, Brama 3 points = 75; the median of two is 62.5, which prints as 63.
	const { title, subtitle } = elementDots(releasedSheet(), PACK, { id: 'D1', title: 'Books' }, PACK.members);
	expect(title).toBe('Books: scores run from 50 to 75, with a median of 63');
	expect(subtitle).toContain('n = 2 of 3 countries, 1 not released');
});

test('the alternative text gives every figure and says who has none', () => {
	const { description } = domainDots(releasedSheet(), PACK, 'D2', PACK.members);
	expect(description).toContain('Alba: 50; Brama: withheld; Cola: not released.');
});

test('a domain that the pack does not have is a mistake of the program', () => {
	expect(() => domainDots(releasedSheet(), PACK, 'D9')).toThrow(/domainDots requires/);
});

test('the spec of the chart is as it was last looked at', async () => {
	const spec = JSON.stringify(domainDots(releasedSheet(), PACK, 'D2', PACK.members), null, '\t');
	await expect(`${spec}\n`).toMatchFileSnapshot('../../golden/charts/domain-dots.json');
});
