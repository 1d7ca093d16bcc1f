/*
 * What hangs on one part: the score of each country with one indicator, standard, domain or respondent left out. A
 * part left out counts as not applicable; a respondent left out was never asked.
 */
import { type CompiledFramework, MISSING } from './compiled-framework.ts';
import type { PreparedCountry, PreparedStudy } from './prepare-study.ts';
import { makeSettings } from './rescore.ts';
import { gatedPhase, type RunSettings, rescoreGroups } from './rescore-groups.ts';
import { resolveVoices } from './resolve-voices.ts';

export interface Dropped {
	readonly country: string;
	/** Level of the part left out, or `respondent`. */
	readonly kind: string;
	/** Id of the element, or name of the respondent. */
	readonly dropped: string;
	/** The element whose score is looked at. */
	readonly element: string;
	/** Scores 0-100 and phases before and after; null where not scored. */
	readonly before: number | null;
	readonly after: number | null;
	/** after − before; null where one of them is missing. */
	readonly change: number | null;
	readonly phaseBefore: number | null;
	readonly phaseAfter: number | null;
}

interface Figures {
	readonly score: number | null;
	readonly phase: number | null;
}

const SCORE = 100;

function figuresOf(compiled: CompiledFramework, shares: Float64Array, slot: number): Figures {
	const share = shares[slot] ?? MISSING;
	const phase = gatedPhase(compiled, shares, slot);
	return { score: share < 0 ? null : share * SCORE, phase: phase === 0 ? null : phase };
}

interface Part {
	readonly kind: string;
	readonly dropped: string;
	readonly slot: number;
	readonly respondent: number;
}

/** Every group below the element looked at that is no theme, then every respondent. */
function partsOf(compiled: CompiledFramework, country: PreparedCountry, slot: number): Part[] {
	const isBelow = (other: number): boolean => {
		const parent = compiled.parents[other] ?? -1;
		return parent >= 0 && (parent === slot || isBelow(parent));
	};
	const groups = [...compiled.order].filter((other) => other >= compiled.itemCount && isBelow(other));
	return [
		...groups.map((other) => ({
			kind: compiled.levels[other] ?? '',
			dropped: compiled.ids[other] ?? '',
			slot: other,
			respondent: -1,
		})),
		...country.voices.respondents.map((name, respondent) => ({
			kind: 'respondent',
			dropped: name,
			slot: -1,
			respondent,
		})),
	];
}

function scoreWithout(
	compiled: CompiledFramework,
	settings: RunSettings,
	country: PreparedCountry,
	part: Part,
): Float64Array {
	const { counts, shares, voices } = country;
	if (part.respondent < 0) shares.set(country.capped);
	else {
		counts.fill(1);
		counts[part.respondent] = 0;
		resolveVoices(compiled, voices, counts, true, shares);
		counts.fill(1);
	}
	settings.leftOut = part.slot;
	rescoreGroups(compiled, settings, shares);
	settings.leftOut = -1;
	return shares;
}

/**
 * `element`: id of the element whose score is looked at; the system when left out. Country by country, groups in
 * framework order, then respondents by name. Throws RangeError for an id that does not exist.
 */
export function dropOne({ compiled, countries }: PreparedStudy, element = 'system'): Dropped[] {
	const slot = compiled.slotOf.get(element);
	if (slot === undefined)
		throw new RangeError(`dropOne requires an element of the framework, not ${element}`);
	const settings = makeSettings(compiled);
	const none: Part = { kind: '', dropped: '', slot: -1, respondent: -1 };
	return countries.flatMap((country) => {
		const before = figuresOf(compiled, scoreWithout(compiled, settings, country, none), slot);
		return partsOf(compiled, country, slot).map(({ kind, dropped, ...part }) => {
			const left = scoreWithout(compiled, settings, country, { ...none, ...part });
			const after = figuresOf(compiled, left, slot);
			return {
				...{ country: country.country, kind, dropped, element },
				...{ before: before.score, after: after.score },
				change: before.score === null || after.score === null ? null : after.score - before.score,
				...{ phaseBefore: before.phase, phaseAfter: after.phase },
			};
		});
	});
}

/** The largest change, up or down, for each country and kind; of equal ones the first. */
export function largestChanges(dropped: readonly Dropped[]): Dropped[] {
	const largest = new Map<string, Dropped>();
	for (const each of dropped) {
		const key = JSON.stringify([each.country, each.kind]);
		const known = largest.get(key)?.change ?? null;
		if (each.change !== null && (known === null || Math.abs(each.change) > Math.abs(known)))
			largest.set(key, each);
	}
	return [...largest.values()];
}
