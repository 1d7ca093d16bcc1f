/*
 * An item that a consensus meeting settled, beside what its respondents said. The item is benchmark 1.1.1a (yes 1,
 * largely 0.75, slightly 0.25, no 0; without evidence 0.75 at most).
 */
import { expect, test } from 'vitest';
import { explain } from '../../../analysis/explain/explain.ts';
import { prepareStudy } from '../../../analysis/robustness/prepare-study.ts';
import { readReplications } from '../../../analysis/robustness/read-replications.ts';
import { replicate } from '../../../analysis/robustness/replicate.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { aseanCps } from '../../support/asean-cps.ts';
import { domainRows, say, scoreAsean, without } from '../../support/scoring.ts';

const voices: readonly AnswerRow[] = [
	say('b111a', 'no', { respondent: 'police', evidence: '' }),
	say('b111a', 'slightly', { respondent: 'health' }),
	say('b111a', 'yes', { respondent: 'education' }),
];
const settle = (value: string, more: Partial<AnswerRow> = {}) =>
	say('b111a', value, { respondent: 'consensus', comment: 'The law was read aloud', ...more });
const benchmark = (rows: readonly AnswerRow[], respondents = 'settled') =>
	scoreAsean(rows, respondents).item('1.1.1a');

test('what the meeting settled takes the place of the lower median, and the voices are kept', () => {
	expect(benchmark(voices)).toMatchObject({ value: 'slightly', points: 0.25 });
	const item = benchmark([...voices, settle('yes')]);
	expect(item).toMatchObject({
		value: 'yes',
		points: 1,
		starred: false,
		settled: { respondent: 'consensus' },
	});
	expect(item.voices.map(({ respondent }) => respondent)).toEqual(['education', 'health', 'police']);
});

test('the evidence rule holds for the meeting too', () => {
	expect(benchmark([...voices, settle('yes', { evidence: '' })])).toMatchObject({
		points: 0.75,
		starred: true,
	});
});

test('a meeting may find that an item does not apply', () => {
	const away = without('b111a', 'not-applicable', 'consensus');
	expect(benchmark([...voices, away])).toMatchObject({ gap: 'not-applicable', points: null });
});

test('a word that says nothing settles nothing', () => {
	const item = benchmark([...voices, without('b111a', 'unanswered', 'consensus')]);
	expect(item).toMatchObject({ value: 'slightly' });
	expect(item.settled).toBeUndefined();
});

test('where nobody asks for settled values, a meeting changes nothing', () => {
	expect(benchmark([...voices, settle('yes')], 'all')).toEqual(benchmark(voices, 'all'));
});

test('the chain down to the answers says that the meeting settled it, and no single voice holds', () => {
	const { sheet } = scoreAsean([...voices, settle('yes', { evidence: '' })], 'settled');
	const found = explain(sheet, aseanCps, 'ZZZ', '1.1.1a');
	expect(found.rules).toEqual([
		{ key: 'settled', figures: { spoke: 3 } },
		// Yes is worth 1; without evidence of the meeting's own it counts 0.75.
		{ key: 'evidence-cap', figures: { cap: 0.75, applied: true, proved: false } },
	]);
	expect(found.kind === 'item' && found.voices.some(({ holds }) => holds)).toBe(false);
});

test('drawing the respondents anew leaves a settled item as it was settled', () => {
	const scatter = ['police', 'health', 'education'].flatMap((respondent, i) =>
		domainRows(1, ['yyyy', 'nnnn', 'slsl'][i] ?? '').map((row) => ({ ...row, respondent })),
	);
	const settled = domainRows(1, 'yyyy').map((row) => ({ ...row, respondent: 'consensus' }));
	const spread = (rows: readonly AnswerRow[]) => {
		const study = prepareStudy(aseanCps.framework, scoreAsean(rows, 'settled').sheet.countries);
		const options = { seed: 1, runs: 200, elements: ['D1'] };
		const [own] = readReplications(replicate(study, { respondents: true }, options));
		return own;
	};
	const free = spread(scatter);
	expect((free?.high ?? 0) - (free?.low ?? 0)).toBeGreaterThan(10);
	const held = spread([...scatter, ...settled]);
	expect([held?.low, held?.high]).toEqual([100, 100]);
});
