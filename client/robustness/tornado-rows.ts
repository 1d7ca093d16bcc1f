/*
 * What hangs on one part of a member's score: the score with each part left out, the largest movement first. Parts are
 * put in order here, members never.
 */
import { type CompiledFramework, MISSING } from '../../analysis/robustness/compiled-framework.ts';
import { type Dropped, dropOne } from '../../analysis/robustness/drop-one.ts';
import { type PreparedCountry, prepareStudy } from '../../analysis/robustness/prepare-study.ts';
import { makeSettings } from '../../analysis/robustness/rescore.ts';
import { gatedPhase, rescoreGroups } from '../../analysis/robustness/rescore-groups.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';

/** Level of the parts that are left out in turn; respondents are one more. */
export const RESPONDENT = 'respondent';

/** The scored items below an element, each left out in turn: dropOne goes no further down than to groups. */
function dropItems(
	compiled: CompiledFramework,
	country: PreparedCountry,
	element: string,
): readonly Dropped[] {
	const top = compiled.slotOf.get(element) ?? -1;
	const isBelow = (slot: number): boolean =>
		slot >= 0 && (slot === top || isBelow(compiled.parents[slot] ?? -1));
	const settings = makeSettings(compiled);
	const score = (leftOut: number) => {
		country.shares.set(country.capped);
		settings.leftOut = leftOut;
		rescoreGroups(compiled, settings, country.shares);
		const share = country.shares[top] ?? MISSING;
		return {
			score: share < 0 ? null : share * 100,
			phase: gatedPhase(compiled, country.shares, top) || null,
		};
	};
	const before = score(-1);
	return compiled.items.flatMap((item, slot): Dropped[] => {
		if (!isBelow(slot) || (country.capped[slot] ?? MISSING) < 0) return [];
		const after = score(slot);
		return [
			{
				...{ country: country.country, kind: item.level, dropped: item.id, element },
				...{ before: before.score, after: after.score },
				change: before.score === null || after.score === null ? null : after.score - before.score,
				...{ phaseBefore: before.phase, phaseAfter: after.phase },
			},
		];
	});
}

/** All parts of all kinds below the element: groups in framework order, items, then respondents. */
export function dropParts(framework: Framework, scores: CountryScores, element: string): readonly Dropped[] {
	const study = prepareStudy(framework, [scores]);
	const [country] = study.countries;
	if (country === undefined) return [];
	const groups = dropOne(study, element);
	const isGroup = ({ kind }: Dropped) => kind !== RESPONDENT;
	return [
		...groups.filter(isGroup),
		...dropItems(study.compiled, country, element),
		...groups.filter((each) => !isGroup(each)),
	];
}

/** The kinds of parts that there are, from the top down; a single respondent cannot be left out. */
export function listKinds(dropped: readonly Dropped[]): readonly string[] {
	const kinds = [...new Set(dropped.map(({ kind }) => kind))];
	const respondents = dropped.filter(({ kind }) => kind === RESPONDENT).length;
	return kinds.filter((kind) => kind !== RESPONDENT || respondents > 1);
}

/** Of one kind, the largest movement first; what has no score without the part comes last. */
export function tornadoRows(dropped: readonly Dropped[], kind: string): readonly Dropped[] {
	const size = ({ change }: Dropped) => (change === null ? -1 : Math.abs(change));
	return dropped.filter((each) => each.kind === kind).sort((a, b) => size(b) - size(a));
}
