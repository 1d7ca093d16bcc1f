/*
 * The replications: hand-worked small studies, and laws that hold whatever is drawn.
 */
import { expect, test } from 'vitest';
import type { Assumptions } from '../../../analysis/robustness/assumptions.ts';
import { deriveSeed } from '../../../analysis/robustness/derive-seed.ts';
import { dropOne, largestChanges } from '../../../analysis/robustness/drop-one.ts';
import { factorIndices } from '../../../analysis/robustness/factor-indices.ts';
import { prepareStudy } from '../../../analysis/robustness/prepare-study.ts';
import { readReplications, shareAbove } from '../../../analysis/robustness/read-replications.ts';
import { replicate } from '../../../analysis/robustness/replicate.ts';
import { rescore } from '../../../analysis/robustness/rescore.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { aseanCps, readTrainingRows, testRecipe } from '../../support/asean-cps.ts';
import { readingRooms } from '../../support/reading-rooms.ts';
import { branch, leaf, say, smallFramework, without } from '../../support/scoring.ts';

const training = scoreStudy(aseanCps, readTrainingRows(), testRecipe()).countries;
const EVERYTHING: Assumptions = {
	weights: { kind: 'uniform', noise: 0.25 },
	aggregation: ['arithmetic', 'geometric', { power: 0.5 }],
	evidence: true,
	cumulative: true,
	missing: true,
	respondents: true,
	raters: true,
};
const ALONE: readonly Assumptions[] = [
	{ weights: { kind: 'uniform', noise: 0.25 } },
	{ weights: { kind: 'dirichlet', concentration: 1 } },
	{ weights: { kind: 'sets', sets: [{ D1: 2 }, { D1: 1, D7: 3 }] } },
	{ aggregation: ['arithmetic', 'geometric'] },
	{ evidence: true },
	{ cumulative: true },
	{ missing: true },
	{ respondents: true },
	{ raters: true },
	EVERYTHING,
];

/** d = mean of items q0 and q1 inside one indicator; two domains d and e. */
const small = smallFramework([
	branch('d', [branch('i', [leaf('q0', 'level'), leaf('q1', 'level')])]),
	branch('e', [branch('j', [leaf('q2', 'level'), leaf('q3', 'level')])]),
]);
const scoreRows = (rows: readonly AnswerRow[]) =>
	scoreStudy({ ...readingRooms(), framework: small }, rows, testRecipe()).countries;

test('nothing varied, and weights without noise, give intervals without width and one phase only', () => {
	const study = prepareStudy(aseanCps.framework, training);
	for (const assumptions of [{}, { weights: { kind: 'uniform', noise: 0 } as const }]) {
		const read = readReplications(replicate(study, assumptions, { seed: 1, runs: 20 }));
		// System, 7 domains, 21 standards and 5 themes of 11 states.
		expect(read).toHaveLength(11 * 34);
		for (const { score, low, median, high, samePhaseShare, phase } of read) {
			expect([low, median, high]).toEqual([score, score, score]);
			if (phase !== null) expect(samePhaseShare).toBe(1);
		}
	}
});

test('published scores are the starting point: the same as in the score sheet', () => {
	const study = prepareStudy(aseanCps.framework, training);
	const read = readReplications(replicate(study, EVERYTHING, { seed: 1, runs: 2 }));
	for (const { country, id, score, phase } of read) {
		const published = training
			.find((each) => each.country === country)
			?.elements.find((element) => element.id === id);
		expect(phase).toBe(published?.phase);
		expect(score ?? -1).toBeCloseTo(published?.score ?? -1, 10);
	}
});

test('shares of phases, withheld and not applicable add up to 1, and the same seed gives the same runs', () => {
	const study = prepareStudy(aseanCps.framework, training);
	for (const assumptions of ALONE) {
		const made = replicate(study, assumptions, { seed: 5, runs: 60 });
		for (const one of readReplications(made)) {
			const phases = one.phases.reduce((sum, each) => sum + each.share, 0);
			expect(phases + one.withheldShare + one.notApplicableShare).toBeCloseTo(1, 12);
			if (one.low !== null) expect(one.low).toBeLessThanOrEqual(one.high ?? -1);
		}
		expect(replicate(study, assumptions, { seed: 5, runs: 60 })).toEqual(made);
		expect(made).toMatchObject({ seed: 5, runs: 60, assumptions });
	}
	const other = replicate(study, EVERYTHING, { seed: 6, runs: 60 }).scores;
	expect(other).not.toEqual(replicate(study, EVERYTHING, { seed: 5, runs: 60 }).scores);
});

