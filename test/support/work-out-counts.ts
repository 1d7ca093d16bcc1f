/*
 * The attack on printed counts: everything that addition and subtraction can work out of them. Unknown are, for
 * each table and row, who answered and who did not; known are the printed numbers, and that all tables sum up alike.
 * Written apart from the rule that hides, as plain elimination over fractions.
 */
import type { Margin, PrintedMargins } from '../../analysis/report/suppress-margins.ts';

type Line = number[];

/** Rows in echelon form over the reals; counts are small integers, so rounding does no harm. */
function reduce(lines: readonly Line[], width: number): Line[] {
	const left = lines.map((line) => [...line]);
	const done: Line[] = [];
	for (let column = 0; column < width; column += 1) {
		const at = left.findIndex((line) => Math.abs(line[column] ?? 0) > 1e-9);
		const [pivot] = at < 0 ? [] : left.splice(at, 1);
		if (!pivot) continue;
		const head = pivot[column] ?? 1;
		const unit = pivot.map((each) => each / head);
		const clear = (line: Line) => {
			const factor = line[column] ?? 0;
			for (let i = 0; i < line.length; i += 1) line[i] = (line[i] ?? 0) - factor * (unit[i] ?? 0);
		};
		left.forEach(clear);
		done.forEach(clear);
		done.push(unit);
	}
	return done;
}

/** Whether this sum of unknowns follows from the lines. */
function follows(lines: readonly Line[], wanted: Line): boolean {
	const rest = [...wanted];
	for (const line of lines) {
		const lead = line.findIndex((each) => Math.abs(each) > 1e-9);
		const factor = rest[lead] ?? 0;
		for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] ?? 0) - factor * (line[i] ?? 0);
	}
	return rest.every((each) => Math.abs(each) < 1e-6);
}

/** Every count of persons from 1 to 4 that a reader can work out, in words. */
export function workOutCounts(tables: readonly (readonly Margin[])[], printed: PrintedMargins): string[] {
	const places = tables.flatMap((rows, table) => rows.map((row, index) => ({ table, index, row })));
	const width = places.length * 2;
	const line = (pick: (place: (typeof places)[number]) => readonly [number, number]): Line =>
		places.flatMap((place) => pick(place));
	const sums = (of: readonly [number, number]) =>
		tables.map((_, table) => line((place) => (place.table === table ? of : [0, 0])));
	const [answeredSums, silentSums] = [sums([1, 0]), sums([0, 1])];
	const minus = (a: Line, b: Line): Line => a.map((each, i) => each - (b[i] ?? 0));
	const known: Line[] = [];
	for (let table = 1; table < tables.length; table += 1)
		for (const all of [answeredSums, silentSums]) known.push(minus(all[0] ?? [], all[table] ?? []));
	if (printed.total) known.push(answeredSums[0] ?? []);
	const own = (wanted: (typeof places)[number], of: readonly [number, number]) =>
		line((place) => (place === wanted ? of : [0, 0]));
	for (const place of places) {
		const shown = printed.tables[place.table]?.[place.index];
		if (shown?.answered) known.push(own(place, [1, 0]));
		if (shown?.asked) known.push(own(place, [1, 1]));
	}
	const lines = reduce(known, width);
	const counts = places.flatMap((place) => {
		const { asked, answered } = place.row;
		const silent = (asked ?? answered) - answered;
		const name = `table ${place.table} row ${place.index}`;
		return [
			[`${name} answered`, answered, own(place, [1, 0])],
			[`${name} not answered`, silent, own(place, [0, 1])],
			[`${name} asked`, answered + silent, own(place, [1, 1])],
		] as const;
	});
	const rows = tables[0] ?? [];
	const total = rows.reduce((sum, row) => sum + row.answered, 0);
	const all = rows.reduce((sum, row) => sum + (row.asked ?? row.answered), 0);
	const totals = [
		['all answered', total, answeredSums[0] ?? []],
		['all not answered', all - total, silentSums[0] ?? []],
	] as const;
	return [...counts, ...totals].flatMap(([name, count, wanted]) =>
		count >= 1 && count <= 4 && follows(lines, wanted) ? [`${name}: ${count}`] : [],
	);
}
