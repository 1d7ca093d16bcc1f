/*
 * The examples of docs/methods.md, reckoned by the program: every number that the document gives stands here again.
 * Scales, phases and thresholds are those of the pack asean-cps.
 */
import { expect, test } from 'vitest';
import { canonicalAnswers } from '../../analysis/score/canonical-answers.ts';
import { readIntegration } from '../../analysis/score/read-integration.ts';
import { scoreItem } from '../../analysis/score/score-element.ts';
import { scoreGroup } from '../../analysis/score/score-group.ts';
import type { ElementScore, Gap } from '../../analysis/score/score-sheet.ts';
import { RULES_VERSION, scoreStudy } from '../../analysis/score/score-study.ts';
import { scoreSystem } from '../../analysis/score/score-system.ts';
import { valuePoints } from '../../analysis/score/value-points.ts';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import type { Scale } from '../../instruments/schema/framework.ts';
import { aseanCps, testRecipe } from '../support/asean-cps.ts';
import { readText } from '../support/read-docs.ts';

const { framework } = aseanCps;
const { phases } = framework;
const INDICATOR = { availability: '2/3', least: 2 };
const SHARE = { availability: '2/3' };

/** A benchmark with points, or with the reason why it has none. */
function benchmark(value: number | Gap) {
	const gap = typeof value === 'number' ? null : value;
	const points = typeof value === 'number' ? value : null;
	const item = { id: 'x', question: 'x', value: null, gap, points, uncapped: points };
	const score = scoreItem('benchmark', { ...item, max: 1, starred: false, voices: [] });
	return { score, weight: 1, max: 1, isItem: true };
}

/** A group with so many points out of 4; null: withheld. */
function group(points: number | null, id = 'g') {
	const { score } = benchmark(points === null ? 'unanswered' : points / 4);
	const bounds = points === null ? { low: 1, high: 3 } : { low: points, high: points };
	const phase = points === null ? null : Math.min(4, Math.floor(points) + 1);
	return { score: { ...score, id, points, phase, ...bounds }, weight: 1, max: 4, isItem: false };
}

const indicator = (...values: readonly (number | Gap)[]) =>
	scoreGroup('indicator', 'i', values.map(benchmark), INDICATOR, phases);
const standard = (...points: readonly (number | null)[]) =>
	scoreGroup(
		'standard',
		's',
		points.map((each) => group(each)),
		SHARE,
		phases,
	);

const row = (
	respondent: string,
	question: string,
	value: string,
	more: Partial<AnswerRow> = {},
): AnswerRow => ({
	country: 'TSA',
	respondent,
	question,
	value,
	status: value === '' ? 'unanswered' : 'answered',
	evidence: '',
	confidence: '',
	comment: '',
	...more,
});
const itemOf = (rows: readonly AnswerRow[], id: string, respondents = 'all') =>
	scoreStudy(aseanCps, rows, testRecipe(respondents)).countries[0]?.items.find((item) => item.id === id);

test('points of an answer: choices, bands and straight scales, cut off outside', () => {
	const [choice, level] = [framework.scales.benchmark, framework.scales.level];
	if (!choice || !level) throw new Error('the pack has lost its scales');
	const worth = ['yes', 'largely', 'slightly', 'no', 'perhaps'].map((value) => valuePoints(choice, value));
	expect(worth).toEqual([1, 0.75, 0.25, 0, null]);
	expect(['0', '3', '4'].map((value) => valuePoints(level, value))).toEqual([0, 3, 4]);
	const bands: Scale = {
		kind: 'bands',
		title: 'B',
		max: 4,
		bands: [
			{ from: 0, points: 0 },
			{ from: 12, points: 2 },
		],
	};
	expect(['-1', '11', '12', '99'].map((value) => valuePoints(bands, value))).toEqual([null, 0, 2, 2]);
	const less: Scale = { kind: 'linear', title: 'L', max: 4, low: 40, high: 0 };
	expect(['50', '40', '10', '-5'].map((value) => valuePoints(less, value))).toEqual([0, 0, 3, 4]);
});

