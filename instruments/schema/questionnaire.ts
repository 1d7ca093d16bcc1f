/*
 * questionnaire.json: a SurveyJS model, held to the part of SurveyJS that this project checks strictly. A page
 * is a section; `lead` and `asked` name the sectors that answer it. A question that leaves out its title or
 * its choices takes them from the benchmark that reads it (parse-pack.ts fills them in).
 */
import { z } from 'zod';

const Text = z.string().min(1);
export const QUESTION_TYPES = [
	'text',
	'comment',
	'radiogroup',
	'dropdown',
	'checkbox',
	'boolean',
	'rating',
] as const;

/** Types that offer a list of choices; a boolean and a rating have values of their own. */
export const WITH_CHOICES: ReadonlySet<(typeof QUESTION_TYPES)[number]> = new Set([
	'radiogroup',
	'dropdown',
	'checkbox',
]);

export const QuestionChoice = z.strictObject({ value: z.union([z.string().min(1), z.number()]), text: Text });
export type QuestionChoice = z.infer<typeof QuestionChoice>;

export const Question = z.strictObject({
	type: z.enum(QUESTION_TYPES),
	name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'use letters, digits and underscores'),
	title: Text.optional(),
	description: Text.optional(),
	isRequired: z.boolean().optional(),
	visibleIf: Text.optional(),
	inputType: z.enum(['text', 'number', 'date']).optional(),
	min: z.union([z.number(), z.string()]).optional(),
	max: z.union([z.number(), z.string()]).optional(),
	maxLength: z.number().int().positive().optional(),
	choices: z.array(QuestionChoice).min(2).optional(),
	rateMin: z.number().optional(),
	rateMax: z.number().optional(),
	maxSelectedChoices: z.number().int().positive().optional(),
});
export type Question = z.infer<typeof Question>;

export interface Panel {
	type: 'panel';
	name: string;
	title?: string | undefined;
	description?: string | undefined;
	visibleIf?: string | undefined;
	elements: Question[];
}
export const Panel: z.ZodType<Panel> = z.strictObject({
	type: z.literal('panel'),
	name: z.string().min(1),
	title: Text.optional(),
	description: Text.optional(),
	visibleIf: Text.optional(),
	elements: z.array(Question).min(1),
});

export const Section = z.strictObject({
	name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
	title: Text,
	description: Text.optional(),
	/** The sector that answers for this section, and those who are asked too. Left out: the coordinator alone. */
	lead: z.string().optional(),
	asked: z.array(z.string()).optional(),
	elements: z.array(z.union([Panel, Question])).min(1),
});
export type Section = z.infer<typeof Section>;

export const Questionnaire = z.strictObject({
	title: Text,
	description: Text.optional(),
	pages: z.array(Section).min(1),
});
export type Questionnaire = z.infer<typeof Questionnaire>;
