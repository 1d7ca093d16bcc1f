/* A file of facts is read strictly: each row names its source, or says that it has none. */
import { expect, test } from 'vitest';
import { readFacts } from '../../data/read-facts.ts';
import { Problem } from '../../instruments/problem.ts';

const TITLES = new Map([['helpline', 'Helpline for children']]);
const HEADER = 'country,variable,value,unit,year,source_title,source_address,read,licence\n';

function refuse(rows: string): string[] {
	try {
		readFacts(HEADER + rows, 'facts.csv', TITLES);
	} catch (error) {
		if (error instanceof Problem) return error.errors.map((fault) => fault.field);
		throw error;
	}
	return [];
}

test('a fact carries the title of its variable, its value, year, source and licence', () => {
	const text = `${HEADER}MYS,helpline,Yes,service,2024,A report,https://example.org,found-in-source,CC BY 4.0\n`;
	expect(readFacts(text, 'facts.csv', TITLES)).toEqual([
		{
			country: 'MYS',
			variable: 'helpline',
			title: 'Helpline for children',
			value: 'Yes',
			unit: 'service',
			year: '2024',
			sourceTitle: 'A report',
			sourceAddress: 'https://example.org',
			read: 'found-in-source',
			licence: 'CC BY 4.0',
		},
	]);
});

test('a fact found in a source needs title and address, general knowledge may have neither', () => {
	expect(refuse('MYS,helpline,Yes,service,2024,,,found-in-source,x\n')).toEqual([
		'facts.csv:2:6',
		'facts.csv:2:7',
	]);
	expect(refuse('MYS,helpline,Yes,service,2024,A report,,general-knowledge,x\n')).toEqual(['facts.csv:2:6']);
	expect(refuse('MYS,helpline,Yes,service,2024,,,general-knowledge,x\n')).toEqual([]);
});

test('every fault of every row is told at once', () => {
	// Row 2: no value (3) and a bad year (5); row 3: another word in read (8) and no licence (9).
	const rows =
		'MYS,helpline,,service,May 2024,A,B,found-in-source,x\nMYS,helpline,Yes,service,n.d.,A,B,hearsay,\n';
	expect(refuse(rows)).toEqual(['facts.csv:2:3', 'facts.csv:2:5', 'facts.csv:3:9', 'facts.csv:3:8']);
});

test('a variable without a title is refused once, at its first row', () => {
	const source = '2024,A,https://example.org,found-in-source,x';
	const rows = `MYS,help_line,Yes,service,${source}\nIDN,help_line,No,service,${source}\n`;
	expect(refuse(rows)).toEqual(['facts.csv:2:2']);
});
