/* Krippendorff's alpha (ordinal) of the sectors of one country, domain by domain. */
import { expect, test } from 'vitest';
import { agreementByDomain } from '../../../analysis/consensus/agreement-by-domain.ts';
import { countSteps, scaleStep } from '../../../analysis/consensus/scale-step.ts';
import { krippendorffAlpha } from '../../../analysis/stats/krippendorff-alpha.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { aseanCps } from '../../support/asean-cps.ts';
import { indicator, scoreAsean } from '../../support/scoring.ts';

const alphas = (rows: readonly AnswerRow[]) =>
	new Map(
		agreementByDomain(aseanCps.framework, scoreAsean(rows).sheet.countries[0]?.items ?? []).map(
			({ id, alpha }) => [id, alpha],
		),
	);
const of = (respondent: string, code: string) => indicator('1.1.1', code, { respondent });

test('units are the items of the domain, raters the sectors; don’t know is no rating', () => {
	const found = alphas([...of('police', 'ylsn'), ...of('health', 'ylnn'), ...of('justice', 'll?-')]);
	// Places: yes 3, largely 2, slightly 1, no 0.
	const wanted = krippendorffAlpha(
		[
			[3, 3, 2],
			[2, 2, 2],
			[1, 0],
			[0, 0],
		],
		'ordinal',
	);
	expect(found.get('D1')).toMatchObject({ units: 4, ratings: 10 });
	expect(found.get('D1')?.value).toBeCloseTo(wanted.value ?? Number.NaN, 12);
});

test('sectors that say the same agree in full', () => {
	expect(alphas([...of('police', 'ylsn'), ...of('health', 'ylsn')]).get('D1')?.value).toBe(1);
});

test('every domain and theme is there, with a reason where two sectors have not met', () => {
	const found = alphas(of('police', 'ylsn'));
	expect([...found.keys()]).toEqual([
		'D1',
		'D2',
		'D3',
		'D4',
		'D5',
		'D6',
		'D7',
		'TIP',
		'CCL',
		'EDU',
		'SEX',
		'VAC',
	]);
	for (const alpha of found.values())
		expect(alpha).toEqual({ value: null, withheld: 'no unit has two ratings' });
});

test('the national response is made from the others and is no rater', () => {
	const sectors = [...of('police', 'ylsn'), ...of('health', 'ylnn')];
	expect(alphas([...sectors, ...of('national', 'nnnn')])).toEqual(alphas(sectors));
});

test('a place on the scale is counted from the least points', () => {
	const choice = {
		kind: 'choice',
		title: 'c',
		max: 1,
		choices: [
			{ value: 'yes', text: 'Yes', points: 1 },
			{ value: 'mostly', text: 'Mostly', points: 0.5 },
			{ value: 'half', text: 'Half', points: 0.5 },
			{ value: 'no', text: 'No', points: 0 },
		],
	} as const;
	const scale = { ...choice, choices: [...choice.choices] };
	expect(['no', 'half', 'mostly', 'yes', 'perhaps'].map((value) => scaleStep(value, scale))).toEqual([
		0,
		1,
		1,
		2,
		undefined,
	]);
	expect(countSteps(scale)).toBe(3);
	const straight = { kind: 'linear', title: 'l', max: 4, low: 0, high: 10 } as const;
	expect([countSteps(straight), scaleStep('5', straight)]).toEqual([undefined, undefined]);
});
