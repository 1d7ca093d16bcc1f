/* Facts and the titles of their variables are read beside each other: neither stands without the other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadFacts } from '../../data/load-facts.ts';
import { Problem } from '../../instruments/problem.ts';

const HEADER = 'country,variable,value,unit,year,source_title,source_address,read,licence\n';
const row = (variable: string) => `MYS,${variable},Yes,yes/no,2024,A,https://example.org,found-in-source,x\n`;

function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'facts-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	return folder;
}

async function refused(files: Readonly<Record<string, string>>) {
	try {
		loadFacts(folderOf(files));
	} catch (error) {
		if (error instanceof Problem) return [error.kind, ...error.errors.map(({ field }) => field)];
		throw error;
	}
	return [];
}

test('every fact of every file has the title of its variable', async () => {
	const facts = loadFacts(
		folderOf({
			'facts.csv': HEADER + row('helpline'),
			'facts-apart.csv': HEADER + row('shelter'),
			'variables.csv': 'variable,title\nhelpline,Helpline for children\nshelter,Shelters for children\n',
		}),
	);
	expect(facts.map(({ variable, title }) => [variable, title])).toEqual([
		['shelter', 'Shelters for children'],
		['helpline', 'Helpline for children'],
	]);
});

test('a variable without a title is refused where the facts have it', async () => {
	const facts = HEADER + row('helpline') + row('shelter');
	const variables = 'variable,title\nhelpline,Helpline for children\n';
	expect(await refused({ 'facts.csv': facts, 'variables.csv': variables })).toEqual([
		'bad-file',
		'facts.csv:3:2',
	]);
});

test('a title that no fact uses is refused where it stands', async () => {
	const variables = 'variable,title\nhelpline,Helpline for children\nshelter,Shelters for children\n';
	expect(await refused({ 'facts.csv': HEADER + row('helpline'), 'variables.csv': variables })).toEqual([
		'bad-file',
		'variables.csv:3:2',
	]);
});

test('a variable or a title that stands twice or is empty is refused', async () => {
	// Line 3 has the variable of line 2, line 4 its title, line 5 no title.
	const variables = 'variable,title\nhelpline,Helpline\nhelpline,Line\nphone,Helpline\nshelter, \n';
	expect(await refused({ 'facts.csv': HEADER + row('helpline'), 'variables.csv': variables })).toEqual([
		'bad-file',
		'variables.csv:3:1',
		'variables.csv:4:2',
		'variables.csv:5:2',
	]);
});
