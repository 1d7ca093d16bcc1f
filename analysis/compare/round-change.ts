/*
 * What changed in a country from one round to a later one. Only items that are scored in both rounds under the same
 * question, statement and scale are compared; all others are named with the reason. Means are taken over the common
 * items alone, so that a new benchmark or a filled gap does not pass for progress.
 */
import { type Item, listItems } from '../../instruments/list-items.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { compileFramework } from '../robustness/compile-framework.ts';
import { type CompiledFramework, NOT_APPLICABLE } from '../robustness/compiled-framework.ts';
import { makeSettings } from '../robustness/rescore.ts';
import { rescoreGroups } from '../robustness/rescore-groups.ts';
import type { CountryScores, ItemScore } from '../score/score-sheet.ts';

export interface RoundSide {
	readonly framework: Framework;
	readonly country: CountryScores;
}

export type Change = 'gained' | 'lost' | 'unchanged' | 'not comparable';

export interface ItemChange {
	/** As the later round names them; an item that is gone as the earlier one did. */
	readonly id: string;
	readonly question: string;
	readonly change: Change;
	/** Points in each round; null when not scored. */
	readonly before: number | null;
	readonly after: number | null;
	/** The answer is worth the same, only the evidence rule made the difference. */
	readonly byEvidenceOnly: boolean;
	/** Why it cannot be compared; empty when it can. */
	readonly reason: string;
}

export interface ElementChange {
	readonly id: string;
	readonly level: string;
	readonly change: Change;
	/** Points 0-4 over the common items, by the weights and rules of the later framework. */
	readonly before: number | null;
	readonly after: number | null;
	/** Points as published in each round. */
	readonly publishedBefore: number | null;
	readonly publishedAfter: number | null;
	readonly commonItems: number;
	/** `evidence`: the answers are worth the same. `coverage`: published points moved, those over common items did not. */
	readonly only: 'evidence' | 'coverage' | '';
	readonly reason: string;
}

export interface RoundChange {
	readonly country: string;
	readonly items: readonly ItemChange[];
	readonly elements: readonly ElementChange[];
	/** Ids of items that the frameworks do not have in common, or have otherwise. */
	readonly changedItems: readonly string[];
}

const TOLERANCE = 1e-9;
const FULL = 4;

function changeOf(before: number, after: number): Change {
	if (Math.abs(after - before) <= TOLERANCE) return 'unchanged';
	return after > before ? 'gained' : 'lost';
}

function frameworkReason(before: Item | undefined, after: Item | undefined): string {
	if (!before) return 'only in the later round';
	if (!after) return 'only in the earlier round';
	if (before.statement !== after.statement) return 'another statement';
	return JSON.stringify(before.scale) === JSON.stringify(after.scale) ? '' : 'another scale';
}

function scoreReason(before: ItemScore | undefined, after: ItemScore | undefined): string {
	const open = [before, after].map((item) => (item?.points ?? null) === null);
	if (open[0] && open[1]) return 'scored in neither round';
	if (open[0]) return 'not scored in the earlier round';
	return open[1] ? 'not scored in the later round' : '';
}

interface Compared {
	readonly item: ItemChange;
	readonly hasChangedFramework: boolean;
}

function compareItem(
	question: string,
	defined: readonly [Item | undefined, Item | undefined],
	scored: readonly [ItemScore | undefined, ItemScore | undefined],
): Compared {
	const [first, second] = scored;
	const [before, after] = [first?.points ?? null, second?.points ?? null];
	const byFramework = frameworkReason(...defined);
	const reason = byFramework || scoreReason(first, second);
	const isSame = before === null || after === null || reason !== '';
	const change = isSame ? 'not comparable' : changeOf(before, after);
	const isMoved = change === 'gained' || change === 'lost';
	const item: ItemChange = {
		id: defined[1]?.id ?? defined[0]?.id ?? '',
		...{ question, change, before, after, reason },
		byEvidenceOnly: isMoved && first?.uncapped === second?.uncapped,
	};
	return { item, hasChangedFramework: byFramework !== '' };
}

