/*
 * A questionnaire revised at random, step by step, as study leads do: questions added, moved, retyped, taken out,
 * their choices and words changed, sections renamed. Every step leaves a questionnaire that the schema takes.
 */
import fc from 'fast-check';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Question, Questionnaire, Section } from '../../instruments/schema/questionnaire.ts';

export type Step =
	| { readonly kind: 'add'; readonly section: number; readonly shape: number }
	| { readonly kind: 'move'; readonly question: number; readonly section: number }
	| { readonly kind: 'retype'; readonly question: number; readonly shape: number }
	| { readonly kind: 'options'; readonly question: number; readonly drop: number }
	| { readonly kind: 'reword'; readonly question: number }
	| { readonly kind: 'delete'; readonly question: number }
	| { readonly kind: 'rename'; readonly section: number };

const number = fc.nat({ max: 40 });

export const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		fc.record({ kind: fc.constant('add' as const), section: number, shape: number }),
		fc.record({ kind: fc.constant('move' as const), question: number, section: number }),
		fc.record({ kind: fc.constant('retype' as const), question: number, shape: number }),
		fc.record({ kind: fc.constant('options' as const), question: number, drop: number }),
		fc.record({ kind: fc.constant('reword' as const), question: number }),
		fc.record({ kind: fc.constant('delete' as const), question: number }),
		fc.record({ kind: fc.constant('rename' as const), section: number }),
	),
	{ minLength: 1, maxLength: 8 },
);

const choices = ['yes', 'partly', 'no'].map((value) => ({ value, text: value }));
export const SHAPES: readonly Omit<Question, 'name' | 'title'>[] = [
	{ type: 'comment' },
	{ type: 'text', inputType: 'number' },
	{ type: 'text', inputType: 'date' },
	{ type: 'radiogroup', choices },
	{ type: 'checkbox', choices },
	{ type: 'boolean' },
	{ type: 'rating', rateMin: 1, rateMax: 4 },
];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

function mapQuestions(
	{ pages, ...rest }: Questionnaire,
	change: (question: Question) => readonly Question[],
): Questionnaire {
	const inside = (section: Section): Section => ({
		...section,
		elements: section.elements.flatMap((element): readonly Section['elements'][number][] => {
			if (element.type !== 'panel') return change(element);
			const elements = element.elements.flatMap(change);
			return elements.length === 0 ? [] : [{ ...element, elements }];
		}),
	});
	return { ...rest, pages: pages.map(inside).filter((section) => section.elements.length > 0) };
}

const addTo = (
	questionnaire: Questionnaire,
	name: string | undefined,
	question: Question,
): Questionnaire => ({
	...questionnaire,
	pages: questionnaire.pages.map((section) =>
		section.name === name ? { ...section, elements: [...section.elements, question] } : section,
	),
});

/** `serial`: makes names that no question or section had before. */
function takeStep(questionnaire: Questionnaire, step: Step, serial: number): Questionnaire {
	const asked = listQuestions(questionnaire);
	const { pages } = questionnaire;
	if (step.kind === 'add') {
		const shape = pick(SHAPES, step.shape) ?? { type: 'comment' as const };
		const question = { ...shape, name: `new_${serial}`, title: `Question ${serial}?` };
		return addTo(questionnaire, pick(pages, step.section)?.name, question);
	}
	if (step.kind === 'rename') {
		const name = pick(pages, step.section)?.name;
		const renamed = pages.map((page) => (page.name === name ? { ...page, name: `section-${serial}` } : page));
		return { ...questionnaire, pages: renamed };
	}
	const chosen = pick(asked, step.question)?.question;
	const change = (make: (question: Question) => readonly Question[]) =>
		mapQuestions(questionnaire, (question) => (question.name === chosen?.name ? make(question) : [question]));
	// A questionnaire has at least one question.
	if ((step.kind === 'delete' || step.kind === 'move') && asked.length < 2) return questionnaire;
	if (step.kind === 'delete') return change(() => []);
	if (step.kind === 'reword') return change((question) => [{ ...question, title: `Reworded ${serial}?` }]);
	if (step.kind === 'move') {
		const without = change(() => []);
		return chosen ? addTo(without, pick(without.pages, step.section)?.name, chosen) : questionnaire;
	}
	if (step.kind === 'retype') {
		const shape = pick(SHAPES, step.shape) ?? { type: 'comment' as const };
		return change(({ name, title = name }) => [{ ...shape, name, title }]);
	}
	return change((question) => {
		const left = question.choices?.filter((_, i) => i !== step.drop % (question.choices?.length ?? 1)) ?? [];
		const added = { value: `other_${serial}`, text: 'Other' };
		return question.choices ? [{ ...question, choices: [...left, added] }] : [question];
	});
}

/** `from`: serial numbers already used. */
export const reviseQuestionnaire = (
	questionnaire: Questionnaire,
	all: readonly Step[],
	from = 0,
): Questionnaire => all.reduce((now, step, i) => takeStep(now, step, from + i + 1), questionnaire);
