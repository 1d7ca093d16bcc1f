/*
 * docs/packs.md: its small pack is a sound one, every member of the format is described, and the keys of its
 * example of translations are keys of that pack.
 */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { scoreStudy } from '../../analysis/score/score-study.ts';
import { listItems } from '../../instruments/list-items.ts';
import { listTexts } from '../../instruments/list-texts.ts';
import { parsePack } from '../../instruments/parse-pack.ts';
import { FactLink, ProposalRule } from '../../instruments/schema/fact.ts';
import * as framework from '../../instruments/schema/framework.ts';
import { Contradiction, Member, PackFile, Round, SaidOfItem } from '../../instruments/schema/pack-file.ts';
import * as questionnaire from '../../instruments/schema/questionnaire.ts';
import { testRecipe } from '../support/asean-cps.ts';
import { readBlocks, readText } from '../support/read-docs.ts';

const FILES = ['pack.json', 'framework.json', 'questionnaire.json', 'facts.json'];
const text = readText('docs/packs.md');
const blocks = readBlocks(text);
const parse = (name: string): unknown => JSON.parse(blocks.get(name) ?? '');
const readPack = () => parsePack(Object.fromEntries(FILES.map((name) => [name, parse(name)])));

/** The members of an object, or of every kind of a union. */
function membersOf(schema: unknown): string[] {
	if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
	if (schema instanceof z.ZodUnion) return schema.options.flatMap(membersOf);
	throw new RangeError('membersOf requires an object or a union of objects');
}

test('the small pack is sound, and its titles and choices come from its items', () => {
	const pack = readPack();
	expect(listItems(pack.framework).map((item) => item.id)).toEqual([
		'1a',
		'1b',
		'2a',
		'2b',
		'DARK.1',
		'DARK.2',
	]);
	const [crossing] = pack.questionnaire.pages[0]?.elements ?? [];
	expect(crossing).toMatchObject({ title: 'Every school has a marked crossing.' });
	expect(crossing).toHaveProperty('choices.length', 2);
});

test('the small pack is scored as any other: a yes without evidence counts half and is starred', () => {
	const blank = {
		respondent: 'police',
		status: 'answered',
		evidence: '',
		confidence: '',
		comment: '',
	} as const;
	const rows = [
		{ ...blank, country: 'EST', question: 'crossing', value: 'yes' },
		{ ...blank, country: 'EST', question: 'lamps', value: '20' },
	];
	const elements = scoreStudy(readPack(), rows, testRecipe()).countries[0]?.elements ?? [];
	// Crossings weigh 2: half of full; lamps weigh 1: 20 of 40, half of full. So half of 4 points, which is phase 2.
	expect(elements.find(({ id }) => id === 'D1')).toMatchObject({ points: 2, phase: 2, starredItems: 1 });
	expect(elements.find(({ id }) => id === 'D2')).toMatchObject({ status: 'withheld' });
});

test('every member that the format knows is described', () => {
	const schemas = [
		...[PackFile, Round, Member, Contradiction, SaidOfItem, FactLink, ProposalRule],
		...[framework.Framework, framework.Scale, framework.Choice, framework.Element, framework.Theme],
		...[framework.Phase, framework.GroupRule, framework.IntegrationRule, framework.Unscored],
		...[questionnaire.Questionnaire, questionnaire.Section, questionnaire.Panel, questionnaire.Question],
	];
	const members = new Set(schemas.flatMap(membersOf));
	expect(members.size).toBeGreaterThan(60);
	expect([...members].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('every type of question and every reason for an unscored one is named', () => {
	const kinds = [...questionnaire.QUESTION_TYPES, ...framework.Unscored.shape.why.options];
	expect(kinds.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
});

test('the keys of the translations shown are keys of the small pack', () => {
	const keys = listTexts(readPack());
	const shown = z.record(z.string(), z.string()).parse(parse('locales-excerpt'));
	expect(Object.keys(shown).filter((key) => !keys.has(key))).toEqual([]);
});
