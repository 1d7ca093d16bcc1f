/*
 * The integration reading of a domain from its core score and its five cells, at every edge. Cells and core are
 * given as scores of 100.
 */
import { expect, test } from 'vitest';
import { readIntegration } from '../../../analysis/score/read-integration.ts';
import { scoreItem } from '../../../analysis/score/score-element.ts';
import type { ElementScore } from '../../../analysis/score/score-sheet.ts';
import { aseanCps } from '../../support/asean-cps.ts';
import { domainRows, say, scoreAsean } from '../../support/scoring.ts';

/** A score of 100, null for withheld, 'x' for not applicable. */
type Figure = number | null | 'x';

function figure(id: string, value: Figure): ElementScore {
	const gap = value === 'x' ? 'not-applicable' : value === null ? 'unanswered' : null;
	const points = typeof value === 'number' ? value : null;
	const item = { id, question: id, value: null, uncapped: points, max: 100, starred: false, voices: [] };
	return scoreItem('', { ...item, gap, points });
}

function read(core: Figure, ...cells: Figure[]) {
	const ids = ['TIP', 'CCL', 'EDU', 'SEX', 'VAC'].map((theme) => `${theme}.1`);
	const elements = [figure('D1', core), ...cells.map((cell, i) => figure(ids[i] ?? '', cell))];
	const [reading] = readIntegration(aseanCps.framework, elements);
	if (!reading) throw new RangeError('read requires the first domain');
	return reading;
}

test('a spread of 50 or more is issue-based, however strong the core', () => {
	expect(read(95, 100, 50, 75, 75, 75)).toMatchObject({ reading: 'issue-based', spread: 50 });
	expect(read(95, 100, 50.1, 75, 75, 75).reading).toBe('mixed'); // spread 49.9, not even either
});

test('an issue bias of 25 or more is issue-based', () => {
	expect(read(50, 75, 75, 75, 75, 75)).toMatchObject({ reading: 'issue-based', bias: 25, cellMean: 75 });
	expect(read(50.1, 75, 75, 75, 75, 75).reading).toBe('mixed'); // bias 24.9; core below the cells
});

test('a bias of exactly 25 that arithmetic makes a little less is still 25', () => {
	// Mean of 25, 25, 25, 25 and 50 is 30; the core 5 may come out as 5.000000000000001.
	expect(read(5.000000000000001, 25, 25, 25, 25, 50).reading).toBe('issue-based');
});

test('even cells on a core that is as strong and at least 50 are integrative', () => {
	expect(read(50, 50, 50, 50, 50, 50)).toMatchObject({ reading: 'integrative', spread: 0, bias: 0 });
	expect(read(80, 75, 50, 75, 75, 75).reading).toBe('integrative'); // spread 25 is still even
	expect(read(80, 75, 49.9, 75, 75, 75).reading).toBe('mixed'); // spread 25.1
	expect(read(49.9, 25, 25, 25, 25, 25).reading).toBe('mixed'); // core below 50
	expect(read(69.9, 75, 50, 75, 75, 75).reading).toBe('mixed'); // mean of the cells 70
	expect(read(70, 75, 50, 75, 75, 75).reading).toBe('integrative'); // core = mean
});

test('core and every cell below 25 are weak throughout', () => {
	expect(read(24.9, 0, 24.9, 10, 10, 10).reading).toBe('weak throughout');
	expect(read(25, 0, 24.9, 10, 10, 10).reading).toBe('mixed');
	expect(read(24.9, 0, 25, 10, 10, 10).reading).toBe('mixed');
});

test('anything else is mixed', () => {
	expect(read(60, 25, 50, 25, 50, 60)).toMatchObject({ reading: 'mixed', spread: 35 });
});

test('four of five cells must be scored', () => {
	expect(read(60, 50, 50, 50, 50, null)).toMatchObject({ reading: 'integrative', cellsScored: 4 });
	expect(read(60, 50, 50, 50, null, null)).toMatchObject({
		reading: null,
		reason: '3 of 5 cells scored; 4/5 needed',
		cellMean: 50,
	});
});

test('a cell that does not apply is not scored either', () => {
	expect(read(60, 50, 50, 50, 50, 'x')).toMatchObject({ reading: 'integrative', cellsApplicable: 4 });
	expect(read(60, 50, 50, 50, 'x', 'x').reading).toBeNull(); // 3 of 5, although all that apply
	expect(read(60, 'x', 'x', 'x', 'x', 'x')).toMatchObject({ reading: null, spread: null, cellMean: null });
});

test('without a score of the domain itself there is no reading', () => {
	expect(read(null, 50, 50, 50, 50, 50)).toMatchObject({
		reading: null,
		bias: null,
		reason: 'the domain itself is not scored',
	});
});

test('the reading is on values before the evidence rule', () => {
	const bare = (question: string, value: string | number) => say(question, value, { evidence: '' });
	const cells = (level: number) => ['ccl', 'edu', 'sex', 'vac'].map((theme) => bare(`${theme}_1`, level));
	// One issue at 4, the others at 2, core all largely (75). Capped, TIP.1 counts 2 and the spread would be 0;
	// as answered it is 100 − 50 = 50.
	const rows = [...domainRows(1, 'llll'), bare('tip_1', 4), ...cells(2)];
	const [reading] = scoreAsean(rows).sheet.countries[0]?.integration ?? [];
	expect(reading).toMatchObject({ domain: 'D1', spread: 50, reading: 'issue-based' });
	// The core is taken as answered too: all yes without evidence is 100, capped 75.
	const core = domainRows(1, 'yyyy').map((row) => ({ ...row, evidence: '' }));
	const scored = scoreAsean([...core, bare('tip_1', 4), ...cells(4)]);
	expect(scored.element('D1').score).toBe(75);
	expect(scored.sheet.countries[0]?.integration[0]).toMatchObject({
		core: 100,
		bias: 0,
		reading: 'integrative',
	});
});

test('a pack without the rule has no readings', () => {
	expect(readIntegration({ ...aseanCps.framework, integration: undefined }, [])).toEqual([]);
});
