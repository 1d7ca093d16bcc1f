import { expect, test } from 'vitest';
import { buildReport } from '../../../analysis/report/build-report.ts';
import type { Block, Cell, ReportModel, TableBlock } from '../../../analysis/report/report-model.ts';
import { PACK, ROUND, reportInput } from '../../support/report-fixture.ts';

const blocksOf = (model: ReportModel): Block[] => model.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (model: ReportModel): TableBlock[] =>
	blocksOf(model).flatMap((block) => (block.kind === 'table' ? [block] : []));

function tableNamed(model: ReportModel, caption: string): TableBlock {
	const table = tablesOf(model).find((each) => each.caption === caption);
	if (!table) throw new Error(`no table "${caption}"`);
	return table;
}

const printed = (cell: Cell | undefined) => (cell?.kind === 'gap' ? cell.gap : `${cell?.text}`);

test('what a country that is not released answered changes nothing in the report', () => {
	expect(buildReport(reportInput('yes'))).toEqual(buildReport(reportInput('no')));
});

test('a country that is not released stands in every table of countries with one mark and no figure', () => {
	const rows = tablesOf(buildReport(reportInput())).flatMap(({ rows }) => rows);
	const ofCola = rows.filter(({ heading }) => heading === 'Cola');
	expect(ofCola.length).toBeGreaterThanOrEqual(4);
	for (const { cells } of ofCola) expect(cells.map(printed)).toEqual(['not-released']);
});

test('every table and chart carries n, coverage, date, source and status', () => {
	const figures = blocksOf(buildReport(reportInput())).filter(
		({ kind }) => kind === 'table' || kind === 'chart',
	);
	expect(figures.length).toBeGreaterThan(12);
	for (const figure of figures) {
		if (figure.kind !== 'table' && figure.kind !== 'chart') continue;
		const { n, coverage, date, source, status } = figure.basis;
		expect([n, coverage, source].every((text) => text.length > 3)).toBe(true);
		expect([date, status]).toEqual(['2 March 2026', 'Draft for consultation']);
	}
});

test('the same input gives an equal model, and nobody can change it', () => {
	const model = buildReport(reportInput());
	expect(model).toEqual(buildReport(reportInput()));
	expect(Object.isFrozen(model.sections[0]?.blocks)).toBe(true);
});

test('the domain table prints score, points and coverage as they were worked out', () => {
	const { rows } = tableNamed(buildReport(reportInput()), 'Domain scores by country');
	// Alba: 2 points in both domains, so 2 in all. Brama: 3 points in Books; Readers withheld, half of it known.
	expect(
		rows[0]?.cells.map((cell) => (cell.kind === 'figure' ? [cell.text, cell.detail, cell.phase] : cell)),
	).toEqual([
		['50', '2.0 · 100 %', 2],
		['50', '2.0 · 100 %', 2],
		['50', '2.0 · 100 %', 2],
	]);
	expect(rows[1]?.cells.map(printed)).toEqual(['75', 'withheld', 'withheld']);
	expect(rows[1]?.cells[1]).toMatchObject({ detail: '50 %' });
});

test('divergence is counted from the answers: two steps apart on one of one item', () => {
	const model = buildReport(reportInput());
	const { rows } = tableNamed(
		model,
		'How far the respondents of one country stand apart, by domain and theme',
	);
	expect(rows.map(({ heading, cells }) => [heading, ...cells.map(printed)])).toEqual([
		['Books', '0', '0', '0', '0', 'not-applicable'],
		['Readers', '1', '0', '0', '1', '100 %'],
		['A theme', '0', '0', '0', '0', 'not-applicable'],
	]);
});

test('no comment of a respondent comes into the report, only the number of comments where enough answered', () => {
	const asked = ['Libraries', 'Schools'].map((sector) => ({ country: 'ZZ', sector, asked: 9, answered: 9 }));
	const model = buildReport({ ...reportInput(), participation: asked });
	expect(JSON.stringify(model)).not.toContain('MARKER');
	const { rows } = tableNamed(model, 'How many answers and comments stand behind each domain and theme');
	// Readers: Alba gave three answers and Brama one, a count that is held back; with Brama's "don't know" five comments.
	expect(rows[1]?.cells.map(printed)).toEqual(['suppressed', '5', '0', '1', '0']);
	const few = tableNamed(
		buildReport(reportInput()),
		'How many answers and comments stand behind each domain and theme',
	);
	expect(few.rows[1]?.cells.map(printed)).toEqual(['suppressed', 'suppressed', '0', '1', '0']);
});

test('the warning of fictional data and the disclaimer stand in the model', () => {
	const { warning, disclaimer } = buildReport(reportInput());
	expect([warning, disclaimer]).toEqual([ROUND.fictional, PACK.disclaimer]);
});

test('a study of public facts says that nobody was consulted, and needs no release', () => {
	const input = reportInput();
	const model = buildReport({ ...input, round: { ...ROUND, collection: 'desk' }, standings: [] });
	const text = JSON.stringify(model.sections);
	expect(text).toContain('Nobody was consulted yet');
	expect(text).toContain('Where the facts come from');
	expect(text).not.toContain('not-released');
});

test('answers from a file are all shown, and the report says that they carry no clearance', () => {
	const { standings: _, ...input } = reportInput();
	const text = JSON.stringify(buildReport(input).sections);
	expect(text).toContain('A file carries no record of clearance');
	expect(text).not.toContain('"gap":"not-released"');
});

test('a study that nobody has released yet still gives a report, without any chart of phases', () => {
	const model = buildReport({ ...reportInput(), standings: [] });
	expect(tableNamed(model, 'Domain scores by country').rows.map(({ cells }) => cells.map(printed))).toEqual([
		['not-released'],
		['not-released'],
		['not-released'],
	]);
});

/** Titles, captions, notes, cells and the words of charts; not the names of data inside a chart. */
function wordsOf(model: ReportModel): string {
	const blocks = blocksOf(model).map((block) =>
		block.kind === 'chart' ? { alt: block.alt, title: block.spec.title, basis: block.basis } : block,
	);
	return JSON.stringify([model.subtitle, model.sections.map(({ title }) => title), blocks]);
}

test('a report speaks of its units by the word of the pack alone, whatever the round collects', () => {
	const pack = { ...PACK, words: { member: 'town', members: 'towns' } };
	const input = { ...reportInput(), pack, round: { ...ROUND, fictional: 'Invented data.' } };
	const { standings: _, ...fromFile } = input;
	const desk = { ...input, round: { ...input.round, collection: 'desk' as const } };
	for (const each of [input, fromFile, desk, { ...input, standings: [] }]) {
		const words = wordsOf(buildReport(each));
		expect(words).toContain('towns');
		expect(words.match(/[^"]*(?:countr|nation|government|child)[^"]*/gi)).toBeNull();
	}
});

test('people who are heard apart have a chapter under the title of the pack, and none where it names none', () => {
	const idsOf = (model: ReportModel) => model.sections.map(({ id }) => id);
	expect(idsOf(buildReport(reportInput()))).not.toContain('heard-apart');
	const heardApart = { title: 'What night readers say', text: 'Nobody has asked them yet.' };
	const model = buildReport({ ...reportInput(), pack: { ...PACK, heardApart } });
	expect(model.sections.find(({ id }) => id === 'heard-apart')).toMatchObject({
		title: 'What night readers say',
		blocks: [{ kind: 'notice', text: 'Nobody has asked them yet.' }],
	});
});
