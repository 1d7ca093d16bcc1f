/*
 * How each group is reckoned: which mean, how many of its children must be there, what it must not do without, what
 * caps it. Options speak of levels from the bottom; here they are settled for each group, with every fault at once.
 */
import { type Fault, Problem } from '../../instruments/problem.ts';
import { childrenOf, findNode, type IndexStructure } from './index-structure.ts';
import { ARITHMETIC, type MeanKind, parseMeanKind } from './mean-kind.ts';
import { parseDecimal } from './table-row.ts';

export interface GroupOptions {
	/** One mean for all levels, or one a level from level 2 up. */
	readonly means?: readonly MeanKind[];
	/** One share for all levels, or one a level from level 2 up; left out: any one child is enough. */
	readonly availability?: readonly number[];
	/** Indicators without which a unit has no score in any group above them. */
	readonly mandatory?: readonly string[];
}

export interface GroupRules {
	/** By group: its mean, and how many of its children must have a value (at least one). */
	readonly means: readonly MeanKind[];
	readonly needs: Int32Array;
	/** Numbers of the mandatory indicators. */
	readonly mandatory: readonly number[];
}

/** `2/3` or `0.67`; undefined unless it is from 0 to 1. */
export function parseShare(text: string): number | undefined {
	const [top, bottom, ...more] = text.split('/').map((part) => parseDecimal(part.trim()));
	if (top === undefined || more.length > 0) return undefined;
	if (text.includes('/') && !bottom) return undefined;
	const share = bottom === undefined ? top : top / bottom;
	return share >= 0 && share <= 1 ? share : undefined;
}

/** Smallest count whose share of the children is not below the threshold, compared as the shares would be. */
function leastCount(children: number, share: number): number {
	let count = 1;
	while (count < children && count / children < share) count++;
	return count;
}

function checkCounts(structure: IndexStructure, { means, availability }: GroupOptions): Fault[] {
	const wants = structure.levels - 1;
	const wrong = (field: string, list: readonly unknown[] | undefined): Fault[] =>
		list === undefined || list.length === 1 || list.length === wants
			? []
			: [
					{
						field,
						rule: `${list.length} are given, and there are ${wants} levels above the indicators`,
						cure: 'give one for all levels, or one for each from the bottom',
					},
				];
	return [...wrong('--aggregate', means), ...wrong('--availability', availability)];
}

function readMeans(structure: IndexStructure, means: readonly MeanKind[], faults: Fault[]): MeanKind[] {
	return structure.codes.slice(structure.indicators).map((code, group) => {
		const node = structure.indicators + group;
		const own = structure.aggregation[node] ?? '';
		const byLevel = means[(structure.level[node] ?? 2) - 2] ?? means[0] ?? ARITHMETIC;
		if (own === '') return byLevel;
		const kind = parseMeanKind(own);
		if (!kind)
			faults.push({
				field: `structure: Aggregation of ${code}`,
				rule: 'this is no mean',
				cure: 'write amean, gmean, hmean or pmean:POWER, or leave it empty',
			});
		return kind ?? byLevel;
	});
}

/** Throws Problem: `bad-call` where a list does not fit the levels, `bad-file` for cells of the structure. */
export function makeGroupRules(structure: IndexStructure, options: GroupOptions): GroupRules {
	const calls = checkCounts(structure, options);
	const mandatory = (options.mandatory ?? []).flatMap((code) => {
		const node = findNode(structure, code);
		if (node !== undefined && node < structure.indicators) return [node];
		calls.push({ field: '--mandatory', rule: `${code} is no indicator`, cure: 'name codes of indicators' });
		return [];
	});
	if (calls.length > 0) throw new Problem('bad-call', 'The options do not fit the structure.', calls);
	const faults: Fault[] = [];
	const means = readMeans(structure, options.means ?? [ARITHMETIC], faults);
	if (faults.length > 0) throw new Problem('bad-file', 'The structure does not hold.', faults);
	const shares = options.availability ?? [0];
	const needs = Int32Array.from(means, (_, group) => {
		const node = structure.indicators + group;
		const share = shares[(structure.level[node] ?? 2) - 2] ?? shares[0] ?? 0;
		return leastCount(childrenOf(structure, node).length, shares.length === 1 ? (shares[0] ?? 0) : share);
	});
	return { means, needs, mandatory };
}
