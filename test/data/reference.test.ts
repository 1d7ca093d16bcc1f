/* The reference data itself: whose facts they are, that each has its year and source, and that none stands twice. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadFacts } from '../../data/load-facts.ts';
import { readCsv } from '../../data/read-csv.ts';
import { FACT_COLUMNS, readFacts } from '../../data/read-facts.ts';
import { readVariables, VARIABLE_COLUMNS } from '../../data/read-variables.ts';
import { writeCsv } from '../../data/write-csv.ts';
import { PackFile } from '../../instruments/schema/pack-file.ts';

const folder = new URL('../../data/reference/', import.meta.url);
const readText = (name: string) => readFile(new URL(name, folder), 'utf8');
const facts = loadFacts(folder.pathname);
const variables = readVariables(await readText('variables.csv'), 'variables.csv');
const titles = new Map(variables.map(({ variable, title }) => [variable, title]));
const states = readCsv(await readText('member-states.csv'), {
	file: 'member-states.csv',
	columns: ['iso2', 'iso3', 'name', 'joined_on', 'source', 'source_address'],
}).map((row) => row.cells);

test('the Member States are eleven, in the alphabetical order of their ASEAN names, each with a source', () => {
	const names = states.map((state) => state.name);
	expect(names).toHaveLength(11);
	expect(names).toEqual(names.toSorted());
	expect(states.filter((state) => !/^\d{4}-\d{2}-\d{2}$/.test(state.joined_on))).toEqual([]);
	expect(states.filter((state) => state.source === '' || !state.source_address.startsWith('http'))).toEqual(
		[],
	);
});

test('the pack of the public record has the same Member States, names and dates', async () => {
	const text = await readFile(
		new URL('../../instruments/packs/public-record/pack.json', import.meta.url),
		'utf8',
	);
	const members = PackFile.parse(JSON.parse(text)).members;
	expect(members.map(({ code, name, joinedOn }) => [code, name, joinedOn])).toEqual(
		states.map((state) => [state.iso3, state.name, state.joined_on]),
	);
});

test('there are facts about all eleven and about nobody else', () => {
	expect(new Set(facts.map((fact) => fact.country))).toEqual(new Set(states.map((state) => state.iso3)));
});

test('no fact stands twice for one country, variable and year', () => {
	const keys = facts.map((fact) => `${fact.country} ${fact.variable} ${fact.year}`);
	expect(keys.length - new Set(keys).size).toBe(0);
});

test('every fact has a web address as its source, but for the 79 of general knowledge', () => {
	const unsourced = facts.filter((fact) => !fact.sourceAddress.startsWith('http') || fact.sourceTitle === '');
	expect(unsourced).toHaveLength(79);
	expect(unsourced.every((fact) => fact.read === 'general-knowledge')).toBe(true);
	expect(facts.filter((fact) => fact.read === 'general-knowledge')).toHaveLength(79);
});

test('every fact has a year, but for the estimate of children in residential care', () => {
	expect(facts.filter((fact) => fact.year === 'n.d.').map((fact) => [fact.country, fact.variable])).toEqual([
		['KHM', 'children_in_residential_care_estimate'],
	]);
});

test('every variable has a title in words, and every title a variable', () => {
	const used = new Set(facts.map((fact) => fact.variable));
	expect(variables.map(({ variable }) => variable)).toEqual([...used].toSorted());
	expect(facts.filter((fact) => fact.title !== titles.get(fact.variable))).toEqual([]);
	expect(variables.filter(({ title }) => !/^[A-Z][^_:]+[^\s.]$/.test(title))).toEqual([]);
});

test('a title says whose assessment it is, and which figures are modelled in part', () => {
	const starting = (start: string) => variables.filter(({ variable }) => variable.startsWith(start));
	const lacking = (start: string, words: string) =>
		starting(start).filter(({ title }) => !title.includes(words));
	expect(lacking('dol_', 'United States Department of Labor')).toEqual([]);
	expect(lacking('us_', 'United States')).toEqual([]);
	expect(lacking('kv_', 'some values modelled')).toEqual([]);
	expect(lacking('who_', 'as the government answered')).toEqual([]);
	expect(lacking('sdg511_', 'as the government answered')).toEqual([]);
});

test('the table of titles is sorted by variable and written as this project writes CSV', async () => {
	const rows = variables.map(({ variable, title }) => ({ variable, title }));
	expect(writeCsv(VARIABLE_COLUMNS, rows)).toBe(await readText('variables.csv'));
});

test('the answers to the survey of 2012 to 2014 stand apart under their own licence', async () => {
	const apart = readFacts(await readText('facts-who-2014.csv'), 'facts-who-2014.csv', titles);
	expect(apart.filter((fact) => !fact.variable.startsWith('who_'))).toEqual([]);
	expect(new Set(apart.map((fact) => fact.licence))).toEqual(new Set(['CC BY-NC-SA 3.0 IGO']));
	const rest = readFacts(await readText('facts.csv'), 'facts.csv', titles);
	expect(rest.filter((fact) => fact.variable.startsWith('who_') || fact.licence.includes('NC'))).toEqual([]);
	// 1,156 facts in the main file and 7 survey variables of 10 countries.
	expect([rest.length, apart.length]).toEqual([1156, 70]);
});

test('the files are sorted by country, variable and year, and written as this project writes CSV', async () => {
	for (const name of ['facts.csv', 'facts-who-2014.csv']) {
		const text = await readText(name);
		const rows = readCsv(text, { file: name, columns: FACT_COLUMNS }).map((row) => row.cells);
		const keys = rows.map((row) => `${row.country}\t${row.variable}\t${row.year}`);
		expect(keys).toEqual(keys.toSorted());
		expect(writeCsv(FACT_COLUMNS, rows)).toBe(text);
	}
});
