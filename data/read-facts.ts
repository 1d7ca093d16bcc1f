/*
 * A file of public facts → Fact[]. Strict, because a fact is shown to a government with its source: a row
 * either names its source or says that it is general knowledge, which no score may read; and it is shown under the
 * title of its variable, so a variable without one is refused.
 */

import type { Fault } from '../instruments/problem.ts';
import type { Fact } from '../instruments/schema/fact.ts';
import { badFile, type CsvRow, readCsv } from './read-csv.ts';

export const FACT_COLUMNS = [
	'country',
	'variable',
	'value',
	'unit',
	'year',
	'source_title',
	'source_address',
	'read',
	'licence',
] as const;

type FactRow = CsvRow<(typeof FACT_COLUMNS)[number]>;

const NEEDED = ['country', 'variable', 'value', 'licence'] as const;
const SOURCE = ['source_title', 'source_address'] as const;

/** Facts in the order of the file, titled by variable. Throws Problem `bad-file` with every fault. */
export function readFacts(text: string, file: string, titles: ReadonlyMap<string, string>): Fact[] {
	const rows = readCsv(text, { file, columns: FACT_COLUMNS });
	const faults = [...rows.flatMap(checkFactRow), ...checkTitled(rows, titles)];
	if (faults.length > 0) throw badFile(file, faults);
	return rows.map((row) => toFact(row, titles));
}

/** One fault for each variable without a title, at its first row. */
function checkTitled(rows: readonly FactRow[], titles: ReadonlyMap<string, string>): Fault[] {
	const untitled = rows.filter(({ cells }) => cells.variable.trim() !== '' && !titles.has(cells.variable));
	const first = new Map(untitled.toReversed().map((row) => [row.cells.variable, row]));
	return untitled
		.filter((row) => first.get(row.cells.variable) === row)
		.map(({ place }) => ({
			field: place('variable'),
			rule: 'this variable has no title',
			cure: 'add it with its title to variables.csv, or write it as that file does',
		}));
}

function checkFactRow(row: FactRow): Fault[] {
	const { cells, place } = row;
	const faults: Fault[] = NEEDED.filter((column) => cells[column].trim() === '').map((column) => ({
		field: place(column),
		rule: `${column} is empty`,
		cure: 'fill it in',
	}));
	if (!/^(\d{4}(-\d{4})?|n\.d\.)$/.test(cells.year)) {
		faults.push({
			field: place('year'),
			rule: 'this is not a year',
			cure: 'write a year such as 2024, years such as 2012-2014, or n.d. where the source has no date',
		});
	}
	return [...faults, ...checkSource(row)];
}

function checkSource({ cells, place }: FactRow): Fault[] {
	if (cells.read === 'found-in-source') {
		return SOURCE.filter((column) => cells[column].trim() === '').map((column) => ({
			field: place(column),
			rule: `${column} is empty, but the fact is said to be found in a source`,
			cure: 'name the source, or write general-knowledge in the column read',
		}));
	}
	if (cells.read === 'general-knowledge') {
		return SOURCE.filter((column) => cells[column].trim() !== '').map((column) => ({
			field: place(column),
			rule: `${column} is filled, but the fact is said to be general knowledge`,
			cure: 'write found-in-source in the column read once the fact was read there, or leave the source empty',
		}));
	}
	return [
		{
			field: place('read'),
			rule: 'read has another word',
			cure: 'write found-in-source or general-knowledge',
		},
	];
}

function toFact({ cells }: FactRow, titles: ReadonlyMap<string, string>): Fact {
	const title = titles.get(cells.variable);
	if (title === undefined) throw new RangeError('toFact requires a title for every variable');
	return {
		country: cells.country,
		variable: cells.variable,
		title,
		value: cells.value,
		unit: cells.unit,
		year: cells.year,
		sourceTitle: cells.source_title,
		sourceAddress: cells.source_address,
		read: cells.read === 'found-in-source' ? 'found-in-source' : 'general-knowledge',
		licence: cells.licence,
	};
}
