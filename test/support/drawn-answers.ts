/*
 * Answers to every scored question of the pack asean-cps, drawn at random for tests of properties. A respondent
 * is drawn as one letter a question, so that a failing case prints in a few lines.
 */
import fc from 'fast-check';
import { listItems } from '../../instruments/list-items.ts';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import { aseanCps } from './asean-cps.ts';

const items = listItems(aseanCps.framework).map(({ question, scale }) => ({
	question,
	/** From the lowest to the highest. */
	values: (scale.kind === 'choice' ? scale.choices : [])
		.toSorted((a, b) => a.points - b.points)
		.map((choice) => String(choice.value)),
}));

/** 0-9 a choice, from 5 with evidence; ? don't know; x not applicable; - no row. */
const letter = fc.constantFrom(...'0123456789?x--');
const respondent = fc
	.array(letter, { minLength: items.length, maxLength: items.length })
	.map((letters) => letters.join(''));

/** One to `most` respondents. */
export const drawnCodes = (most: number): fc.Arbitrary<string[]> =>
	fc.array(respondent, { minLength: 1, maxLength: most });

function rowOf(question: string, values: readonly string[], code: string, name: string): AnswerRow[] {
	const base = {
		country: 'ZZZ',
		respondent: name,
		question,
		value: '',
		evidence: '',
		confidence: '',
		comment: '',
	};
	if (code === '-') return [];
	if (code === '?') return [{ ...base, status: 'dont-know' }];
	if (code === 'x') return [{ ...base, status: 'not-applicable' }];
	const value = values[(Number(code) % 5) % values.length] ?? '';
	return [{ ...base, value, status: 'answered', evidence: Number(code) >= 5 ? 'A law' : ' ' }];
}

/** The rows of the country ZZZ; respondents are called r0, r1 … unless `names` says otherwise. */
export const rowsOf = (codes: readonly string[], names: readonly string[] = []): AnswerRow[] =>
	codes.flatMap((code, i) =>
		items.flatMap(({ question, values }, n) => rowOf(question, values, code[n] ?? '-', names[i] ?? `r${i}`)),
	);