test('evidence rule: yes counts 0.75 and level 3 counts 2, both starred; largely is not lowered', () => {
	const rows = [row('a', 'b111a', 'yes'), row('a', 'b111b', 'largely'), row('a', 'tip_1', '3')];
	const found = ['1.1.1a', '1.1.1b', 'TIP.1'].map((id) => itemOf(rows, id));
	expect(found.map((item) => [item?.points, item?.uncapped, item?.starred])).toEqual([
		[0.75, 1, true],
		[0.75, 0.75, false],
		[2, 3, true],
	]);
	const proved = itemOf([row('a', 'b111a', 'yes', { evidence: 'Act 1' })], '1.1.1a');
	expect([proved?.points, proved?.starred]).toEqual([1, false]);
});

test('not applicable needs more than half of those who spoke, and don’t know wins over silence', () => {
	const not = (who: string) => row(who, 'b111a', '', { status: 'not-applicable' });
	const three = [not('a'), not('b'), row('c', 'b111a', 'no')];
	expect(itemOf(three, '1.1.1a')?.gap).toBe('not-applicable');
	expect(itemOf([...three, row('d', 'b111a', 'no')], '1.1.1a')).toMatchObject({ gap: null, points: 0 });
	const silent = [row('a', 'b111a', ''), row('b', 'b111a', '', { status: 'dont-know' })];
	expect(itemOf(silent, '1.1.1a')?.gap).toBe('dont-know');
	expect(itemOf([row('a', 'b111a', '')], '1.1.1a')?.gap).toBe('unanswered');
});

test('lower median of no, slightly, largely and yes is slightly; consensus reads its own rows alone', () => {
	const said = ['no', 'slightly', 'largely', 'yes'].map((value, i) => row(`r${i}`, 'b111a', value));
	expect(itemOf(said, '1.1.1a')).toMatchObject({ value: 'slightly', points: 0.25 });
	const agreed = [...said, row('consensus', 'b111a', 'largely')];
	expect(itemOf(agreed, '1.1.1a')?.value).toBe('slightly');
	expect(itemOf(agreed, '1.1.1a', 'consensus')?.value).toBe('largely');
	expect(itemOf(said, '1.1.1a', 'consensus')?.gap).toBe('unanswered');
});

test('indicator: 1, 0.75, 0.75 and 0 make 2.5 points, score 62.5, phase 3', () => {
	expect(indicator(1, 0.75, 0.75, 0)).toMatchObject({ points: 2.5, score: 62.5, phase: 3 });
});

test('availability: two of four benchmarks are too few, two of two applicable are enough', () => {
	const few = indicator(1, 1, 'unanswered', 'dont-know');
	expect(few).toMatchObject({
		status: 'withheld',
		points: null,
		reason: '2 of 4 scored; 2/3 and at least 2 needed',
	});
	const two = indicator(1, 1, 'not-applicable', 'not-applicable');
	expect(two).toMatchObject({ status: 'scored', points: 4, coverage: 1 });
	const none: Gap[] = ['not-applicable', 'not-applicable'];
	expect(indicator(...none)).toMatchObject({ status: 'not-applicable', coverage: null, low: null });
	// 4 of 6 is exactly 2/3.
	expect(standard(1, 1, 1, 1, null, null).status).toBe('scored');
	expect(standard(1, 1, 1, null, null, null).status).toBe('withheld');
});

test('coverage and bounds: three benchmarks of 1 and one missing make 4 points, from 3 to 4', () => {
	expect(indicator(1, 1, 1, 'unanswered')).toMatchObject({ points: 4, low: 3, high: 4, coverage: 0.75 });
	expect(indicator(1, 1, 'unanswered', 'dont-know').coverage).toBe(0.5);
	// The withheld child may be anything from 0 to 4, though its own bounds are 1 and 3: (2 + 2 + 0) / 3, (2 + 2 + 4) / 3.
	const { low, high } = standard(2, 2, null);
	expect([low, high].map((bound) => bound?.toFixed(9))).toEqual(['1.333333333', '2.666666667']);
});

