/*
 * Merging two people's changes: each case by hand, and then any interleaving of two editors, of whom neither may
 * ever lose an answer without a word.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangedAnswer, mergeChanges } from '../../data/merge-changes.ts';
import type { AnswerDocument } from '../../data/stored-answer.ts';
import type { Answer } from '../../instruments/schema/answer.ts';

const answer = (value: number): Answer => ({ value, status: 'answered' });
const change = (question: string, value: number): ChangedAnswer => ({ question, answer: answer(value) });
const editor = (session: string, base: number) => ({
	session,
	by: `by ${session}`,
	at: `at ${session}`,
	base,
});
const stored = (value: number, session: string, revision: number) => ({
	...answer(value),
	at: `at ${session}`,
	by: `by ${session}`,
	session,
	revision,
});

test('the first answer to a question is taken, with who gave it and the new version', () => {
	const merge = mergeChanges({}, [change('a', 1)], editor('x', 0), 1);
	expect(merge.document).toEqual({ a: stored(1, 'x', 1) });
	expect(merge.changes).toEqual([{ question: 'a', from: null, to: answer(1) }]);
	expect(merge.conflicts).toEqual([]);
});

test('an answer that somebody else gave before the version seen is replaced, and the revision names the old one', () => {
	const merge = mergeChanges({ a: stored(1, 'y', 3) }, [change('a', 2)], editor('x', 3), 4);
	expect(merge.document.a).toEqual(stored(2, 'x', 4));
	expect(merge.changes).toEqual([{ question: 'a', from: answer(1), to: answer(2) }]);
});

test('an answer that somebody else gave after the version seen stays, and both texts are told', () => {
	const document: AnswerDocument = { a: stored(1, 'y', 4) };
	const merge = mergeChanges(document, [change('a', 2)], editor('x', 3), 5);
	expect(merge.document).toEqual(document);
	expect(merge.changes).toEqual([]);
	expect(merge.conflicts).toEqual([
		{ question: 'a', yours: answer(2), theirs: answer(1), by: 'by y', at: 'at y' },
	]);
});

test('what the others of the two texts show is the answer alone, without the session that saved it', () => {
	const { conflicts } = mergeChanges({ a: stored(1, 'secret', 4) }, [change('a', 2)], editor('x', 3), 5);
	expect(JSON.stringify(conflicts[0]?.theirs)).not.toContain('secret');
});

test('the same session goes on from its own save without having seen the reply', () => {
	const merge = mergeChanges({ a: stored(1, 'x', 4) }, [change('a', 2)], editor('x', 3), 5);
	expect([merge.conflicts, merge.document.a]).toEqual([[], stored(2, 'x', 5)]);
});

test('the same answer from two people is no conflict', () => {
	const merge = mergeChanges({ a: stored(1, 'y', 4) }, [change('a', 1)], editor('x', 3), 5);
	expect([merge.conflicts, merge.changes.length]).toEqual([[], 1]);
});

test('the same value with another comment is another answer', () => {
	const mine = { question: 'a', answer: { ...answer(1), comment: 'counted' } };
	expect(mergeChanges({ a: stored(1, 'y', 4) }, [mine], editor('x', 3), 5).conflicts).toHaveLength(1);
});

test('emptying an answer that somebody else changed meanwhile is a conflict too', () => {
	const empty = { question: 'a', answer: { value: null, status: 'unanswered' as const } };
	expect(mergeChanges({ a: stored(1, 'y', 4) }, [empty], editor('x', 3), 5).conflicts).toHaveLength(1);
});

test('a conflict about one answer does not hold the others back', () => {
	const merge = mergeChanges({ a: stored(1, 'y', 4) }, [change('a', 2), change('b', 3)], editor('x', 3), 5);
	expect(merge.conflicts.map((one) => one.question)).toEqual(['a']);
	expect(merge.document).toEqual({ a: stored(1, 'y', 4), b: stored(3, 'x', 5) });
});

test('the document that was given is not changed', () => {
	const document: AnswerDocument = Object.freeze({ a: stored(1, 'y', 1) });
	mergeChanges(document, [change('a', 2), change('b', 3)], editor('x', 1), 2);
	expect(document).toEqual({ a: stored(1, 'y', 1) });
});

/** One act of one of two editors: look at the response again, or save upon the version last looked at. */
const act = fc.record({
	who: fc.constantFrom('x', 'y'),
	kind: fc.constantFrom('look', 'save', 'save'),
	values: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), { minKeys: 1 }),
});

test('under any interleaving every answer is accepted or reported, and none is overwritten unseen', () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
			let document: AnswerDocument = {};
			let version = 0;
			const seen = new Map([
				['x', 0],
				['y', 0],
			]);
			for (const { who, kind, values } of acts) {
				if (kind === 'look') {
					seen.set(who, version);
					continue;
				}
				const base = seen.get(who) ?? 0;
				const changed = Object.entries(values).map(([question, value]) => change(question, value));
				const before = document;
				const merge = mergeChanges(before, changed, editor(who, base), version + 1);
				const accepted = new Set(merge.changes.map((one) => one.question));
				const reported = new Set(merge.conflicts.map((one) => one.question));
				for (const { question, answer: mine } of changed) {
					expect(accepted.has(question)).not.toBe(reported.has(question));
					const old = before[question];
					const isUnseen = old !== undefined && old.session !== who && old.revision > base;
					if (isUnseen && old.value !== mine.value) expect(reported.has(question)).toBe(true);
					expect(merge.document[question]?.value).toBe(reported.has(question) ? old?.value : mine.value);
				}
				for (const question of Object.keys(before))
					if (!accepted.has(question)) expect(merge.document[question]).toBe(before[question]);
				document = merge.document;
				if (accepted.size > 0) version += 1;
			}
		}),
		{ numRuns: 500, seed: 20260302 },
	);
});
