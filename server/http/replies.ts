/* Shapes of replies whose types stand in other rooms, written as schemas so that openapi.json can describe them. */
import { z } from 'zod';
import { AnswerStatus } from '../../instruments/schema/answer.ts';
import { Framework } from '../../instruments/schema/framework.ts';
import { PackFile } from '../../instruments/schema/pack-file.ts';
import { Questionnaire } from '../../instruments/schema/questionnaire.ts';

const Fact = z.object({
	country: z.string(),
	variable: z.string(),
	title: z.string(),
	value: z.string(),
	unit: z.string(),
	year: z.string(),
	sourceTitle: z.string(),
	sourceAddress: z.string(),
	read: z.enum(['found-in-source', 'general-knowledge']),
	licence: z.string(),
});

export const FactsReply = z.object({
	proposals: z.array(
		z.object({
			question: z.string(),
			facts: z.array(Fact),
			answer: z
				.object({
					value: z.union([z.string(), z.number()]).nullable(),
					status: z.enum(['answered', 'not-applicable', 'dont-know']),
				})
				.optional(),
			note: z.string().optional(),
		}),
	),
});

export const PackReply = z.object({
	...PackFile.shape,
	questionnaire: Questionnaire,
	framework: Framework,
	shownIn: z.string(),
	inSource: z.array(z.string()),
	facts: z.array(
		z.object({ question: z.string(), variables: z.array(z.string()), note: z.string().optional() }),
	),
});

const AnswerRow = z.object({
	country: z.string(),
	respondent: z.string(),
	question: z.string(),
	value: z.string(),
	status: AnswerStatus,
	evidence: z.string(),
	confidence: z.string(),
	comment: z.string(),
});

const Voice = AnswerRow.omit({ country: true, question: true });

export const SubmissionReply = z.object({
	country: z.string(),
	sha256: z.string(),
	at: z.string(),
	by: z.string(),
	version: z.number(),
	/** Of the pack, with which it was submitted. */
	packVersion: z.string(),
	rows: z.array(AnswerRow),
});

const number = z.number().nullable();

/** analysis/score/score-sheet.ts, whose comments say what each figure is. */
export const ScoresReply = z.object({
	recipe: z.object({
		pack: z.string(),
		packVersion: z.string(),
		inputsSha256: z.string(),
		rulesVersion: z.string(),
		options: z.record(z.string(), z.string()),
		seed: number,
		generatedAt: z.string(),
	}),
	countries: z.array(
		z.object({
			country: z.string(),
			elements: z.array(
				z.object({
					level: z.string(),
					id: z.string(),
					status: z.enum(['scored', 'withheld', 'not-applicable']),
					reason: z.string(),
					points: number,
					score: number,
					phase: number,
					ungatedPhase: number,
					coverage: number,
					scoredItems: z.number(),
					applicableItems: z.number(),
					starredItems: z.number(),
					low: number,
					high: number,
					geometric: number,
					lowest: number,
					cumulative: number,
				}),
			),
			items: z.array(
				z.object({
					id: z.string(),
					question: z.string(),
					value: z.string().nullable(),
					gap: z.enum(['not-applicable', 'dont-know', 'unanswered', 'no-source']).nullable(),
					points: number,
					uncapped: number,
					max: z.number(),
					starred: z.boolean(),
					voices: z.array(Voice),
					settled: Voice.optional(),
				}),
			),
			integration: z.array(
				z.object({
					domain: z.string(),
					reading: z.enum(['issue-based', 'integrative', 'weak throughout', 'mixed']).nullable(),
					reason: z.string(),
					core: number,
					cellMean: number,
					spread: number,
					bias: number,
					cellsScored: z.number(),
					cellsApplicable: z.number(),
				}),
			),
		}),
	),
	warnings: z.array(z.string()),
});