test('the order of the countries changes nothing, nor does it matter who else takes part', () => {
	const read = (countries: typeof training) =>
		new Map(
			readReplications(
				replicate(prepareStudy(aseanCps.framework, countries), EVERYTHING, { seed: 9, runs: 40 }),
			).map((one) => [`${one.country} ${one.id}`, one]),
		);
	const forward = read(training);
	expect(read(training.toReversed())).toEqual(new Map([...forward].toReversed()));
	for (const [key, one] of read(training.slice(3, 5))) expect(one).toEqual(forward.get(key));
});

test('drawn missing values stay inside the published bounds', () => {
	const study = prepareStudy(aseanCps.framework, training);
	const made = replicate(study, { missing: true }, { seed: 3, runs: 50 });
	for (const [c, country] of training.entries())
		for (const [e, { id }] of made.elements.entries()) {
			const { low, high } = country.elements.find((element) => element.id === id) ?? {};
			const start = (c * made.elements.length + e) * made.runs;
			for (const score of made.scores.subarray(start, start + made.runs)) {
				if (score < 0) continue;
				expect(score).toBeGreaterThanOrEqual((low ?? 0) * 25 - 1e-9);
				expect(score).toBeLessThanOrEqual((high ?? 0) * 25 + 1e-9);
			}
		}
});

test('expert sets move the system between the two scores worked by hand, and the pair is told apart', () => {
	// A: d = 4 points, e = 0. B: d = 0, e = 4. Weights 3:1 give 75 and 25; weights 1:3 the other way.
	const rows = [
		...['q0', 'q1'].flatMap((q) => [say(q, 4, { country: 'A' }), say(q, 0, { country: 'B' })]),
		...['q2', 'q3'].flatMap((q) => [say(q, 0, { country: 'A' }), say(q, 4, { country: 'B' })]),
	];
	const study = prepareStudy(small, scoreRows(rows));
	const sets = { weights: { kind: 'sets', sets: [{ d: 3 }, { e: 3 }] } } as const;
	const made = replicate(study, sets, { seed: 1, runs: 400, elements: ['system'] });
	expect(new Set(made.scores)).toEqual(new Set([75, 25]));
	const [a] = readReplications(made);
	expect([a?.low, a?.high, a?.score]).toEqual([25, 75, 50]);
	// The gate holds the system at phase 2: its lowest domain is in phase 1.
	expect(a?.phases.find(({ number }) => number === 2)?.share).toBe(1);
	const above = shareAbove(made, 'system', 'A', 'B');
	expect(above.share).toBe([...made.scores.subarray(0, 400)].filter((score) => score === 75).length / 400);
	expect((above.share ?? 0) + (shareAbove(made, 'system', 'B', 'A').share ?? 0)).toBe(1);
	expect(shareAbove(made, 'system', 'A', 'A').share).toBe(0.5);
});

test('of two respondents who disagree, a bootstrap hears each alone in a quarter of the runs', () => {
	// Lower median of 0 and 4 is 0: only when police (4) is drawn twice is it 4. So 100 in a quarter, else 0.
	const rows = ['q0', 'q1', 'q2', 'q3'].flatMap((q) => [
		say(q, 4, { respondent: 'police' }),
		say(q, 0, { respondent: 'health' }),
	]);
	const study = prepareStudy(small, scoreRows(rows));
	const made = replicate(study, { respondents: true }, { seed: 2, runs: 4000, elements: ['d'] });
	const full = made.scores.filter((score) => score === 100).length / 4000;
	expect(made.scores.filter((score) => score === 0).length / 4000).toBe(1 - full);
	expect(Math.abs(full - 0.25)).toBeLessThan(0.03);
	// One voice by lot for each of two items: 0, 50 or 100 in a quarter, a half and a quarter of the runs.
	const raters = replicate(study, { raters: true }, { seed: 2, runs: 4000, elements: ['d'] });
	const half = raters.scores.filter((score) => score === 50).length / 4000;
	expect(Math.abs(half - 0.5)).toBeLessThan(0.03);
});

