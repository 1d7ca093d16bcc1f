/*
 * The pack public-record with the facts of data/reference: how many items the public record answers for each
 * Member State, and single answers with their years as their sources give them.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadFacts } from '../../data/load-facts.ts';
import { proposeAnswers } from '../../instruments/propose-answers.ts';
import { FactLinks, type Proposal } from '../../instruments/schema/fact.ts';
import { Framework } from '../../instruments/schema/framework.ts';
import { PackFile } from '../../instruments/schema/pack-file.ts';
import { Questionnaire } from '../../instruments/schema/questionnaire.ts';

const folder = new URL('../../instruments/packs/public-record/', import.meta.url);
const readJson = async (name: string): Promise<unknown> =>
	JSON.parse(await readFile(new URL(name, folder), 'utf8'));
const pack = PackFile.parse(await readJson('pack.json'));
const framework = Framework.parse(await readJson('framework.json'));
const questionnaire = Questionnaire.parse(await readJson('questionnaire.json'));
const links = FactLinks.parse(await readJson('facts.json'));
const facts = loadFacts(new URL('../../data/reference/', import.meta.url).pathname);

const proposals = new Map(pack.members.map(({ code }) => [code, proposeAnswers(links, facts, code)]));
const all = [...proposals.values()].flat();
const find = (country: string, question: string) =>
	proposals.get(country)?.find((proposal) => proposal.question === question);
const isSourced = (proposal: Proposal) => proposal.facts.every((fact) => fact.read === 'found-in-source');

test('the fifty items are asked once, linked once, and scored or shown once', () => {
	const items = framework.domains.flatMap((domain) => domain.children ?? []);
	const asked = questionnaire.pages
		.flatMap((page) => page.elements.map((element) => element.name))
		.toSorted();
	expect(asked).toHaveLength(50);
	expect(links.map((link) => link.question).toSorted()).toEqual(asked);
	const read = [...items.map((item) => item.question), ...framework.unscored.map((item) => item.question)];
	expect(read.toSorted()).toEqual(asked);
	// 13 + 10 + 1 + 1 + 5 + 3 items are scored; 16 and 1 are one government's assessments.
	expect([items.length, framework.unscored.length]).toEqual([33, 17]);
});

test('no scale counts an answer that has no evidence', () => {
	expect(Object.values(framework.scales).filter((scale) => scale.withoutEvidence !== 'missing')).toEqual([]);
});

test('the public record answers 451 of 550 items and says “unknown” for six', () => {
	const status = (wanted: string) => all.filter((proposal) => proposal.answer?.status === wanted).length;
	expect(status('answered')).toBe(451);
	expect(status('dont-know')).toBe(6);
	// Every fact that stands beside an item decides it.
	expect(all).toHaveLength(451 + 6);
});

test('how many items have a fact, Member State by Member State', () => {
	expect(Object.fromEntries([...proposals].map(([country, list]) => [country, list.length]))).toEqual({
		BRN: 34,
		KHM: 49,
		IDN: 50,
		LAO: 34,
		MYS: 33,
		MMR: 49,
		PHL: 50,
		SGP: 33,
		THA: 50,
		TLS: 41,
		VNM: 34,
	});
});

test('34 answers are general knowledge and wait for a source, the other 417 have one', () => {
	const answered = all.filter((proposal) => proposal.answer?.status === 'answered');
	expect(answered.filter(isSourced)).toHaveLength(417);
	expect(answered.filter((proposal) => !isSourced(proposal))).toHaveLength(34);
});

test.each([
	['BRN', 'I05', 'yes', '2022'],
	['LAO', 'L01', 'yes', '2024'],
	['THA', 'L01', 'yes', '2025'],
	['SGP', 'L03', 'partly', '2020'],
	['MMR', 'L06', 'partly', '2024'],
	['TLS', 'I05', 'yes', '2023'],
	['TLS', 'I08', 'no', '2022'],
	['TLS', 'L08', 'no', '2016'],
	['PHL', 'L09', 'yes', '2022'],
	['THA', 'L09', 'no', '2025'],
	['BRN', 'J01', 7, '2019'],
	['THA', 'J01', 12, '2022'],
	['MYS', 'S02', 'larger-scale', '2012-2014'],
	['LAO', 'T01', 'tier-2-watch-list', '2024'],
	['VNM', 'K01', 96.1, '2014'],
	['MMR', 'K02', 'partly', '2023'],
	['SGP', 'K03', 88.7675, '2023'],
	['KHM', 'E01', 'no', '2022'],
])('%s %s is answered %s, as of %s', (country, question, value, year) => {
	const proposal = find(country, question);
	expect(proposal?.answer).toEqual({ value, status: 'answered' });
	expect(proposal?.facts.map((fact) => fact.year)).toEqual([year]);
});

test('an assessment that says “Unknown” is a don’t know, and a state that was not assessed has no entry', () => {
	expect(find('MMR', 'E11')?.answer).toEqual({ value: null, status: 'dont-know' });
	expect(find('SGP', 'E11')).toBeUndefined();
});

test('every answer to a choice is one of its choices, every number within its limits', () => {
	const scaleOf = new Map(
		framework.domains.flatMap((d) => d.children ?? []).map((item) => [item.question, item.scale]),
	);
	for (const element of questionnaire.pages.flatMap((page) => page.elements)) {
		if (element.type === 'panel') continue;
		const scale = framework.scales[scaleOf.get(element.name) ?? ''];
		const choices = element.choices ?? (scale?.kind === 'choice' ? scale.choices : undefined);
		const values = all
			.filter((proposal) => proposal.question === element.name)
			.flatMap((proposal) => proposal.answer?.value ?? []);
		const fits = (value: string | number) =>
			choices === undefined
				? Number(value) >= Number(element.min) && Number(value) <= Number(element.max)
				: choices.some((choice) => choice.value === value);
		expect([element.name, values.filter((value) => !fits(value))]).toEqual([element.name, []]);
	}
});