function compareItems(before: RoundSide, after: RoundSide): Compared[] {
	const byQuestion = (items: readonly Item[]) => new Map(items.map((item) => [item.question, item]));
	const [first, second] = [byQuestion(listItems(before.framework)), byQuestion(listItems(after.framework))];
	const scores = [before, after].map(
		({ country }) => new Map(country.items.map((item) => [item.question, item])),
	);
	const questions = new Set([...second.keys(), ...first.keys()]);
	return [...questions].map((question) =>
		compareItem(
			question,
			[first.get(question), second.get(question)],
			[scores[0]?.get(question), scores[1]?.get(question)],
		),
	);
}

/** Shares over the common items of one round, by slot of the later framework; `uncapped`: as answered. */
function commonShares(
	compiled: CompiledFramework,
	country: CountryScores,
	common: ReadonlySet<string>,
	uncapped: boolean,
): Float64Array {
	const shares = new Float64Array(compiled.slotCount).fill(NOT_APPLICABLE);
	const byQuestion = new Map(country.items.map((item) => [item.question, item]));
	compiled.items.forEach(({ question }, slot) => {
		const item = common.has(question) ? byQuestion.get(question) : undefined;
		if (item) shares[slot] = ((uncapped ? item.uncapped : item.points) ?? 0) / item.max;
	});
	rescoreGroups(compiled, makeSettings(compiled), shares);
	return shares;
}

function countCommon(compiled: CompiledFramework, shares: Float64Array, slot: number): number {
	if (slot < compiled.itemCount) return Number((shares[slot] ?? -1) >= 0);
	const group = slot - compiled.itemCount;
	const children = compiled.children.subarray(compiled.starts[group], compiled.starts[group + 1]);
	return children.reduce((sum, child) => sum + countCommon(compiled, shares, child), 0);
}

function compareGroups(before: RoundSide, after: RoundSide, common: ReadonlySet<string>): ElementChange[] {
	const compiled = compileFramework(after.framework);
	const over = (side: RoundSide, uncapped: boolean) => commonShares(compiled, side.country, common, uncapped);
	const [from, to] = [over(before, false), over(after, false)];
	const [fromAnswers, toAnswers] = [over(before, true), over(after, true)];
	const published = [before, after].map(
		({ country }) => new Map(country.elements.map(({ id, points }) => [id, points])),
	);
	const groups = [...compiled.order].filter((slot) => slot >= compiled.itemCount);
	return groups.map((slot): ElementChange => {
		const id = compiled.ids[slot] ?? '';
		const [start, end] = [from[slot] ?? -1, to[slot] ?? -1];
		const [publishedBefore = null, publishedAfter = null] = published.map((points) => points.get(id) ?? null);
		const basis = { id, level: compiled.levels[slot] ?? '', publishedBefore, publishedAfter };
		const none = { before: null, after: null, commonItems: 0, only: '' } as const;
		if (start < 0 || end < 0)
			return { ...basis, ...none, change: 'not comparable', reason: 'no item is scored in both rounds' };
		const change = changeOf(start * FULL, end * FULL);
		const isByEvidence =
			change !== 'unchanged' && changeOf(fromAnswers[slot] ?? 0, toAnswers[slot] ?? 0) === 'unchanged';
		const moved =
			publishedBefore === null ||
			publishedAfter === null ||
			changeOf(publishedBefore, publishedAfter) !== 'unchanged';
		const isByCoverage = change === 'unchanged' && moved && publishedBefore !== publishedAfter;
		return {
			...{ ...basis, change, before: start * FULL, after: end * FULL },
			commonItems: countCommon(compiled, to, slot),
			only: isByEvidence ? 'evidence' : isByCoverage ? 'coverage' : '',
			reason: '',
		};
	});
}

/** Throws RangeError when the two sides are not of one country. */
export function readRoundChange(before: RoundSide, after: RoundSide): RoundChange {
	if (before.country.country !== after.country.country)
		throw new RangeError('readRoundChange requires two rounds of one country');
	const compared = compareItems(before, after);
	const items = compared.map(({ item }) => item);
	const common = new Set(
		items.filter(({ change }) => change !== 'not comparable').map(({ question }) => question),
	);
	return {
		country: after.country.country,
		items,
		elements: compareGroups(before, after, common),
		changedItems: compared
			.filter(({ hasChangedFramework }) => hasChangedFramework)
			.map(({ item }) => item.id),
	};
}
