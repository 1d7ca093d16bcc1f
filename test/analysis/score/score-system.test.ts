/* The system: the mean of the domains, at least 5 of 7, and its phase gate. */
import { expect, test } from 'vitest';
import {
	branch,
	domainRows,
	leaf,
	say,
	scoreAsean,
	scoreSmall,
	smallFramework,
} from '../../support/scoring.ts';

/** One letter a domain: all its benchmarks answered so. */
const system = (...codes: string[]) =>
	scoreAsean(codes.flatMap((code, i) => domainRows(i + 1, code.repeat(4)))).element('system');

test('the system is the mean of its seven domains', () => {
	// (4 + 3 + 3 + 1 + 1 + 0 + 4) / 7 = 16/7
	expect(system('y', 'l', 'l', 's', 's', 'n', 'y').points).toBeCloseTo(16 / 7, 12);
});

test('five domains of seven are enough, four are not', () => {
	expect(system('y', 'y', 'y', 'y', 'y', '-', '-')).toMatchObject({ status: 'scored', points: 4 });
	expect(system('y', 'y', 'y', 'y', '-', '-', '-')).toMatchObject({
		status: 'withheld',
		points: null,
		phase: null,
		reason: '4 of 7 scored; 2/3 needed',
	});
});

test('of six domains that apply four are enough', () => {
	expect(system('y', 'y', 'y', 'y', '-', '-', 'x').status).toBe('scored'); // 4/6
	expect(system('y', 'y', 'y', '-', '-', '-', 'x').status).toBe('withheld'); // 3/6
});

test('a withheld domain counts nothing to full in the bounds', () => {
	// five domains at 3, two open: low 15/7, high (15 + 8) / 7; coverage 5/7
	const score = system('l', 'l', 'l', 'l', 'l', '-', '-');
	expect(score.points).toBe(3);
	expect(score.low).toBeCloseTo(15 / 7, 12);
	expect(score.high).toBeCloseTo(23 / 7, 12);
	expect(score.coverage).toBeCloseTo(5 / 7, 12);
});

test('the system’s phase is at most one above that of its lowest scored domain', () => {
	// (6 × 4 + 0) / 7 = 3.43 is phase 4; the lowest domain is in phase 1, so the system is held at 2
	expect(system('y', 'y', 'y', 'y', 'y', 'y', 'n')).toMatchObject({ phase: 2, ungatedPhase: 4 });
	// lowest domain 1 point, phase 2: held at 3
	expect(system('y', 'y', 'y', 'y', 'y', 'y', 's')).toMatchObject({ phase: 3, ungatedPhase: 4 });
	// lowest domain in phase 3 or 4: nothing to hold
	expect(system('y', 'y', 'y', 'y', 'y', 'y', 'l')).toMatchObject({ phase: 4, ungatedPhase: 4 });
});

test('the gate lifts no phase', () => {
	// (6 × 0 + 4) / 7 = 0.57
	expect(system('n', 'n', 'n', 'n', 'n', 'n', 'y')).toMatchObject({ phase: 1, ungatedPhase: 1 });
});

test('a withheld domain closes no gate, although it might be the lowest', () => {
	expect(system('y', 'y', 'y', 'y', 'y', 'y', '-')).toMatchObject({ phase: 4, ungatedPhase: 4 });
});

test('theme cells do not enter the system', () => {
	const core = [1, 2, 3, 4, 5, 6, 7].flatMap((domain) => domainRows(domain, 'ynyn'));
	const cells = ['tip', 'ccl', 'edu', 'sex', 'vac'].flatMap((theme) => say(`${theme}_1`, 4));
	expect(scoreAsean([...core, ...cells]).element('system')).toEqual(scoreAsean(core).element('system'));
});

test('a pack may have no system score, and one without a gate keeps its own phase', () => {
	const domains = [branch('low', [leaf('a', 'level')]), branch('high', [leaf('b', 'level', { weight: 9 })])];
	const rows = [say('a', 0), say('b', 4)];
	const none = scoreSmall(smallFramework(domains, { system: undefined }), rows);
	expect(none.sheet.countries[0]?.elements.some((element) => element.level === 'system')).toBe(false);
	const open = { system: { title: 'All', availability: '2/3' } };
	const [low, high] = domains;
	const heavy = [
		{ ...low, weight: 1 },
		{ ...high, weight: 9 },
	];
	// (1 × 0 + 9 × 4) / 10 = 3.6: phase 4, which the gate would hold at 2
	expect(scoreSmall(smallFramework(domains, open), rows).element('system')).toMatchObject({
		points: 2,
		phase: 3,
	});
	expect(scoreSmall(smallFramework(heavy as typeof domains, open), rows).element('system').phase).toBe(4);
	expect(scoreSmall(smallFramework(heavy as typeof domains), rows).element('system').phase).toBe(2);
});
