/* One country's scores as a tree of as many levels as the pack has, and the path down to any element. */
import { expect, test } from 'vitest';
import { buildDomainTree, buildThemeTree, findPath, listCells } from '../../client/results/element-tree.ts';
import { keyEntries } from '../../client/results/key-entries.ts';
import {
	domainColumns,
	partColumns,
	systemColumns,
	themeColumns,
} from '../../client/results/matrix-columns.ts';
import { visibleRows } from '../../client/results/visible-rows.ts';
import { country, element, FRAMEWORK, item } from './results-fixture.ts';

const SCORES = country(
	'ZZ',
	[element('B', 50), element('B1', 100), element('B2', null), element('T', null), element('T1', null)],
	[item('B1', null), item('B2', 'dont-know'), item('T1', 'unanswered')],
);

test('a tree has the levels of its pack and ends with the answers', () => {
	const [buildings] = buildDomainTree(FRAMEWORK, SCORES);
	expect(buildings?.level).toBe('area');
	expect(buildings?.item).toBeUndefined();
	expect(buildings?.children.map(({ id, level, cell }) => [id, level, cell.kind])).toEqual([
		['B1', 'question', 'scored'],
		['B2', 'question', 'dont-know'],
	]);
	expect(buildings?.children[0]?.item?.value).toBe('yes');
});

test('the path to an element holds everything that has to be opened', () => {
	const tree = buildDomainTree(FRAMEWORK, SCORES);
	expect(findPath(tree, 'B2')).toEqual(['B', 'B2']);
	expect(findPath(tree, 'T')).toEqual(['T']);
	expect(findPath(tree, 'nowhere')).toEqual([]);
});

test('only the children of open rows are in sight', () => {
	const tree = buildDomainTree(FRAMEWORK, SCORES);
	const seen = (open: readonly string[]) =>
		visibleRows(tree, new Set(open)).map(({ node, depth }) => `${node.id} ${depth}`);
	expect(seen([])).toEqual(['B 0', 'T 0']);
	expect(seen(['B'])).toEqual(['B 0', 'B1 1', 'B2 1', 'T 0']);
	// An open row under a closed one stays hidden.
	expect(seen(['B1'])).toEqual(['B 0', 'T 0']);
});

test('a pack without system, themes and phases has none of their columns and keys', () => {
	expect(domainColumns(FRAMEWORK).map(({ id }) => id)).toEqual(['B', 'T']);
	expect(partColumns(FRAMEWORK, 'B').map(({ id, level }) => `${id} ${level}`)).toEqual([
		'B1 question',
		'B2 question',
	]);
	expect(systemColumns(FRAMEWORK)).toEqual([]);
	expect(themeColumns(FRAMEWORK, '', '')).toEqual([]);
	expect(buildThemeTree(FRAMEWORK, SCORES)).toEqual([]);
	const key = keyEntries(listCells(buildDomainTree(FRAMEWORK, SCORES)), []);
	expect(key.phases).toEqual([]);
	expect(key.steps).toBe(true);
	expect(key.missing).toEqual(['withheld', 'dont-know', 'unanswered']);
});

const THEMED = {
	...FRAMEWORK,
	themes: {
		availability: '2/3',
		list: [
			{
				id: 'FIRE',
				title: 'Fire',
				cells: [
					{ id: 'FIRE.B', domain: 'B', statement: 'Doors', question: 'f1', scale: 'level' },
					{ id: 'FIRE.T', domain: 'T', statement: 'Drills', question: 'f2', scale: 'level' },
				],
			},
		],
	},
};

test('themes are compared whole, in one domain, or through all domains', () => {
	const ids = (domain: string, theme: string) => themeColumns(THEMED, domain, theme).map(({ id }) => id);
	expect(ids('', '')).toEqual(['FIRE']);
	expect(ids('B', '')).toEqual(['FIRE.B']);
	expect(ids('', 'FIRE')).toEqual(['FIRE.B', 'FIRE.T', 'FIRE']);
});

test('the key gives each phase its bounds as scores', () => {
	const phases = [
		{ number: 1, from: 0, title: 'Start', meaning: 'Beginning.' },
		{ number: 2, from: 2.5, title: 'Done', meaning: 'Finished.' },
	];
	const cells = listCells(buildDomainTree(FRAMEWORK, country('ZZ', [element('B', 50, { phase: 1 })])));
	// 2.5 of 4 points is 62.5, printed 63
	expect(keyEntries(cells, phases).phases.map(({ from, to }) => `${from}-${to}`)).toEqual(['0-63', '63-100']);
});
