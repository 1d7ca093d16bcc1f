/* What one government assessed stands in an annex in its own words, each value with its year. */
import { expect, test } from 'vitest';
import { reportContext } from '../../../analysis/report/report-context.ts';
import { assessments } from '../../../analysis/report/sections/assessments.ts';
import type { Fact } from '../../../instruments/schema/fact.ts';
import { PACK, ROUND, reportInput } from '../../support/report-fixture.ts';

const fact = (country: string, variable: string, title: string, value: string, year: string): Fact => ({
	country,
	variable,
	title,
	value,
	unit: '',
	year,
	sourceTitle: 'Yearbook',
	sourceAddress: 'https://example.org/yearbook',
	read: 'found-in-source',
	licence: 'CC BY 4.0',
});

/** The cells of the first row: one assessment of Alba, Brama and Cola, in this order. */
function cellsOf(variables: readonly string[], facts: readonly Fact[]) {
	const unscored = [{ question: 't1', why: 'assessment' as const, note: 'The view of one government.' }];
	const pack = {
		...PACK,
		framework: { ...PACK.framework, unscored },
		facts: [{ question: 't1', variables: [...variables] }],
	};
	const round = { ...ROUND, collection: 'desk' as const };
	const section = assessments(reportContext({ ...reportInput(), pack, round, facts }));
	const table = section?.blocks.find((block) => block.kind === 'table');
	return table?.rows[0]?.cells.map((cell) => (cell.kind === 'gap' ? cell.gap : cell.text));
}

test('an assessment is shown with its year, the newest one only', () => {
	const facts = [
		fact('ZZ', 'mark', 'Mark of the inspector', 'B', '2020'),
		fact('ZZ', 'mark', 'Mark of the inspector', 'A', '2024'),
		fact('AA', 'mark', 'Mark of the inspector', 'Unknown', '2022'),
	];
	expect(cellsOf(['mark'], facts)).toEqual(['A (2024)', 'Unknown (2022)', 'unanswered']);
});

test('several variables beside one question are told apart by their titles', () => {
	const facts = [
		fact('ZZ', 'mark', 'Mark of the inspector', 'A', '2024'),
		fact('ZZ', 'rank', 'Rank among the libraries', '3', '2023'),
	];
	expect(cellsOf(['mark', 'rank'], facts)?.[0]).toBe(
		'Mark of the inspector: A (2024); Rank among the libraries: 3 (2023)',
	);
});
