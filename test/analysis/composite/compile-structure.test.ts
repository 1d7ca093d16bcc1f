/* The structure of an index: what it compiles to, and every fault that it is refused for. */
import { expect, test } from 'vitest';
import { compileStructure } from '../../../analysis/composite/compile-structure.ts';
import { childrenOf } from '../../../analysis/composite/index-structure.ts';
import { replaceWeights } from '../../../analysis/composite/replace-weights.ts';
import { faultsOf, SMALL, structureOf, tableOf } from '../../support/composite-tables.ts';

const HEAD = 'iCode,Level,Parent,Direction,Weight,Type';
const faults = (...lines: readonly string[]) => faultsOf(() => structureOf([HEAD, ...lines]));

test('indicators come first, then groups level by level, each with its children', () => {
	// The table begins with the top; other types are passed over.
	const lines = [HEAD, ...SMALL.slice(1).reverse(), 'pop,,,,,Denominator'];
	const structure = structureOf(lines);
	expect(structure.codes).toEqual(['c', 'b', 'a', 'two', 'one', 'top']);
	expect(structure.indicators).toBe(3);
	const names = (code: string) =>
		Array.from(childrenOf(structure, structure.codes.indexOf(code)), (node) => structure.codes[node]);
	expect([names('one'), names('two'), names('top')]).toEqual([['b', 'a'], ['c'], ['two', 'one']]);
	expect([...structure.direction]).toEqual([-1, 1, 1]);
	expect(structure.tops.map((node) => structure.codes[node])).toEqual(['top']);
});

test('an indicator may hang two levels up', () => {
	const structure = structureOf([...SMALL, 'd,1,top,1,2,Indicator']);
	expect(structure.codes[structure.parent[3] ?? -1]).toBe('top');
});

test('unknown parents, doubled codes and missing parents are all told, with their place', () => {
	expect(
		faults('a,1,g,1,1,Indicator', 'a,1,x,1,1,Indicator', 'b,1,,1,1,Indicator', 'g,2,,,,Aggregate'),
	).toEqual([
		't.csv:3:1: a stands here twice',
		't.csv:3:3: a: its parent is not in the table',
		't.csv:4:3: b has no parent',
	]);
});

test('a circle is named by its way round', () => {
	const told = faults('a,1,g,1,1,Indicator', 'g,2,h,1,1,Aggregate', 'h,3,g,1,1,Aggregate');
	expect(told).toContain('t.csv:3:3: g → h → g is a circle');
	expect(told).toContain('t.csv:4:3: h: its parent g does not stand at a higher level');
});

test('levels must have no gap, indicators stand at level 1 and groups above it', () => {
	expect(faults('a,1,g,1,1,Indicator', 'g,3,,,,Aggregate')).toEqual([
		't.csv:3:2: no row stands at level 2, yet g stands at level 3',
	]);
	const told = faults('a,2,g,1,1,Indicator', 'b,one,g,1,1,Indicator', 'g,1,,,,Aggregate');
	expect(told).toContain('t.csv:2:2: a: an indicator stands at level 2');
	expect(told).toContain('t.csv:3:2: b: the level is no whole number from 1');
	expect(told).toContain('t.csv:4:2: g: a group stands at level 1');
});

test('weights: text, negative, left out, and a group whose children all weigh nought', () => {
	expect(
		faults('a,1,g,1,x,Indicator', 'b,1,g,1,-1,Indicator', 'c,1,g,1,,Indicator', 'g,2,,,,Aggregate'),
	).toEqual([
		't.csv:2:5: weight of a: this is text, not a number',
		't.csv:3:5: b: the weight is negative',
		't.csv:4:5: c has no weight',
	]);
	expect(faults('a,1,g,1,0,Indicator', 'b,1,g,1,0,Indicator', 'g,2,,,,Aggregate')).toEqual([
		't.csv:2:5: g: everything below this group (a, b) weighs 0',
	]);
	expect(faults('a,1,g,1,Inf,Indicator', 'b,1,g,1,1e999,Indicator', 'g,2,,,,Aggregate')).toEqual([
		't.csv:2:5: weight of a: this is not a finite number below 1e100',
		't.csv:3:5: weight of b: this is not a finite number below 1e100',
	]);
});

test('directions other than 1 and -1, reversed groups, groups without children, a parent that is an indicator', () => {
	expect(
		faults('a,1,g,0,1,Indicator', 'b,1,a,1,1,Indicator', 'g,2,,-1,,Aggregate', 'h,2,,,,Aggregate'),
	).toEqual([
		't.csv:3:3: b: its parent a is an indicator',
		't.csv:5:1: h: nothing stands below this group',
		't.csv:2:4: a: the direction is neither 1 nor -1',
		't.csv:4:4: g: a group cannot be reversed',
	]);
});

test('a table without indicators is refused', () => {
	expect(faults('g,1,,,,Aggregate')).toEqual(['structure: the table has no row of the type Indicator']);
	expect(faultsOf(() => compileStructure([]))).toHaveLength(1);
});

test('a weights table takes the place of the weights that it names', () => {
	const structure = replaceWeights(structureOf(), tableOf('iCode,Weight,note', 'a,5,x', 'top,,x'));
	expect([...structure.weight.slice(0, 3)]).toEqual([5, 3, 1]);
});

test('a weights table is refused for unknown and doubled codes, bad weights, and groups left without weight', () => {
	const told = (...lines: string[]) =>
		faultsOf(() => replaceWeights(structureOf(), tableOf('iCode,Weight', ...lines)));
	expect(told('x,1', 'a,-1', 'a,1', 'b,')).toEqual([
		't.csv:2:1: x is not in the structure',
		't.csv:3:2: a: the weight is negative',
		't.csv:4:1: a stands here twice',
		't.csv:5:2: b has no weight',
	]);
	expect(told('c,0')).toEqual(['t.csv:2:2: two: everything below this group (c) weighs 0']);
});

test('where the structure brings no weights, the table must name everything below the top', () => {
	const bare = compileStructure(tableOf(...SMALL.map((line) => line.replace(/,3,Ind/, ',,Ind'))), false);
	expect(faultsOf(() => replaceWeights(bare, tableOf('iCode,Weight', 'a,1')))).toEqual([
		'Weight: b has a weight neither here nor in the structure',
	]);
});
