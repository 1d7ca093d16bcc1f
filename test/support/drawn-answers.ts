/* Answers to every scored question of the pack asean-cps, drawn at random for tests of properties. */
import fc from 'fast-check';
import { listItems } from '../../instruments/list-items.ts';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import { aseanCps } from './asean-cps.ts';

const items = listItems(aseanCps.framework);

/** 0-9: a choice from the lowest up, from 5 with evidence; 10 don't know; 11 not applicable; above: no row. */
function rowOf(question: string, choices: readonly string[], code: number, respondent: string): AnswerRow[] {
	const base = { country: 'ZZZ', respondent, question, value: '', evidence: '', confidence: '', comment: '' };
	if (code > 11) return [];
	if (code > 9) return [{ ...base, status: code === 10 ? 'dont-know' : 'not-applicable' }];
	const value = choices[(code % 5) % choices.length] ?? '';
	return [{ ...base, value, status: 'answered', evidence: code >= 5 ? 'A law' : ' ' }];
}

/** Rows of one to `most` respondents of the country ZZZ. */
export function drawnAnswers(most: number): fc.Arbitrary<AnswerRow[]> {
	const codes = fc.array(fc.nat({ max: 13 }), { minLength: items.length, maxLength: items.length });
	return fc
		.array(codes, { minLength: 1, maxLength: most })
		.map((everybody) =>
			everybody.flatMap((own, i) =>
				items.flatMap(({ question, scale }, n) =>
					rowOf(question, scale.kind === 'choice' ? orderOf(scale.choices) : [], own[n] ?? 13, `r${i}`),
				),
			),
		);
}

const orderOf = (choices: readonly { value: string | number; points: number }[]): string[] =>
	choices.toSorted((a, b) => a.points - b.points).map((choice) => String(choice.value));