test('phase: an edge belongs to the upper phase', () => {
	const phaseAt = (points: number) => standard(points).phase;
	expect([0, 0.99, 1, 1.99, 2, 2.99, 3, 4].map(phaseAt)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

test('system: six domains at 3.5 and one at 0.5 would be phase 4 and are phase 2', () => {
	const seven = [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 0.5].map((points) => group(points));
	const system = scoreSystem(seven, framework);
	expect(system?.points?.toFixed(2)).toBe('3.07');
	expect([system?.ungatedPhase, system?.phase]).toEqual([4, 2]);
	const scored = (n: number) => seven.map((domain, i) => (i < n ? domain : group(null)));
	expect(scoreSystem(scored(5), framework)?.status).toBe('scored');
	expect(scoreSystem(scored(4), framework)?.status).toBe('withheld');
});

test('themes: five of seven cells make a theme, and no cell touches a domain', () => {
	const answered = [1, 2, 3, 4, 5].map((n) => row('a', `tip_${n}`, '2'));
	const sheet = scoreStudy(aseanCps, answered, testRecipe());
	const found = new Map(sheet.countries[0]?.elements.map((element) => [element.id, element]));
	expect(found.get('TIP')).toMatchObject({ status: 'scored', points: 2, scoredItems: 5, applicableItems: 7 });
	expect(found.get('D1')).toMatchObject({ status: 'withheld', scoredItems: 0, applicableItems: 24 });
});

test('companion figures: 100 and 25 have mean 62.5, geometric mean 50 and lowest 25', () => {
	const asScore = (score: number) => ({ ...group(score / 25), score: { ...group(score / 25).score, score } });
	const pair = scoreGroup('standard', 's', [asScore(100), asScore(25)], SHARE, phases);
	expect(pair.score).toBe(62.5);
	expect(pair.geometric).toBeCloseTo(50, 9);
	expect(pair.lowest).toBe(25);
	expect(indicator(1, 0.75, 0, 1)).toMatchObject({ cumulative: 2, geometric: null, lowest: null });
	expect(indicator(1, 'not-applicable', 0.75, 'unanswered', 1).cumulative).toBe(2);
});

test('integration reading: each of the four words, and none with fewer than four of five cells', () => {
	const scored = (id: string, score: number | null): ElementScore => ({
		...group(score === null ? null : score / 25, id).score,
		score,
	});
	const read = (core: number, ...cells: readonly (number | null)[]) => {
		const ids = ['TIP.1', 'CCL.1', 'EDU.1', 'SEX.1', 'VAC.1'];
		const elements = [scored('D1', core), ...ids.map((id, i) => scored(id, cells[i] ?? null))];
		return readIntegration(framework, elements)[0]?.reading;
	};
	expect(read(60, 100, 50, 50, 50, 50)).toBe('issue-based'); // spread 50
	expect(read(25, 50, 50, 50, 50, 50)).toBe('issue-based'); // bias 25
	expect(read(60, 75, 50, 50, 50, 50)).toBe('integrative'); // spread 25, mean 55, core 60
	expect(read(20, 0, 0, 0, 0, 0)).toBe('weak throughout');
	expect(read(40, 50, 50, 50, 50, 50)).toBe('mixed'); // even, but the core stands below the cells
	expect(read(60, 50, 50, 50, null, null)).toBe(null);
});

test('canonical inputs leave out silence, comments and confidence, and do not mind the order', () => {
	const rows = [row('b', 'b111a', 'yes', { evidence: 'Act 1' }), row('a', 'b111b', 'no')];
	const more = [row('a', 'b111b', 'no', { comment: 'c', confidence: 'low' }), row('a', 'b112a', ''), rows[0]];
	const kept = more.flatMap((each) => each ?? []);
	expect(canonicalAnswers(kept)).toBe(canonicalAnswers(rows));
	expect(canonicalAnswers([row('a', 'b111b', 'cafe\u0301')])).toBe(
		canonicalAnswers([row('a', 'b111b', 'caf\u00e9')]),
	);
	expect(canonicalAnswers([row('a', 'b111a', 'yes')])).not.toBe(canonicalAnswers(rows.slice(0, 1)));
});

test('a recipe stands in every result as it was given, and methods.md names the version of the rules', () => {
	const recipe = testRecipe();
	expect(scoreStudy(aseanCps, [], recipe).recipe).toEqual(recipe);
	expect(readText('docs/methods.md')).toContain(`it is \`${RULES_VERSION}\` now`);
});
