import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Margin, suppressMargins } from '../../../analysis/report/suppress-margins.ts';
import { workOutCounts } from '../../support/work-out-counts.ts';

const margin = (asked: number | null, answered: number): Margin => ({ asked, answered });

test('a reader who sees asked and answered works out who did not answer, so asked is held back', () => {
	const rows = [margin(12, 10), margin(20, 11), margin(8, 8)];
	const naive = { total: true, tables: [rows.map(() => ({ asked: true, answered: true }))] };
	expect(workOutCounts([rows], naive)).toEqual(['table 0 row 0 not answered: 2']);
	const printed = suppressMargins([rows]);
	expect(printed.tables[0]).toEqual([
		{ asked: false, answered: true },
		{ asked: false, answered: true },
		{ asked: true, answered: true },
	]);
});

test('a count hidden in one table is not given away by the sum of another', () => {
	const byCountry = [margin(null, 3), margin(null, 9), margin(null, 12)];
	const bySector = [margin(null, 10), margin(null, 14)];
	const naive = {
		total: true,
		tables: [
			[false, true, true].map((answered) => ({ asked: false, answered })),
			[true, true].map((answered) => ({ asked: false, answered })),
		],
	};
	expect(workOutCounts([byCountry, bySector], naive)).toContain('table 0 row 0 answered: 3');
	expect(workOutCounts([byCountry, bySector], suppressMargins([byCountry, bySector]))).toEqual([]);
});

test('of fewer than five who answered, neither the sum nor a part is printed', () => {
	const { total, tables } = suppressMargins([[margin(6, 3), margin(5, 0)], [margin(11, 3)]]);
	expect(total).toBe(false);
	expect(tables.map((rows) => rows.map(({ answered }) => answered))).toEqual([[false, true], [false]]);
});

/** Countries × sectors: how many were asked and answered in each. */
const worlds = fc
	.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }), fc.boolean())
	.chain(([countries, sectors, known]) =>
		fc.record({
			known: fc.constant(known),
			cells: fc.array(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
					minLength: sectors,
					maxLength: sectors,
				}),
				{ minLength: countries, maxLength: countries },
			),
		}),
	);

test('from all that is printed no count of 1 to 4 persons can be worked out, whoever answered where', () => {
	fc.assert(
		fc.property(worlds, ({ known, cells }) => {
			const add = (list: readonly (readonly [number, number])[]): Margin => {
				const answered = list.reduce((sum, [one]) => sum + one, 0);
				return margin(known ? answered + list.reduce((sum, [, other]) => sum + other, 0) : null, answered);
			};
			const byCountry = cells.map(add);
			const bySector = (cells[0] ?? []).map((_, at) => add(cells.map((row) => row[at] ?? [0, 0])));
			const tables = [byCountry, bySector];
			expect(workOutCounts(tables, suppressMargins(tables))).toEqual([]);
		}),
		{ numRuns: 3000 },
	);
});
