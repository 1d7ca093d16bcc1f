/*
 * The pipeline of scoring, every stage kept in the ScoreSheet:
 *   1 rows → voices by country and item (groupVoices) 2 voices → one answer an item (resolveItem, resolveSettled)
 *   3 items → benchmarks … domains (scoreElement) 4 domains → system with the phase gate (scoreSystem)
 *   5 theme cells → themes (scoreThemes)          6 uncapped values → integration reading (readIntegration)
 * Pure: the recipe, with the hash of the inputs and the time, comes from the caller.
 */

import { type Item, listItems } from '../../instruments/list-items.ts';
import { memberCodes } from '../../instruments/list-members.ts';
import type { Pack } from '../../instruments/pack.ts';
import { type AnswerRow, CONSENSUS } from '../../instruments/schema/answer.ts';
import type { Framework, Scale } from '../../instruments/schema/framework.ts';
import { resolveItem } from '../consensus/resolve-item.ts';
import { resolveSettled } from '../consensus/resolve-settled.ts';
import { groupVoices } from './group-voices.ts';
import { readIntegration } from './read-integration.ts';
import { scoreElement } from './score-element.ts';
import type { CountryScores, ElementScore, ItemScore, Recipe, ScoreSheet, Voice } from './score-sheet.ts';
import { scoreSystem } from './score-system.ts';
import { scoreThemes } from './score-themes.ts';
import { type ReadPoints, readPoints } from './value-points.ts';

/** Version of the rules in this room; a change of any figure raises it. */
export const RULES_VERSION = '1';

/** `respondents`: everybody but the consensus meeting; the meeting, and everybody where it settled nothing. */
export const ALL = 'all';
export const SETTLED = 'settled';

/** By place of the item in listItems: what each respondent said to it, respondents in alphabetical order. */
type Voices = readonly (readonly Voice[])[];

function scoreTree(framework: Framework, items: readonly ItemScore[]): ElementScore[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	const domains = framework.domains.map((domain) => scoreElement(domain, 0, framework, byId));
	const system = scoreSystem(
		domains.map((domain) => domain.own),
		framework,
	);
	return [
		...domains.flatMap((domain) => domain.all),
		...(system ? [system] : []),
		...scoreThemes(framework, byId),
	];
}

function scoreCountry(
	framework: Framework,
	items: readonly Item[],
	country: string,
	voices: Voices,
	settled: Voices,
	pointsOf: (scale: Scale) => ReadPoints,
): CountryScores {
	const resolved = items.map((item, i) => {
		const [own, [word], points] = [voices[i] ?? [], settled[i] ?? [], pointsOf(item.scale)];
		return word ? resolveSettled(item, own, word, points) : resolveItem(item, own, points);
	});
	const uncapped = resolved.map((item) => ({ ...item, points: item.uncapped }));
	return {
		country,
		elements: scoreTree(framework, resolved),
		items: resolved,
		integration: readIntegration(framework, scoreTree(framework, uncapped)),
	};
}

/** One reader of points a scale, so that a value which many gave is looked up once. */
function scaleReaders(): (scale: Scale) => ReadPoints {
	const readers = new Map<Scale, ReadPoints>();
	return (scale) => {
		const reader = readers.get(scale) ?? readPoints(scale);
		readers.set(scale, reader);
		return reader;
	};
}

/** Rows of answers.csv, already checked against the pack, to the score sheet; countries sorted by code. */
export function scoreStudy(pack: Pack, rows: readonly AnswerRow[], recipe: Recipe): ScoreSheet {
	const items = listItems(pack.framework);
	const members = memberCodes(pack);
	const respondents = recipe.options.respondents ?? ALL;
	const grouped = groupVoices(items, rows, respondents);
	const settled = new Map(
		(respondents === SETTLED ? groupVoices(items, rows, CONSENSUS) : []).map((one) => [
			one.country,
			one.voices,
		]),
	);
	const pointsOf = scaleReaders();
	return {
		recipe,
		countries: grouped.map(({ country, voices }) =>
			scoreCountry(pack.framework, items, country, voices, settled.get(country) ?? [], pointsOf),
		),
		warnings: grouped
			.filter(({ country }) => !members.has(country))
			.map(({ country }) => `country "${country}" is no member in the pack ${pack.id}`),
	};
}
