/*
 * The pipeline of scoring, every stage kept in the ScoreSheet:
 *   1 rows → voices by country and question      2 voices → one answer an item (resolveItem)
 *   3 items → benchmarks … domains (scoreElement) 4 domains → system with the phase gate (scoreSystem)
 *   5 theme cells → themes (scoreThemes)          6 uncapped values → integration reading (readIntegration)
 * Pure: the recipe, with the hash of the inputs and the time, comes from the caller.
 */

import { type Item, listItems } from '../../instruments/list-items.ts';
import { memberCodes } from '../../instruments/list-members.ts';
import type { Pack } from '../../instruments/pack.ts';
import { type AnswerRow, CONSENSUS } from '../../instruments/schema/answer.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { resolveItem } from '../consensus/resolve-item.ts';
import { readIntegration } from './read-integration.ts';
import { scoreElement } from './score-element.ts';
import type { CountryScores, ElementScore, ItemScore, Recipe, ScoreSheet, Voice } from './score-sheet.ts';
import { scoreSystem } from './score-system.ts';
import { scoreThemes } from './score-themes.ts';

/** Version of the rules in this room; a change of any figure raises it. */
export const RULES_VERSION = '1';

type Voices = ReadonlyMap<string, readonly Voice[]>;

function isRead(row: AnswerRow, respondents: string): boolean {
	return (row.respondent === CONSENSUS) === (respondents === CONSENSUS);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Country → question → voices, respondents in alphabetical order. */
function groupVoices(rows: readonly AnswerRow[], respondents: string): ReadonlyMap<string, Voices> {
	const countries = new Map<string, Map<string, Voice[]>>();
	const ordered = [...rows].sort(
		(a, b) => byText(a.country, b.country) || byText(a.respondent, b.respondent),
	);
	for (const row of ordered) {
		const questions = countries.get(row.country) ?? new Map<string, Voice[]>();
		countries.set(row.country, questions);
		if (!isRead(row, respondents)) continue;
		const { country: _country, question, ...voice } = row;
		const voices = questions.get(question);
		if (voices) voices.push(voice);
		else questions.set(question, [voice]);
	}
	return countries;
}

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
): CountryScores {
	const resolved = items.map((item) => resolveItem(item, voices.get(item.question) ?? []));
	const uncapped = resolved.map((item) => ({ ...item, points: item.uncapped }));
	return {
		country,
		elements: scoreTree(framework, resolved),
		items: resolved,
		integration: readIntegration(framework, scoreTree(framework, uncapped)),
	};
}

/** Rows of answers.csv, already checked against the pack, to the score sheet; countries sorted by code. */
export function scoreStudy(pack: Pack, rows: readonly AnswerRow[], recipe: Recipe): ScoreSheet {
	const items = listItems(pack.framework);
	const members = memberCodes(pack);
	const grouped = groupVoices(rows, recipe.options.respondents ?? 'all');
	return {
		recipe,
		countries: [...grouped].map(([country, voices]) => scoreCountry(pack.framework, items, country, voices)),
		warnings: [...grouped.keys()]
			.filter((country) => !members.has(country))
			.map((country) => `country "${country}" is no member in the pack ${pack.id}`),
	};
}
