/*
 * The printed report itself, attacked: its tables of respondents by country and by sector and its sentence on the
 * total are read as a reader would, and everything that subtraction can work out is worked out.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildReport } from '../../../analysis/report/build-report.ts';
import type { Participation } from '../../../analysis/report/count-participation.ts';
import type { Cell, TableBlock } from '../../../analysis/report/report-model.ts';
import { reportInput } from '../../support/report-fixture.ts';
import { workOutCounts } from '../../support/work-out-counts.ts';

const SECTORS = ['Courts', 'Health', 'Schools'];
/** Alba and Brama have released, in the order in which they are printed. */
const COUNTRIES = ['ZZ', 'AA'];

const isPrinted = (cell: Cell | undefined): boolean => cell?.kind === 'text' && /^\d+$/.test(cell.text);

function readReport(participation: readonly Participation[]) {
	const model = buildReport({ ...reportInput(), participation });
	const blocks = model.sections.find(({ id }) => id === 'participation')?.blocks ?? [];
	const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
	const said = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
	const rowsOf = (table: TableBlock) =>
		table.rows
			.filter(({ cells }) => cells.length === 3)
			.map(({ cells }) => ({ asked: isPrinted(cells[0]), answered: isPrinted(cells[1]), rate: cells[2] }));
	return { total: /\d+ respondents answered/.test(said), tables: tables.map(rowsOf) };
}

const sumBy = (rows: readonly Participation[], key: 'country' | 'sector', value: string) => {
	const found = rows.filter((row) => row[key] === value);
	return {
		asked: found.reduce((sum, { asked }) => sum + (asked ?? 0), 0),
		answered: found.reduce((sum, { answered }) => sum + answered, 0),
	};
};

test('from the printed tables and sentences no count of 1 to 4 persons can be worked out', () => {
	const count = fc.integer({ min: 0, max: 7 });
	const world = fc.array(fc.tuple(count, count), { minLength: 6, maxLength: 6 });
	fc.assert(
		fc.property(world, (cells) => {
			const rows = cells.map(([answered, silent], at) => ({
				country: COUNTRIES[at % 2] ?? '',
				sector: SECTORS[at % 3] ?? '',
				asked: answered + silent,
				answered,
			}));
			const printed = readReport(rows);
			if (printed.tables.length === 0) return;
			const tables = [
				COUNTRIES.map((country) => sumBy(rows, 'country', country)),
				SECTORS.map((sector) => sumBy(rows, 'sector', sector)),
			];
			expect(printed.tables.map((table) => table.length)).toEqual([2, 3]);
			expect(workOutCounts(tables, printed)).toEqual([]);
			// A rate beside one printed count would give the other.
			for (const { asked, answered, rate } of printed.tables.flat())
				if (rate?.kind === 'text' && rate.text.endsWith('%')) expect([asked, answered]).toEqual([true, true]);
		}),
		{ numRuns: 60 },
	);
}, 60_000);
