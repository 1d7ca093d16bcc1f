/* The comparison as a table, and the cells in it: order of the rows, and every way of having no number. */
import { expect, test } from 'vitest';
import { matrixRecords, RECORD_COLUMNS } from '../../client/results/matrix-records.ts';
import { buildCell } from '../../client/results/result-cell.ts';
import { buildScoreMatrix } from '../../client/results/score-matrix.ts';
import { country, element, item, MEMBERS, sheet } from './results-fixture.ts';

const COLUMNS = [
	{ id: 'B', title: 'Buildings', level: 'area' },
	{ id: 'T', title: 'Teachers', level: 'area' },
];
const standing = (state: 'collecting' | 'released') => ({ country: 'AA', name: 'Cimbria', state });

test('every member has a row, by name, whatever its scores and its code', () => {
	const scores = sheet([country('AA', [element('B', 90)]), country('ZZ', [element('B', 10)])]);
	const { rows } = buildScoreMatrix({ members: [...MEMBERS], countries: [] }, scores, COLUMNS, 'en');
	expect(rows.map(({ name }) => name)).toEqual(['Aurelia', 'Borduria', 'Cimbria']);
});

test('a member that is not in the score sheet is not released and has no number', () => {
	const study = { members: [...MEMBERS], countries: [standing('collecting')] };
	const { rows } = buildScoreMatrix(study, sheet([]), COLUMNS, 'en');
	const cimbria = rows[2];
	expect(cimbria?.released).toBe(false);
	expect(cimbria?.state).toBe('collecting');
	expect(cimbria?.cells.map(({ kind }) => kind)).toEqual(['not-released', 'not-released']);
});

test('a withheld score keeps its reason, coverage and range and has no score', () => {
	const cell = buildCell(country('AA', [element('B', null)]), 'B');
	// low 1 of 4 points is 25 of 100, high 4 of 4 is 100
	expect(cell).toEqual({
		kind: 'withheld',
		id: 'B',
		reason: '1 of 4 scored; 2/3 needed',
		coverage: 0.25,
		low: 25,
		high: 100,
	});
});

test('a score of zero is a score', () => {
	expect(buildCell(country('AA', [element('B', 0)]), 'B')).toMatchObject({ kind: 'scored', score: 0 });
});

test.each(['not-applicable', 'dont-know', 'unanswered', 'no-source'] as const)(
	'an item that is %s says so and is never zero',
	(gap) => {
		const status = gap === 'not-applicable' ? 'not-applicable' : 'withheld';
		const scores = country('AA', [element('B1', null, { status, low: 0, high: 1 })], [item('B1', gap)]);
		const cell = buildCell(scores, 'B1');
		expect(cell.kind).toBe(gap);
		expect(cell).not.toHaveProperty('score');
	},
);

test('the phase before the gate is kept only where the gate changed it', () => {
	const gated = country('AA', [element('system', 60, { phase: 2, ungatedPhase: 3 })]);
	expect(buildCell(gated, 'system')).toMatchObject({ phase: 2, ungatedPhase: 3 });
	const same = country('AA', [element('system', 60, { phase: 3, ungatedPhase: 3 })]);
	expect(buildCell(same, 'system')).toMatchObject({ phase: 3, ungatedPhase: null });
});

test('the records of a matrix hold one line a member and element, empty where there is no number', () => {
	const scores = sheet([country('ZZ', [element('B', 62.5, { starredItems: 2 }), element('T', null)])]);
	const matrix = buildScoreMatrix(
		{ members: [MEMBERS[0], MEMBERS[1]], countries: [] },
		scores,
		COLUMNS,
		'en',
	);
	const records = matrixRecords(matrix);
	expect(records).toEqual([
		['ZZ', 'Aurelia', 'area', 'B', 'Buildings', 'scored', 62.5, null, 1, 62.5, 62.5, 2, ''],
		[
			...['ZZ', 'Aurelia', 'area', 'T', 'Teachers', 'withheld', null, null, 0.25, 25, 100, null],
			'1 of 4 scored; 2/3 needed',
		],
		['AA', 'Cimbria', 'area', 'B', 'Buildings', 'not-released', null, null, null, null, null, null, ''],
		['AA', 'Cimbria', 'area', 'T', 'Teachers', 'not-released', null, null, null, null, null, null, ''],
	]);
	expect(records.every((record) => record.length === RECORD_COLUMNS.length)).toBe(true);
});
