/*
 * From several respondents to one answer of the country, before a consensus meeting. The item is benchmark
 * 1.1.1a (yes 1, largely 0.75, slightly 0.25, no 0; without evidence 0.75 at most) or the cell TIP.1 (0-4;
 * without evidence 2 at most).
 */
import { expect, test } from 'vitest';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import { branch, leaf, say, scoreAsean, scoreSmall, smallFramework } from '../../support/scoring.ts';

/** One row a respondent: a value, with * when it has evidence, or a status. */
function resolve(question: string, ...voices: string[]) {
	const rows = voices.map((voice, i): AnswerRow => {
		const respondent = `r${i}`;
		if (voice === 'not-applicable' || voice === 'dont-know' || voice === 'unanswered')
			return say(question, '', { respondent, status: voice, evidence: '' });
		return say(question, voice.replace('*', ''), {
			respondent,
			evidence: voice.endsWith('*') ? 'A law' : '',
		});
	});
	const { item } = scoreAsean(rows);
	return item(question === 'tip_1' ? 'TIP.1' : '1.1.1a');
}
const benchmark = (...voices: string[]) => resolve('b111a', ...voices);
const cell = (...voices: string[]) => resolve('tip_1', ...voices);

test('yes with evidence is full, without it three quarters and starred', () => {
	expect(benchmark('yes*')).toMatchObject({ points: 1, uncapped: 1, starred: false });
	expect(benchmark('yes')).toMatchObject({ points: 0.75, uncapped: 1, starred: true });
});

test('an answer at or below the cap needs no evidence and has no star', () => {
	for (const [value, points] of [
		['largely', 0.75],
		['slightly', 0.25],
		['no', 0],
	] as const)
		expect(benchmark(value)).toMatchObject({ points, starred: false });
	expect(cell('2')).toMatchObject({ points: 2, starred: false });
});

test('a level above 2 without evidence counts 2 and is starred', () => {
	expect(cell('3')).toMatchObject({ points: 2, uncapped: 3, starred: true });
	expect(cell('4')).toMatchObject({ points: 2, uncapped: 4, starred: true });
	expect(cell('4*')).toMatchObject({ points: 4, starred: false });
});

test('blanks are no evidence', () => {
	expect(scoreAsean([say('b111a', 'yes', { evidence: ' \n' })]).item('1.1.1a').points).toBe(0.75);
});

test('of an even number of answers the lower of the middle two counts', () => {
	expect(benchmark('no', 'slightly', 'largely*', 'yes*')).toMatchObject({ value: 'slightly', points: 0.25 });
	expect(cell('4*', '1*')).toMatchObject({ value: '1', points: 1 });
});

test('not applicable needs more than half of those who spoke', () => {
	expect(benchmark('not-applicable', 'yes*')).toMatchObject({ gap: null, points: 1 }); // 1 of 2
	expect(benchmark('not-applicable', 'not-applicable', 'yes*').gap).toBe('not-applicable'); // 2 of 3
	expect(benchmark('not-applicable', 'not-applicable', 'yes*', 'no')).toMatchObject({ points: 0 }); // 2 of 4
});

test('don’t know counts among those who spoke, silence does not', () => {
	// 1 of 2 who spoke: not more than half, and nobody answered.
	expect(benchmark('not-applicable', 'dont-know').gap).toBe('dont-know');
	// 2 of 4: the two who don't know hold it open.
	expect(benchmark('not-applicable', 'not-applicable', 'dont-know', 'dont-know').gap).toBe('dont-know');
	// 1 of 1 who spoke.
	expect(benchmark('not-applicable', 'unanswered', 'unanswered').gap).toBe('not-applicable');
});

test('don’t know is no answer: the median is that of the others', () => {
	expect(benchmark('dont-know', 'dont-know', 'yes*')).toMatchObject({ gap: null, points: 1 });
});

test('an item that nobody answered is missing', () => {
	expect(benchmark('unanswered').gap).toBe('unanswered');
	expect(benchmark('unanswered', 'dont-know')).toMatchObject({ gap: 'dont-know', points: null, value: null });
});

test('evidence counts when somebody at or above the median gave it', () => {
	// Median of no, yes, yes is yes.
	expect(benchmark('no', 'yes', 'yes*').points).toBe(1);
	expect(benchmark('no*', 'yes', 'yes').points).toBe(0.75); // only below the median
	expect(benchmark('largely*', 'yes', 'yes').points).toBe(0.75);
	// Median of 3, 3, 4 is 3; the evidence for 4 speaks for 3 as well.
	expect(cell('3', '3', '4*').points).toBe(3);
	expect(cell('2*', '3', '4').points).toBe(2); // 3 without evidence
});

test('evidence beside don’t know is no evidence for an answer', () => {
	const unsure = say('b111a', '', { respondent: 'a', status: 'dont-know', evidence: 'A law' });
	expect(scoreAsean([unsure, say('b111a', 'yes', { evidence: '' })]).item('1.1.1a').points).toBe(0.75);
});

test('where a scale demands evidence, an answer without it is missing and says so', () => {
	const strict = { kind: 'linear', title: 'How far?', max: 4, low: 0, high: 4, withoutEvidence: 'missing' };
	const framework = smallFramework([branch('d', [leaf('i', 'strict')])], { scales: { strict } });
	const bare = scoreSmall(framework, [say('i', 3, { evidence: '' })]);
	expect(bare.item('i')).toMatchObject({ gap: 'no-source', value: '3', points: null, uncapped: null });
	expect(bare.element('i')).toMatchObject({ status: 'withheld', reason: 'no source yet', low: 0, high: 4 });
	expect(scoreSmall(framework, [say('i', 3)]).item('i')).toMatchObject({ gap: null, points: 3 });
});

test('the two bodies of answers never mix', () => {
	const rows = [
		say('b111a', 'no', { respondent: 'police' }),
		say('b111a', 'yes', { respondent: 'consensus' }),
		say('b111b', 'yes', { respondent: 'police' }),
	];
	expect(scoreAsean(rows).item('1.1.1a').points).toBe(0);
	expect(scoreAsean(rows, 'consensus').item('1.1.1a').points).toBe(1);
	expect(scoreAsean(rows, 'consensus').item('1.1.1b').gap).toBe('unanswered');
});

test('the agreed answer follows the evidence rule like any other', () => {
	const agreed = say('b111a', 'yes', { respondent: 'consensus', evidence: '' });
	expect(scoreAsean([agreed], 'consensus').item('1.1.1a')).toMatchObject({ points: 0.75, starred: true });
});

test('a better answer of one respondent can cost the evidence of another, and with it a level', () => {
	// 3 with evidence, 3 and 4 without: the median 3 has evidence and counts 3.
	expect(cell('3*', '3', '4').points).toBe(3);
	// The second raises to 4: the median is 4, for which nobody gave evidence, and counts 2. This follows from
	// the rule as it is written; benchmarks are safe from it, because only their full points need evidence.
	expect(cell('3*', '4', '4').points).toBe(2);
});

test('the voices are kept, in alphabetical order of the respondents', () => {
	const rows = ['police', 'education', 'justice'].map((respondent) => say('b111a', 'no', { respondent }));
	const { voices } = scoreAsean(rows).item('1.1.1a');
	expect(voices.map((voice) => voice.respondent)).toEqual(['education', 'justice', 'police']);
});
