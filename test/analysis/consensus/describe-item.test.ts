/*
 * One item before and after the consensus meeting. The item is the cell TIP.1 (levels 0-4) or benchmark 1.1.1a
 * (no, slightly, largely, yes); police, health, justice, labour and education answer in this order.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSectorWeights } from '../../../analysis/consensus/check-sector-weights.ts';
import { type DescribeOptions, describeItem } from '../../../analysis/consensus/describe-item.ts';
import { checkSettlement, type Settlement } from '../../../analysis/consensus/settlement.ts';
import { listItems } from '../../../instruments/list-items.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { aseanCps } from '../../support/asean-cps.ts';
import { branch, leaf, say, scoreAsean, scoreSmall, smallFramework } from '../../support/scoring.ts';

const SECTORS = ['police', 'health', 'justice', 'labour', 'education', 'social-welfare'];
const STATUSES = { x: 'not-applicable', '?': 'dont-know', '-': 'unanswered' } as const;
const items = new Map(listItems(aseanCps.framework).map((item) => [item.id, item]));

function itemOf(id: string) {
	const item = items.get(id);
	if (!item) throw new RangeError(`itemOf requires an item, not ${id}`);
	return item;
}

function rowsOf(question: string, voices: readonly string[]): AnswerRow[] {
	return voices.map((voice, i) => {
		const respondent = SECTORS[i] ?? `more-${i}`;
		const status = STATUSES[voice as keyof typeof STATUSES];
		return status ? say(question, '', { respondent, status }) : say(question, voice, { respondent });
	});
}
function describe(id: string, question: string, voices: readonly string[], options?: DescribeOptions) {
	return describeItem(itemOf(id), scoreAsean(rowsOf(question, voices)).item(id), options);
}
const cell = (voices: string, options?: DescribeOptions) => describe('TIP.1', 'tip_1', [...voices], options);

test('agreed: three at least, three quarters in the mode, one level apart at most', () => {
	expect(cell('3334')).toMatchObject({ n: 4, shareInMode: 0.75, range: 1, status: 'agreed' });
	expect(cell('222').status).toBe('agreed');
	// Three quarters in the mode, but two levels apart; three of four within one level are too few for near.
	expect(cell('3331')).toMatchObject({
		shareInMode: 0.75,
		range: 2,
		shareWithinOneLevel: 0.75,
		status: 'disputed',
	});
});

test('near: four fifths within one level of the median; else disputed', () => {
	expect(cell('23340')).toMatchObject({ median: '3', shareWithinOneLevel: 0.8, range: 4, status: 'near' });
	expect(cell('334')).toMatchObject({ shareInMode: 2 / 3, shareWithinOneLevel: 1, status: 'near' });
	expect(cell('00444')).toMatchObject({ median: '4', shareWithinOneLevel: 0.6, status: 'disputed' });
});

test('thin: fewer than three, however well they agree', () => {
	expect(cell('33')).toMatchObject({ n: 2, status: 'thin', shareInMode: 1, range: 0 });
	expect(cell('??')).toMatchObject({
		n: 0,
		status: 'thin',
		mode: null,
		median: null,
		shareInMode: null,
		range: null,
	});
});

test('the median is the lower one, and of several modes the lowest is named', () => {
	expect(cell('1243')).toMatchObject({ mode: '1', median: '2', shareInMode: 0.25 });
	expect(describe('1.1.1a', 'b111a', ['yes', 'no', 'largely', 'slightly'])).toMatchObject({
		mode: 'no',
		median: 'slightly',
		range: 3,
	});
});

test('the ways of having no value stay apart, and none is counted as an answer', () => {
	const found = cell('3x?-2');
	expect(found.n).toBe(2);
	expect(found.statuses).toEqual({ answered: 2, 'not-applicable': 1, 'dont-know': 1, unanswered: 1 });
	expect(found.provisional).toMatchObject({ basis: 'provisional', value: '2', gap: null });
	expect(cell('xx3').provisional).toMatchObject({ value: null, gap: 'not-applicable' });
	expect(cell('?-').provisional).toMatchObject({ value: null, gap: 'dont-know' });
	expect(cell('--').provisional).toMatchObject({ value: null, gap: 'unanswered' });
});

test('without weights the provisional value is the one that scoring reads', () => {
	const voice = fc.constantFrom('0', '1', '2', '3', '4', 'x', '?', '-');
	fc.assert(
		fc.property(fc.array(voice, { minLength: 1, maxLength: 6 }), (voices) => {
			const score = scoreAsean(rowsOf('tip_1', voices)).item('TIP.1');
			const { provisional } = describeItem(itemOf('TIP.1'), score);
			expect([provisional.value, provisional.gap]).toEqual([score.value, score.gap]);
		}),
		{ numRuns: 40 },
	);
});

test('weights of sectors move median, mode and shares, and never the number of respondents', () => {
	// Police 4, health 1, justice 1, with police counting 3: 3 of 5 stand at 4.
	const weighted = cell('411', { weights: { police: 3 } });
	expect(weighted).toMatchObject({
		n: 3,
		median: '4',
		mode: '4',
		shareInMode: 0.6,
		shareWithinOneLevel: 0.6,
	});
	expect(cell('411')).toMatchObject({ median: '1', mode: '1' });
	// A sector of weight 0 is heard and does not count; two of them with 3 outweigh the others' "not applicable".
	expect(cell('411', { weights: { police: 0 } })).toMatchObject({ n: 2, median: '1', range: 0 });
	expect(cell('4xx', { weights: { police: 3 } }).provisional.value).toBe('4');
});

test('doubling all weights changes nothing', () => {
	const weights = { police: 0.3, health: 1.7, justice: 0.7, labour: 1 };
	const doubled = { police: 0.6, health: 3.4, justice: 1.4, labour: 2 };
	expect(cell('4123', { weights: doubled })).toEqual(cell('4123', { weights }));
});

const SETTLED: Settlement = {
	basis: 'consensus',
	value: '2',
	by: 'Consensus meeting',
	reason: 'The decree is in force in two provinces only.',
	minorityView: 'Police: it is applied everywhere.',
};

test('a settlement overrides, and keeps who, why and the minority; the provisional value stays beside it', () => {
	const found = cell('422?x', { settlement: SETTLED });
	expect(found.provisional).toMatchObject({ basis: 'provisional', value: '2' });
	expect(found.current).toEqual({
		...SETTLED,
		gap: null,
		minority: [
			{ respondent: 'education', status: 'not-applicable', value: '' },
			{ respondent: 'police', status: 'answered', value: '4' },
		],
	});
	const not = cell('42', { settlement: { ...SETTLED, value: null } });
	expect(not.current).toMatchObject({ value: null, gap: 'not-applicable', minority: [{}, {}] });
});

test('a settlement needs a value of the scale, a name and a reason', () => {
	const check = (more: Partial<Settlement>) =>
		checkSettlement(itemOf('TIP.1'), { ...SETTLED, ...more }).map(({ field }) => field);
	expect(check({})).toEqual([]);
	expect(check({ value: null })).toEqual([]);
	expect(check({ value: '7', by: ' ', reason: '' })).toEqual(['tip_1 value', 'tip_1 by', 'tip_1 reason']);
});

test('weights of sectors: unknown, negative, not a number, all nothing', () => {
	const fields = (weights: Record<string, number>) =>
		checkSectorWeights(weights, ['police', 'health']).map(({ field }) => field);
	expect(fields({ police: 2 })).toEqual([]);
	expect(fields({ police: -1, health: Number.NaN, army: 1 })).toEqual([
		'weight of police',
		'weight of health',
		'weight of army',
	]);
	expect(fields({ police: 0, health: 0 })).toEqual(['weights']);
});

test('agreement on the item by rwg, van der Eijk and Tastle-Wierman', () => {
	// Levels 2 3 3 of 0-4: variance 1/3 against 2. Layers: 2 and 3 (2 of 3 answers, U 1, 1 - 1/4), then 3 alone.
	const found = cell('332');
	expect(found.rwg.value).toBeCloseTo(5 / 6, 12);
	expect(found.vanDerEijkAgreement.value).toBeCloseTo((2 / 3) * 0.75 + 1 / 3, 12);
	expect(cell('000444').tastleWiermanConsensus.value).toBeCloseTo(0, 12);
	expect(cell('?').rwg).toEqual({ value: null, withheld: 'it needs at least two answers' });
});

test('a straight scale has no levels: only answers that are the same agree', () => {
	const framework = smallFramework([branch('d', [branch('i', [leaf('x', 'level'), leaf('y', 'level')])])]);
	const [item] = listItems(framework);
	const rows = (...values: string[]) => values.map((value, i) => say('x', value, { respondent: `r${i}` }));
	const found = (...values: string[]) =>
		item && describeItem(item, scoreSmall(framework, rows(...values)).item('x'));
	expect(found('3', '3', '3')).toMatchObject({ range: 0, shareWithinOneLevel: null, status: 'agreed' });
	expect(found('3', '3', '2.5')).toMatchObject({ median: '3', range: null, status: 'disputed' });
});
