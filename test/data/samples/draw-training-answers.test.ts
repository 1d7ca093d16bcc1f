/*
 * The sample answers of the training round: that the file is what the drawing gives, and that it holds the
 * cases which a learner should meet (nothing known, not applicable, no evidence, a closed gate).
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '../../../data/read-csv.ts';
import { ANSWERS_FILE, drawTrainingAnswers } from '../../../data/samples/draw-training-answers.ts';
import { TRAINING_STATES } from '../../../data/samples/training-states.ts';
import { AnswerStatus } from '../../../instruments/schema/answer.ts';

const text = readFileSync(ANSWERS_FILE, 'utf8');
const columns = [
	'country',
	'respondent',
	'question',
	'value',
	'status',
	'evidence',
	'confidence',
	'comment',
] as const;
const rows = readCsv(text, { file: 'answers.csv', columns }).map((row) => row.cells);
const withStatus = (status: AnswerStatus) => rows.filter((row) => row.status === status);
const isBenchmark = (question: string): boolean => /^b\d{3}[a-d]$/.test(question);

/** Benchmarks of a state that no sector answered and that most did not call not applicable, by indicator. */
function countMissing(country: string): Map<string, number> {
	const asked = rows.filter((row) => row.country === country && isBenchmark(row.question));
	const missing = new Map<string, number>();
	for (const question of new Set(asked.map((row) => row.question))) {
		const reacted = asked.filter((row) => row.question === question && row.status !== 'unanswered');
		const notApplicable = reacted.filter((row) => row.status === 'not-applicable').length;
		if (reacted.some((row) => row.status === 'answered') || notApplicable * 2 > reacted.length) continue;
		const indicator = question.slice(0, 4);
		missing.set(indicator, (missing.get(indicator) ?? 0) + 1);
	}
	return missing;
}

test('drawing the training answers again gives the file byte for byte', () => {
	expect(drawTrainingAnswers() === text).toBe(true);
});

test('eleven fictional states answered, in less than 1.5 MB', () => {
	expect([...new Set(rows.map((row) => row.country))]).toEqual(TRAINING_STATES.map((state) => state.code));
	expect(new Set(rows.map((row) => row.country)).size).toBe(11);
	expect(Buffer.byteLength(text)).toBeLessThan(1_500_000);
});

test('every row is one answer with a known status, and a value only where it is answered', () => {
	expect(new Set(rows.map((row) => `${row.country} ${row.respondent} ${row.question}`)).size).toBe(
		rows.length,
	);
	for (const row of rows) {
		const status = AnswerStatus.parse(row.status);
		expect(row.value === '').toBe(status !== 'answered');
	}
});

test('every state has an indicator that cannot be scored', () => {
	// An indicator needs 2/3 of its four benchmarks: with two missing only 2/4 are there.
	for (const { code } of TRAINING_STATES)
		expect(Math.max(...countMissing(code).values())).toBeGreaterThanOrEqual(2);
});

test('at least 100 answers are not applicable and 100 not known, each with a reason', () => {
	for (const status of ['not-applicable', 'dont-know'] as const) {
		expect(withStatus(status).length).toBeGreaterThanOrEqual(100);
		for (const row of withStatus(status)) expect(row.comment).not.toBe('');
	}
});

test('about one yes in eight comes without evidence', () => {
	const yes = rows.filter((row) => isBenchmark(row.question) && row.value === 'yes');
	const share = yes.filter((row) => row.evidence === '').length / yes.length;
	expect(share).toBeGreaterThan(0.09);
	expect(share).toBeLessThan(0.15);
});

test('evidence and its documents are plainly fictional', () => {
	for (const row of rows)
		if (row.evidence !== '') expect(row.evidence).toMatch(/ of Training State [A-K][ ,]/);
});

test('who says that a gated thing does not exist says no to all that depends on it', () => {
	const gated = ['b131', 'b221', 'b311', 'b312', 'b411', 'b431', 'b711', 'b721'];
	const values = new Map(rows.map((row) => [`${row.country} ${row.respondent} ${row.question}`, row.value]));
	const closed = gated.flatMap((indicator) =>
		rows
			.filter((row) => row.question === `${indicator}a` && row.value === 'no')
			.map((row) => ({ ...row, indicator })),
	);
	expect(new Set(closed.map((row) => row.indicator)).size).toBeGreaterThanOrEqual(4);
	for (const { country, respondent, indicator } of closed)
		for (const letter of ['b', 'c', 'd'])
			expect(values.get(`${country} ${respondent} ${indicator}${letter}`)).toBe('no');
});

test('what exists is met more often than what is monitored', () => {
	const points: Readonly<Record<string, number>> = { yes: 1, largely: 0.75, slightly: 0.25, no: 0 };
	const mean = (letter: string): number => {
		const values = rows
			.filter(({ question }) => isBenchmark(question) && question.endsWith(letter))
			.map(({ value }) => points[value] ?? []);
		const known = values.flat();
		return known.reduce((sum, value) => sum + value, 0) / known.length;
	};
	expect(mean('a')).toBeGreaterThan(mean('b'));
	expect(mean('b')).toBeGreaterThan(mean('c'));
	expect(mean('c')).toBeGreaterThan(mean('d'));
});
