/*
 * REL-13: whatever is done to a questionnaire under open drafts, no answer is dropped and none is changed: each is
 * current or put aside, byte for byte, with the question as it was asked.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canHold } from '../../instruments/can-hold.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import { migrateAnswers } from '../../instruments/migrate-answers.ts';
import type { Answer } from '../../instruments/schema/answer.ts';
import type { Question, Questionnaire } from '../../instruments/schema/questionnaire.ts';
import { readingRooms } from '../support/reading-rooms.ts';
import { reviseQuestionnaire, steps } from '../support/revise-questionnaire.ts';

const { questionnaire } = readingRooms();
const everySection = (of: Questionnaire) => ({
	questionnaire: of,
	sections: new Set(of.pages.map((section) => section.name)),
});
const before = everySection(questionnaire);
const answered = (value: Answer['value'], more: Partial<Answer> = {}): Answer => ({
	value,
	status: value === null ? 'unanswered' : 'answered',
	...more,
});

/** The questionnaire with this question made another, or taken out. */
function withQuestion(name: string, change: (question: Question) => Question | undefined): Questionnaire {
	const swap = (question: Question) => (question.name === name ? (change(question) ?? []) : question);
	const pages = questionnaire.pages.map((section) => ({
		...section,
		elements: section.elements.flatMap((element) =>
			element.type === 'panel' ? { ...element, elements: element.elements.flatMap(swap) } : swap(element),
		),
	}));
	return { ...questionnaire, pages };
}

describe('of single changes', () => {
	const migrate = (answers: Record<string, Answer>, after: Questionnaire) =>
		migrateAnswers(answers, before, everySection(after));

	test('the answer of a question that was taken out is put aside with the question as it was asked', () => {
		const { kept, aside } = migrate(
			{ books: answered(90) },
			withQuestion('books', () => undefined),
		);
		expect(kept).toEqual({});
		expect(aside).toMatchObject([
			{ question: 'books', reason: 'deleted', answer: answered(90), asked: { section: 'room' } },
		]);
		expect(aside[0]?.asked.question.title).toBe(
			'How many books does the room hold for a hundred inhabitants?',
		);
	});

	test('a comment alone is put aside too; an answer that says nothing at all is no answer', () => {
		const after = withQuestion('books', () => undefined);
		expect(migrate({ books: answered(null, { comment: 'We count in June.' }) }, after).aside).toHaveLength(1);
		expect(migrate({ books: answered(null) }, after)).toEqual({ kept: {}, aside: [] });
	});

	test('a question that asks for another kind of thing holds what fits, and puts the rest aside', () => {
		const text = withQuestion('books', ({ inputType: _inputType, min: _min, max: _max, ...rest }) => rest);
		expect(migrate({ books: answered(90) }, text).aside).toMatchObject([{ reason: 'retyped' }]);
		const unknown = { books: { value: null, status: 'dont-know', comment: 'Not counted.' } } as const;
		expect(migrate(unknown, text)).toEqual({ kept: unknown, aside: [] });
	});

	test('a choice that is no more is put aside, the others stay', () => {
		const fewer = withQuestion('room_open', (question) => ({
			...question,
			choices: (question.choices ?? []).filter(({ value }) => value !== 'partly'),
		}));
		expect(migrate({ room_open: answered('partly') }, fewer).aside).toMatchObject([{ reason: 'options' }]);
		expect(migrate({ room_open: answered('no') }, fewer).aside).toEqual([]);
	});

	test('other words and narrower limits leave the answer where it is', () => {
		const reworded = withQuestion('books', (question) => ({ ...question, title: 'Books?', max: 10 }));
		expect(migrate({ books: answered(90) }, reworded)).toEqual({ kept: { books: answered(90) }, aside: [] });
	});

	test('a draft that was flagged before stays where it is while its question asks the same', () => {
		const reworded = withQuestion('room_open', (question) => ({ ...question, title: 'Open?' }));
		expect(migrate({ room_open: answered('at times') }, reworded).aside).toEqual([]);
	});

	test('what a sector is asked no more is put aside for it; what it was never asked stays', () => {
		const answers = { evenings: answered(3), books: answered(9) };
		const result = migrateAnswers(
			answers,
			{ questionnaire, sections: new Set(['use']) },
			{ questionnaire, sections: new Set() },
		);
		expect(result.aside).toMatchObject([{ question: 'evenings', reason: 'not-asked' }]);
		expect(result.kept).toEqual({ books: answered(9) });
	});

	test('where no earlier questionnaire was kept, what fits stays and the rest is put aside by name', () => {
		const answers = { books: answered(90), old_one: answered('Rain') };
		const { kept, aside } = migrateAnswers(answers, undefined, before);
		expect([kept, aside.map((one) => [one.question, one.reason, one.asked.question.name])]).toEqual([
			{ books: answered(90) },
			[['old_one', 'deleted', 'old_one']],
		]);
	});
});

const VALUES: readonly Answer['value'][] = [
	'yes',
	'partly',
	'no',
	'Rain',
	'2026-03-02',
	3,
	1500,
	true,
	['yes', 'no'],
];

/** An answer that a question could hold when it was given, perhaps with a comment and evidence. */
const answerTo = (question: Question): fc.Arbitrary<Answer> => {
	const held = VALUES.filter((value) => value !== null && canHold(question, value));
	return fc
		.record({
			value: fc.constantFrom<Answer['value']>(...held, null),
			comment: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
			title: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
		})
		.map(({ value, comment, title }) => ({
			value,
			status: value === null ? 'dont-know' : 'answered',
			...(comment !== undefined && { comment }),
			...(title !== undefined && { evidence: [{ title }] }),
		}));
};

const answersTo = (of: Questionnaire): fc.Arbitrary<Record<string, Answer>> => {
	const each = listQuestions(of).map(({ question }) =>
		fc.option(answerTo(question)).map((answer) => (answer ? [[question.name, answer] as const] : [])),
	);
	return fc.tuple(...each).map((found) => Object.fromEntries(found.flat()));
};

test('under any revision every answer is current or aside, exactly one of the two, byte for byte', () => {
	let [kept, aside] = [0, 0];
	fc.assert(
		fc.property(
			steps.chain((first) => {
				const asked = reviseQuestionnaire(questionnaire, first);
				return fc.tuple(fc.constant(asked), answersTo(asked), steps);
			}),
			([asked, answers, revision]) => {
				const after = everySection(reviseQuestionnaire(asked, revision, 100));
				const result = migrateAnswers(answers, everySection(asked), after);
				const found = [
					...Object.entries(result.kept),
					...result.aside.map(({ question, answer }): [string, Answer] => [question, answer]),
				];
				const sorted = (list: [string, Answer][]) =>
					JSON.stringify(list.toSorted(([a], [b]) => (a < b ? -1 : 1)));
				expect(sorted(found)).toBe(sorted(Object.entries(answers)));
				const now = new Map(
					listQuestions(after.questionnaire).map(({ question }) => [question.name, question]),
				);
				for (const [name, { value }] of Object.entries(result.kept)) {
					const question = now.get(name);
					expect(question !== undefined && (value === null || canHold(question, value))).toBe(true);
				}
				for (const { question: name, answer } of result.aside) {
					const question = now.get(name);
					expect(question === undefined || (answer.value !== null && !canHold(question, answer.value))).toBe(
						true,
					);
				}
				kept += Object.keys(result.kept).length;
				aside += result.aside.length;
			},
		),
		{ numRuns: 1000 },
	);
	// The law would hold of nothing at all: the revisions must have done both.
	expect([kept > 500, aside > 500]).toEqual([true, true]);
});
