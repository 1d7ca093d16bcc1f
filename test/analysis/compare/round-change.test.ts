/* Change between two rounds: only like is set beside like, and what moved for another reason than an answer is named. */
import { expect, test } from 'vitest';
import { readRoundChange } from '../../../analysis/compare/round-change.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import type { Framework } from '../../../instruments/schema/framework.ts';
import { aseanCps, testRecipe } from '../../support/asean-cps.ts';
import { readingRooms } from '../../support/reading-rooms.ts';
import { branch, indicator, leaf, say, smallFramework } from '../../support/scoring.ts';

function side(rows: readonly AnswerRow[], framework: Framework = aseanCps.framework) {
	const [country] = scoreStudy({ ...readingRooms(), framework }, rows, testRecipe()).countries;
	if (!country) throw new Error('no country was scored');
	return { framework, country };
}
const read = (before: readonly AnswerRow[], after: readonly AnswerRow[]) => {
	const made = readRoundChange(side(before), side(after));
	const of = <T extends { id: string }>(list: readonly T[], id: string) =>
		list.find((each) => each.id === id);
	return { item: (id: string) => of(made.items, id), element: (id: string) => of(made.elements, id), made };
};

test('gained, lost and unchanged items, and the mean over the items of both rounds', () => {
	const { item, element, made } = read(indicator('1.1.1', 'yns-'), indicator('1.1.1', 'ylnn'));
	expect(['a', 'b', 'c', 'd'].map((letter) => item(`1.1.1${letter}`)?.change)).toEqual([
		'unchanged',
		'gained',
		'lost',
		'not comparable',
	]);
	expect(item('1.1.1d')?.reason).toBe('not scored in the earlier round');
	// Over a, b and c: 1.25 of 3 before, 1.75 of 3 after, times 4.
	expect(element('1.1.1')).toMatchObject({ change: 'gained', commonItems: 3, only: '' });
	expect(element('1.1.1')?.before).toBeCloseTo((4 * 1.25) / 3, 12);
	expect(element('1.1.1')?.after).toBeCloseTo((4 * 1.75) / 3, 12);
	// As published d counts too: (1 + 0.75) of 4.
	expect(element('1.1.1')).toMatchObject({ publishedAfter: 1.75 });
	expect(made.changedItems).toEqual([]);
});

test('a gain that only a reference brought, and one that only a filled gap brought, are marked', () => {
	const bare = indicator('1.1.1', 'yyyy', { evidence: '' });
	const evidence = read(bare, indicator('1.1.1', 'yyyy'));
	expect(evidence.item('1.1.1a')).toMatchObject({ change: 'gained', byEvidenceOnly: true });
	expect(evidence.element('1.1.1')).toMatchObject({ before: 3, after: 4, only: 'evidence' });
	const coverage = read(indicator('1.1.1', 'nnn-'), indicator('1.1.1', 'nnny'));
	expect(coverage.element('1.1.1')).toMatchObject({
		...{ change: 'unchanged', only: 'coverage', commonItems: 3 },
		...{ publishedBefore: 0, publishedAfter: 1 },
	});
	expect(coverage.element('1.1.2')).toMatchObject({ change: 'not comparable' });
});

test('a question with another statement or scale, a new one and one that is gone are named, not compared', () => {
	const make = (leaves: Parameters<typeof branch>[1]) => smallFramework([branch('d', [branch('i', leaves)])]);
	const before = make([
		leaf('same', 'level'),
		leaf('worded', 'level', { statement: 'Once.' }),
		leaf('scaled', 'level'),
		leaf('gone', 'level'),
	]);
	const after = make([
		leaf('same', 'level'),
		leaf('worded', 'level', { statement: 'Otherwise.' }),
		leaf('scaled', 'tick'),
		leaf('new', 'level'),
	]);
	const rows = (value: number) => ['same', 'worded', 'gone', 'new'].map((question) => say(question, value));
	const made = readRoundChange(
		side([...rows(1), say('scaled', 1)], before),
		side([...rows(3), say('scaled', 'yes')], after),
	);
	expect(made.items.map(({ id, change, reason }) => [id, change, reason])).toEqual([
		['same', 'gained', ''],
		['worded', 'not comparable', 'another statement'],
		['scaled', 'not comparable', 'another scale'],
		['new', 'not comparable', 'only in the later round'],
		['gone', 'not comparable', 'only in the earlier round'],
	]);
	expect(made.changedItems).toEqual(['worded', 'scaled', 'new', 'gone']);
	expect(made.elements.find(({ id }) => id === 'd')).toMatchObject({ before: 1, after: 3, commonItems: 1 });
	expect(() =>
		readRoundChange(side([say('same', 1)], before), side([say('same', 1, { country: 'YYY' })], after)),
	).toThrow(/one country/);
});
