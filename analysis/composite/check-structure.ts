/*
 * What is wrong with a structure table (iMeta): every fault of every row, not the first one. It runs before
 * compile-structure.ts builds anything, so that the loops later need not ask whether the hierarchy holds.
 */
import type { Fault } from '../../instruments/problem.ts';
import { cellOf, decimalFault, parseDecimal, type TableRow } from './table-row.ts';

export interface StructureRow {
	readonly row: TableRow;
	readonly code: string;
	readonly isIndicator: boolean;
	/** NaN where the cell holds no level; its fault is told. */
	readonly level: number;
	readonly parent: string;
}

/** Rows of indicators and groups; rows of any other type are not part of the index. */
export function listStructureRows(rows: readonly TableRow[]): StructureRow[] {
	return rows.flatMap((row) => {
		const type = cellOf(row, 'Type');
		if (type !== 'Indicator' && type !== 'Aggregate') return [];
		const level = cellOf(row, 'Level');
		return [
			{
				row,
				code: cellOf(row, 'iCode'),
				isIndicator: type === 'Indicator',
				level: /^\d{1,3}$/.test(level) ? Number(level) : Number.NaN,
				parent: cellOf(row, 'Parent'),
			},
		];
	});
}

type Nodes = readonly StructureRow[];

function checkCodes(nodes: Nodes): Fault[] {
	const met = new Set<string>();
	return nodes.flatMap(({ row, code }) => {
		const field = row.place('iCode');
		if (code === '') return [{ field, rule: 'the code is empty', cure: 'give each row its code' }];
		if (code === 'uCode')
			return [{ field, rule: 'uCode is the name of the units’ column', cure: 'choose another code' }];
		if (met.has(code))
			return [{ field, rule: `${code} stands here twice`, cure: 'keep one row of each code' }];
		met.add(code);
		return [];
	});
}

function checkLevel({ row, code, isIndicator, level }: StructureRow): Fault[] {
	const field = row.place('Level');
	if (Number.isNaN(level) || level < 1)
		return [
			{ field, rule: `${code}: the level is no whole number from 1`, cure: 'write 1 for an indicator' },
		];
	if (isIndicator && level > 1)
		return [
			{ field, rule: `${code}: an indicator stands at level ${level}`, cure: 'indicators are level 1' },
		];
	if (!isIndicator && level === 1)
		return [{ field, rule: `${code}: a group stands at level 1`, cure: 'level 1 is the indicators' }];
	return [];
}

const highestLevel = (nodes: Nodes): number =>
	nodes.reduce((most, { level }) => (level > most ? level : most), 0);

function checkGaps(nodes: Nodes): Fault[] {
	const used = new Set(nodes.map(({ level }) => level));
	const highest = highestLevel(nodes);
	const faults: Fault[] = [];
	for (let level = 1; level < highest; level++)
		if (!used.has(level)) {
			const above = nodes.find((node) => node.level > level);
			const field = above?.row.place('Level') ?? 'Level';
			const rule = `no row stands at level ${level}, yet ${above?.code} stands at level ${above?.level}`;
			faults.push({ field, rule, cure: 'number the levels without a gap' });
		}
	return faults;
}

/** Of a code that stands twice, the first row; the second is a fault of its own. */
const firstByCode = (nodes: Nodes): ReadonlyMap<string, StructureRow> =>
	new Map(nodes.toReversed().map((node) => [node.code, node]));

function checkParents(nodes: Nodes): Fault[] {
	const byCode = firstByCode(nodes);
	const highest = highestLevel(nodes);
	return nodes.flatMap(({ row, code, level, parent }) => {
		const field = row.place('Parent');
		if (parent === '')
			return level < highest
				? [{ field, rule: `${code} has no parent`, cure: 'name the group that it belongs to' }]
				: [];
		const above = byCode.get(parent);
		if (!above)
			return [
				{ field, rule: `${code}: its parent is not in the table`, cure: 'add a row for it, or correct it' },
			];
		if (above.isIndicator)
			return [{ field, rule: `${code}: its parent ${parent} is an indicator`, cure: 'name a group' }];
		if (above.level <= level)
			return [
				{
					field,
					rule: `${code}: its parent ${parent} does not stand at a higher level`,
					cure: 'correct the parent or the levels',
				},
			];
		return [];
	});
}

/** Walks upwards from each node; a circle is told once, at its first row. */
function checkCircles(nodes: Nodes): Fault[] {
	const byCode = firstByCode(nodes);
	const done = new Set<string>();
	return nodes.flatMap((node) => {
		const path = new Set<string>();
		let at: StructureRow | undefined = node;
		while (at && !done.has(at.code) && !path.has(at.code)) {
			path.add(at.code);
			at = byCode.get(at.parent);
		}
		const closes = at !== undefined && path.has(at.code);
		for (const code of path) done.add(code);
		if (!closes) return [];
		const walked = [...path];
		const circle = walked.slice(walked.indexOf(at?.code ?? ''));
		const rule = `${[...circle, circle[0]].join(' → ')} is a circle`;
		const first = byCode.get(circle[0] ?? '') ?? node;
		return [{ field: first.row.place('Parent'), rule, cure: 'each parent must lead up to the top' }];
	});
}

function checkChildren(nodes: Nodes): Fault[] {
	const parents = new Set(nodes.map(({ parent }) => parent));
	return nodes
		.filter(({ isIndicator, code }) => !isIndicator && !parents.has(code))
		.map(({ row, code }) => ({
			field: row.place('iCode'),
			rule: `${code}: nothing stands below this group`,
			cure: 'name it as the parent of something, or take it out',
		}));
}

function checkDirection({ row, code, isIndicator }: StructureRow): Fault[] {
	const text = cellOf(row, 'Direction');
	const value = parseDecimal(text);
	if (value === 1 || (isIndicator && value === -1)) return [];
	const field = row.place('Direction');
	if (isIndicator)
		return [
			{ field, rule: `${code}: the direction is neither 1 nor -1`, cure: 'write 1, or -1 if less is better' },
		];
	if (text === '') return [];
	return [{ field, rule: `${code}: a group cannot be reversed`, cure: 'write 1, or leave the cell empty' }];
}

function checkWeightText({ row, code, parent }: StructureRow): Fault[] {
	const text = cellOf(row, 'Weight');
	const field = row.place('Weight');
	if (text === '')
		return parent === ''
			? []
			: [{ field, rule: `${code} has no weight`, cure: 'write a weight; 1 for all is equal weights' }];
	const value = parseDecimal(text);
	if (value === undefined) return [decimalFault(field, text, `weight of ${code}`)];
	return value < 0 ? [{ field, rule: `${code}: the weight is negative`, cure: 'write 0 or more' }] : [];
}

/** Every fault of the hierarchy; weights too unless they come from another file. */
export function checkStructure(nodes: Nodes, withWeights: boolean): Fault[] {
	if (!nodes.some(({ isIndicator }) => isIndicator))
		return [
			{
				field: 'structure',
				rule: 'the table has no row of the type Indicator',
				cure: 'give indicators the Type Indicator and groups the Type Aggregate',
			},
		];
	return [
		...checkCodes(nodes),
		...nodes.flatMap(checkLevel),
		...checkGaps(nodes),
		...checkParents(nodes),
		...checkCircles(nodes),
		...checkChildren(nodes),
		...nodes.flatMap(checkDirection),
		...(withWeights ? nodes.flatMap(checkWeightText) : []),
	];
}