test('everybody heard once gives the published answers again, also without the evidence rule', () => {
	const study = prepareStudy(aseanCps.framework, training);
	const made = replicate(study, { respondents: false, evidence: false }, { seed: 1, runs: 1 });
	expect(made.scores).toEqual(made.nominal);
	const without = dropOne(study).filter(({ kind }) => kind === 'respondent');
	// The coordinator answers no scored item, so nothing hangs on the national response.
	for (const each of without.filter(({ dropped }) => dropped === 'national'))
		expect(each.change ?? 0).toBe(0);
});

test('drop-one: the part that pulls hardest is named with the figures before and after', () => {
	const rows = [say('q0', 4), say('q1', 4), say('q2', 2), say('q3', 0), say('q3', 4, { respondent: 'zoo' })];
	const dropped = dropOne(prepareStudy(small, scoreRows(rows)));
	const find = (id: string) => dropped.find((each) => each.dropped === id);
	// d = 100; q3 is the lower of 0 and 4, so e = (2 + 0) / 2 = 1 point, 25; the system 62.5.
	expect(find('d')).toMatchObject({ kind: 'domain', before: 62.5, after: 25, change: -37.5 });
	expect(find('e')).toMatchObject({ before: 62.5, after: 100, change: 37.5, phaseBefore: 3, phaseAfter: 4 });
	expect(find('j')).toMatchObject({ kind: 'indicator', after: 100 });
	// Without police only q3 = 4 is left: e has one of two items and is withheld, nothing is scored.
	expect(find('police')).toMatchObject({ kind: 'respondent', after: null, change: null });
	expect(find('zoo')).toMatchObject({ after: 62.5, change: 0 });
	const kinds = largestChanges(dropped).map(({ kind, dropped: id }) => [kind, id]);
	expect(kinds).toEqual([
		['domain', 'd'],
		['indicator', 'i'],
		['respondent', 'zoo'],
	]);
	expect(() => dropOne(prepareStudy(small, []), 'x')).toThrow(/element of the framework/);
});

test('sensitivity: a factor that does nothing explains nothing, the only one at work everything', () => {
	const rows = [say('q0', 4), say('q1', 4), say('q2', 2), say('q3', 0)];
	const study = prepareStudy(small, scoreRows(rows));
	const options = { seed: 1, rows: 256, country: 'ZZZ', element: 'system', bootstrap: 20 };
	const assumptions = { weights: { kind: 'uniform', noise: 0.5 }, missing: true } as const;
	const made = factorIndices(study, assumptions, options);
	const found = new Map(made.factors.map((each) => [each.factor, each]));
	expect(found.get('weights')?.first.value).toBeGreaterThan(0.8);
	expect(found.get('weights')?.total.value).toBeGreaterThan(0.8);
	expect(found.get('missing')?.total.value).toBe(0); // nothing is missing
	expect(factorIndices(study, {}, options).reason).toBe('no assumption is varied');
	expect(factorIndices(study, { missing: true }, options).reason).toBe('the score is the same in every run');
	const bare = prepareStudy(small, scoreRows([without('q0', 'dont-know')]));
	const noise = { weights: { kind: 'uniform', noise: 0.5 } } as const;
	expect(factorIndices(bare, noise, options).reason).toMatch(/not scored in every run/);
});

test('assumptions that cannot be drawn are refused, all of them named', () => {
	const study = prepareStudy(small, scoreRows([say('q0', 4)]));
	const options = { seed: 1, runs: 1 };
	expect(() =>
		replicate(study, { weights: { kind: 'uniform', noise: 1 }, aggregation: [] }, options),
	).toThrow(/noise of 0 or more and below 1, not 1; at least one aggregation/);
	expect(() => replicate(study, { weights: { kind: 'sets', sets: [{ d: -1 }] } }, options)).toThrow(/"d"/);
	expect(() => replicate(study, {}, { seed: 1, runs: 0 })).toThrow(/1 to 100000 runs/);
	expect(() => replicate(study, {}, { seed: -1, runs: 1 })).toThrow(/seed/);
	expect(() => replicate(study, {}, { ...options, elements: ['x'] })).toThrow(/not x/);
	expect(() => deriveSeed(1.5, 'weights')).toThrow(/seed/);
	expect(deriveSeed(1, 'weights')).not.toBe(deriveSeed(1, 'missing'));
	expect(rescore(study.compiled, study.countries[0]?.capped ?? new Float64Array())).toHaveLength(9);
});
