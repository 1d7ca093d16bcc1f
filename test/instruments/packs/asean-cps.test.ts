/*
 * The main study pack as data: that its parts are as many as its README says, that framework and questionnaire
 * meet, that the work is shared fairly between the sectors, and that its sentences are fit to be answered.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FactLinks } from '../../../instruments/schema/fact.ts';
import { type Element, Framework } from '../../../instruments/schema/framework.ts';
import { PackFile } from '../../../instruments/schema/pack-file.ts';
import { Questionnaire, type Section } from '../../../instruments/schema/questionnaire.ts';

const folder = new URL('../../../instruments/packs/asean-cps/', import.meta.url);
const readText = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const readJson = (name: string): unknown => JSON.parse(readText(name));

const pack = PackFile.parse(readJson('pack.json'));
const framework = Framework.parse(readJson('framework.json'));
const questionnaire = Questionnaire.parse(readJson('questionnaire.json'));
const links = FactLinks.parse(readJson('facts.json'));

const below = (elements: readonly Element[]): Element[] =>
	elements.flatMap((element) => element.children ?? []);
const standards = below(framework.domains);
const indicators = below(standards);
const benchmarks = below(indicators);
const themes = framework.themes?.list ?? [];
const cells = themes.flatMap((theme) => theme.cells);
const scored = [
	...benchmarks.map((benchmark) => benchmark.question ?? ''),
	...cells.map((cell) => cell.question),
];

const questionsOf = (section: Section) =>
	section.elements.flatMap((element) => (element.type === 'panel' ? element.elements : [element]));
const names = questionnaire.pages.flatMap(questionsOf).map((question) => question.name);
const findSection = (name: string) => questionnaire.pages.find((section) => section.name === name);
const sectorsOf = (section: Section) => [...(section.lead ? [section.lead] : []), ...(section.asked ?? [])];

/** How many scored items each sector sees, as lead or asked. */
function countItems(): Map<string, number> {
	const counts = new Map(pack.sectors.map((sector) => [sector.id, 0]));
	for (const section of questionnaire.pages) {
		const items = questionsOf(section).filter((question) => scored.includes(question.name)).length;
		for (const sector of sectorsOf(section)) counts.set(sector, (counts.get(sector) ?? Number.NaN) + items);
	}
	return counts;
}

test('the framework has 7 domains, 21 standards, 42 indicators and 168 benchmarks', () => {
	expect(framework.domains).toHaveLength(7);
	expect(standards).toHaveLength(21); // 7 × 3
	expect(indicators).toHaveLength(42); // 21 × 2
	expect(benchmarks).toHaveLength(168); // 42 × 4
});

test('five issues have one subject in each of the seven domains', () => {
	expect(cells).toHaveLength(35); // 5 × 7
	for (const theme of themes)
		expect(theme.cells.map((cell) => cell.domain)).toEqual(framework.domains.map((domain) => domain.id));
});

test('ids and question names follow the place in the framework', () => {
	expect(benchmarks[0]).toMatchObject({ id: '1.1.1a', question: 'b111a' });
	for (const { id, question } of benchmarks) expect(question).toBe(`b${id.replaceAll('.', '')}`);
	for (const { id, question } of cells) expect(question).toBe(id.toLowerCase().replace('.', '_'));
});

test('there are 20 context figures with a year each and 8 open questions', () => {
	const figures = findSection('context')?.elements ?? [];
	expect(figures).toHaveLength(20);
	for (const figure of figures) {
		const inside = figure.type === 'panel' ? figure.elements : [];
		expect(inside.filter((question) => question.name.endsWith('_year'))).toHaveLength(1);
		expect(inside.length).toBeGreaterThanOrEqual(2);
	}
	expect(findSection('open')?.elements).toHaveLength(8);
});

test('each question of the framework stands exactly once in the questionnaire', () => {
	for (const question of scored) expect(names.filter((name) => name === question)).toEqual([question]);
});

test('every question is read by a score or listed as unscored, never both', () => {
	const listed = framework.unscored.map((one) => one.question);
	expect([...scored, ...listed].toSorted()).toEqual(names.toSorted());
});

test('every sector sees 50 to 80 scored items, as the README says', () => {
	const readme = readText('README.md');
	for (const sector of pack.sectors) {
		const count = countItems().get(sector.id);
		expect(count).toBeGreaterThanOrEqual(50);
		expect(count).toBeLessThanOrEqual(80);
		expect(readme).toContain(`| ${sector.title} | ${count} |`);
	}
});

test('each scored section has a lead and two or three other sectors, all known to the pack', () => {
	const known = pack.sectors.map((sector) => sector.id);
	const sections = questionnaire.pages.filter((section) =>
		questionsOf(section).some((question) => scored.includes(question.name)),
	);
	expect(sections).toHaveLength(26); // 21 standards + 5 issues
	for (const section of sections) {
		expect(known).toContain(section.lead);
		expect(new Set(sectorsOf(section)).size).toBe(1 + (section.asked?.length ?? 0));
		expect([2, 3]).toContain(section.asked?.length);
		for (const sector of sectorsOf(section)) expect(known).toContain(sector);
	}
});

test('a section of a standard carries its title and its eight statements in order', () => {
	for (const standard of standards) {
		const section = findSection(`s${standard.id.replace('.', '')}`);
		expect(section?.title).toBe(standard.title);
		const expected = below(below([standard])).map((benchmark) => benchmark.question);
		expect(expected).toHaveLength(8);
		expect(section ? questionsOf(section).map((question) => question.name) : []).toEqual(expected);
	}
});

test('every statement is one sentence of its own, with a short title', () => {
	const statements = [...benchmarks, ...cells].map((item) => item.statement ?? '');
	expect(new Set(statements).size).toBe(203);
	for (const statement of statements) expect(statement).toMatch(/^[A-Z][^.]+\.$/);
	for (const { title } of benchmarks) expect([2, 3, 4, 5, 6]).toContain(title.split(' ').length);
});

test('a statement can be understood without the one before it', () => {
	const pointsBack = /^(It|They|This|These|Those|Their|Its|He|She)\b/;
	for (const item of [...benchmarks, ...cells]) expect(item.statement).not.toMatch(pointsBack);
});

test('the round of 2026 expects eleven Member States and the training round eleven fictional ones', () => {
	const [round, training] = pack.rounds;
	expect(pack.members.filter((member) => (member.joinedOn ?? '') <= (round?.openedOn ?? ''))).toHaveLength(
		11,
	);
	expect(round?.caution).toBeDefined();
	expect(training?.fictional).toContain('fictional');
	expect(training?.members?.map((member) => member.code)).toEqual(
		[...'ABCDEFGHIJK'].map((letter) => `TS${letter}`),
	);
});

test('members are in the alphabetical order of their names', () => {
	const inOrder = pack.members.map((member) => member.name);
	expect(inOrder).toEqual(inOrder.toSorted((a, b) => (a < b ? -1 : 1)));
});

test('public facts propose an answer to two questions and stand beside the others', () => {
	expect(links.filter((link) => link.rule).map((link) => link.question)).toEqual(['b111a', 'b112a']);
	for (const link of links) expect(names).toContain(link.question);
});
