/* The chapters that show the reckoning: how firm the scores are, gaps and next steps, agreement, neighbours. */
import { expect, test } from 'vitest';
import { buildReport } from '../../../analysis/report/build-report.ts';
import type { ReportInput } from '../../../analysis/report/report-context.ts';
import type { Cell, ReportModel, TableBlock } from '../../../analysis/report/report-model.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import type { Pack } from '../../../instruments/pack.ts';
import { answer, PACK, ROUND, reportInput, sheetWith } from '../../support/report-fixture.ts';

const sectionOf = (model: ReportModel, id: string) => model.sections.find((section) => section.id === id);
const tablesOf = (model: ReportModel, id: string): TableBlock[] =>
	(sectionOf(model, id)?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
const textOf = (model: ReportModel, id: string) => JSON.stringify(sectionOf(model, id)?.blocks);

function tableOf(model: ReportModel, id: string, caption: RegExp): TableBlock {
	const table = tablesOf(model, id).find((each) => caption.test(each.caption));
	if (!table) throw new Error(`no table ${caption}`);
	return table;
}

const printed = (cell: Cell) => (cell.kind === 'gap' ? cell.gap : cell.text);
const rowsOf = ({ rows }: TableBlock) => rows.map(({ heading, cells }) => [heading, ...cells.map(printed)]);

test('the overall score stands beside its range, and what is withheld or not released has none', () => {
	const table = tableOf(buildReport(reportInput()), 'firmness', /overall score in 1,000 runs/);
	// Alba: 2 points in both domains, so 50 and phase 2 as published. Brama: the system is withheld.
	const [alba, brama, cola] = rowsOf(table);
	expect(alba?.slice(0, 2)).toEqual(['Alba', '50']);
	const [low = 0, high = 0] = `${alba?.[2]}`.split('–').map(Number);
	expect(low).toBeLessThan(high);
	expect(high).toBeLessThanOrEqual(100);
	expect([brama, cola]).toEqual([
		['Brama', 'withheld'],
		['Cola', 'not-released'],
	]);
});

test('shares of the runs in each phase and without a score add up to all runs', () => {
	const table = tableOf(buildReport(reportInput()), 'firmness', /overall score in 1,000 runs/);
	// Columns from the fifth on: phase 1, phase 2, without a score; whole percents may miss 100 by two.
	const shares = table.rows[0]?.cells.slice(4).map((cell) => Number.parseInt(printed(cell), 10)) ?? [];
	expect(shares).toHaveLength(3);
	expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(2);
});

test('the seed, the runs and every assumption stand in words, and that nothing ranks', () => {
	const text = textOf(buildReport(reportInput()), 'firmness');
	for (const said of ['seed 1', '1,000 runs', '25 % larger or smaller', 'geometric mean', 'bootstrap'])
		expect(text).toContain(said);
	expect(text).toContain('Missing values: each item that applies');
	expect(text).toContain('Nothing here ranks');
});

test('a country with one respondent cannot have its respondents drawn again, and the chapter says so', () => {
	// Brama has one respondent, Alba two; with Brama alone released nobody is drawn again.
	expect(textOf(buildReport(reportInput()), 'firmness')).toContain('For 1 of 2, who have one respondent');
	const input = reportInput();
	const standings = (input.standings ?? []).filter(({ country }) => country === 'AA');
	expect(textOf(buildReport({ ...input, standings }), 'firmness')).toContain('Respondents are left out');
});

test('the domain whose leaving out moves the overall score most is named with the change', () => {
	// Cola says yes to all of Books and no to all of Readers: 100 and 0, so 50; without Books 0, without Readers 100.
	// Both changes are 50; the first in the framework is named.
	const said = { b1: 'yes', b2: 'yes', b3: 'no', b4: 'no', t1: 'yes' };
	const rows = Object.entries(said).map(([question, value]) => answer('MM', 'libraries', question, value));
	const input = reportInput();
	const sheet = scoreStudy(PACK, rows, input.sheet.recipe);
	const model = buildReport({
		...input,
		sheet,
		standings: [{ country: 'MM', name: 'Cola', state: 'released' }],
	});
	expect(rowsOf(tableOf(model, 'firmness', /moves the overall score most/))).toEqual([
		['Alba', 'not-released'],
		['Brama', 'not-released'],
		['Cola', 'Books', '0', '−50.0', '1'],
	]);
});

test('a pack without an overall score shows each domain, and a desk round leaves its one voice out', () => {
	const { system: _, phases: __, ...framework } = PACK.framework;
	const input: ReportInput = {
		...reportInput(),
		pack: { ...PACK, framework },
		sheet: scoreStudy(
			{ ...PACK, framework },
			['b1', 'b2', 'b3'].map((question) => answer('ZZ', 'desk', question, 'yes')),
			reportInput().sheet.recipe,
		),
		round: { ...ROUND, collection: 'desk' },
		standings: [],
	};
	const model = buildReport(input);
	const text = textOf(model, 'firmness');
	expect(text).toContain('Respondents are left out');
	expect(text).toContain('no overall score');
	// Books: both yes, nothing to vary, 100 in every run. Readers: one of two known, withheld.
	const table = tableOf(model, 'firmness', /each domain in 1,000 runs/);
	expect(rowsOf(table)[0]).toEqual(['Alba', '100', 'withheld']);
	expect(table.rows[0]?.cells[0]).toMatchObject({ detail: '100–100' });
	expect(textOf(model, 'gaps')).toContain('gives no phases');
});

test('where items stand right below the domains, no aggregation is varied and no order of steps is judged', () => {
	const { system: _, ...framework } = PACK.framework;
	const flat = framework.domains.map((domain) => ({
		...domain,
		children: (domain.children ?? []).flatMap(({ children }) => children ?? []),
	}));
	const pack: Pack = { ...PACK, framework: { ...framework, levels: ['domain', 'benchmark'], domains: flat } };
	const input = reportInput();
	const rows = ['b1', 'b2', 'b3', 'b4', 't1'].map((question) => answer('ZZ', 'libraries', question, 'yes'));
	const model = buildReport({ ...input, pack, sheet: scoreStudy(pack, rows, input.sheet.recipe) });
	expect(textOf(model, 'firmness')).toContain('Aggregation is left out');
	expect(textOf(model, 'firmness')).not.toContain('geometric mean of');
	expect(textOf(model, 'agreement')).not.toContain('Doubtful');
});

test('there is no median gap of fewer than five released countries', () => {
	const table = tableOf(buildReport(reportInput()), 'gaps', /Median gap/);
	expect(rowsOf(table)).toEqual([
		['Books', '2 of 2', 'no-figure'],
		['Readers', '1 of 2', 'no-figure'],
		['A theme', '1 of 2', 'no-figure'],
	]);
});

test('with five released countries the median gap is full less the median points', () => {
	const codes = ['A1', 'A2', 'A3', 'A4', 'A5'];
	// Books, one of two yes in three countries (2 points), both in two (4): the median is 2, the gap 2, 50 of 100.
	const rows = codes.flatMap((code, i) => [
		answer(code, 'libraries', 'b1', 'yes'),
		answer(code, 'libraries', 'b2', i < 3 ? 'no' : 'yes'),
	]);
	const members = codes.map((code) => ({ code, name: `Member ${code}` }));
	const pack = { ...PACK, members };
	const { standings: _, ...input } = reportInput();
	const model = buildReport({ ...input, pack, members, sheet: scoreStudy(pack, rows, input.sheet.recipe) });
	expect(rowsOf(tableOf(model, 'gaps', /Median gap/))[0]).toEqual(['Books', '5 of 5', '2.0', '2.0', '50']);
});

test('the smallest change names the items and their words; the highest phase has none', () => {
	// One item yes and one partly is 3 points, phase 2 of 2. With the second phase from 3.5 points, Brama needs 1.1b.
	const phases = (PACK.framework.phases ?? []).map((phase) =>
		phase.number === 2 ? { ...phase, from: 3.5 } : phase,
	);
	const pack: Pack = { ...PACK, framework: { ...PACK.framework, phases } };
	const model = buildReport({ ...reportInput(), pack, sheet: { ...sheetWith('yes') } });
	const [alba, brama, cola] = rowsOf(tableOf(model, 'gaps', /three smallest changes/));
	expect(brama?.[1]).toBe('Books: phase 1 to 2 by 1.1b');
	expect(alba?.[1]).toBe('Books: phase 1 to 2 by 1.1b');
	expect(cola).toEqual(['Cola', 'not-released']);
	expect(rowsOf(tableOf(model, 'gap-details', /Items that would move/))).toContainEqual([
		...['Brama', 'Books', '1 to 2', '1.1b Item 1.1b'],
	]);
});

test('strengths and needs stand by the level below the domains, with a mark for each', () => {
	// Alba: 50 in both, strengths. Brama: 75 in Shelves, Rooms withheld.
	expect(rowsOf(tableOf(buildReport(reportInput()), 'gap-details', /Strengths and needs/))).toEqual([
		['1.1 Shelves', 'S', 'S', 'not-released'],
		['2.1 Rooms', 'S', 'withheld', 'not-released'],
	]);
});

test('items are counted by status, and alpha is withheld where it says nothing', () => {
	const model = buildReport(reportInput());
	// Every item has fewer than three answers: thin. Only b4 of Alba has two, and one item says nothing of alpha.
	expect(rowsOf(tableOf(model, 'agreement', /agreed, near, disputed or thin/))).toEqual([
		['Books', '4', '0', '0', '0', '4'],
		['Readers', '4', '0', '0', '0', '4'],
		['A theme', '2', '0', '0', '0', '2'],
	]);
	expect(rowsOf(tableOf(model, 'agreement', /Krippendorff/))[1]).toEqual([
		...['Readers', 'no-figure', 'no-figure', 'not-released'],
	]);
});

test('the quality of the data is told for each country and for no respondent', () => {
	const model = buildReport(reportInput());
	// Brama: three of five items have a value, one is not known, one (t1) has no answer: 60 %, 1 of 4, all with evidence.
	expect(rowsOf(tableOf(model, 'agreement', /Quality of the data/))).toEqual([
		['Alba', '100 %', '0 %', '100 %', '0', '0'],
		['Brama', '60 %', '25 %', '100 %', '0', '0'],
		['Cola', 'not-released'],
	]);
	expect(textOf(model, 'agreement')).not.toContain('schools');
});

test('neighbours are read for released pairs alone, in alphabetical order', () => {
	const pack: Pack = {
		...PACK,
		neighbours: [
			['AA', 'ZZ'],
			['ZZ', 'MM'],
		],
		crossBorder: ['1.1'],
	};
	const model = buildReport({ ...reportInput(), pack });
	// 1.1a: yes in both. 1.1b: no in Alba; partly in Brama, half of full, which is below three quarters.
	expect(rowsOf(tableOf(model, 'border-pairs', /How many items/))).toEqual([
		['Alba and Brama', '1', '0', '1', '0', '0'],
	]);
	expect(rowsOf(tableOf(model, 'border-pairs', /Item by item/))).toEqual([
		['Alba and Brama', 'both', 'neither'],
	]);
	expect(textOf(model, 'border-pairs')).toContain('1 of 2 pairs');
	expect(textOf(model, 'border-pairs')).not.toContain('Cola');
});

test('a pack without neighbours has no chapter on them', () => {
	expect(sectionOf(buildReport(reportInput()), 'border-pairs')).toBeUndefined();
});

test('with nobody released there is nothing to try, and no figure', () => {
	const model = buildReport({ ...reportInput(), standings: [] });
	expect(textOf(model, 'firmness')).toContain('nothing to try');
	expect(tablesOf(model, 'firmness')).toEqual([]);
});
