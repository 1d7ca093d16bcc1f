/*
 * What public facts answer in a desk round: a fact read in its source brings that source as evidence, general
 * knowledge brings none, and what no fact decides stays unanswered.
 */
import { expect, test } from 'vitest';
import { loadFacts } from '../../data/load-facts.ts';
import { loadPack } from '../../data/load-pack.ts';
import { checkAnswer } from '../../instruments/check-answer.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { Fact } from '../../instruments/schema/fact.ts';
import { deskAnswers } from '../../server/desk-answers.ts';
import { PROJECT } from '../../server/project.ts';
import { READING_ROOMS } from '../support/start-app.ts';

const rooms: Pack = {
	...loadPack(READING_ROOMS),
	facts: [
		{ question: 'room_open', variable: 'X1' },
		{ question: 'books', variable: 'X2' },
	].map(({ question, variable }) => ({
		question,
		variables: [variable],
		rule:
			question === 'books'
				? { kind: 'number' as const }
				: { kind: 'map' as const, values: { Open: 'yes' }, dontKnow: ['Unknown'] },
	})),
};
const fact = (variable: string, value: string, more: Partial<Fact> = {}): Fact => ({
	country: 'ALD',
	variable,
	title: variable,
	value,
	unit: '',
	year: '2024',
	sourceTitle: 'Town gazette',
	sourceAddress: 'https://gazette.example/1',
	read: 'found-in-source',
	licence: 'CC0',
	...more,
});

test('no fact, no answer', () => {
	expect(deskAnswers(rooms, [], 'ALD')).toEqual({});
	expect(deskAnswers(rooms, [fact('X1', 'Open', { country: 'BRA' })], 'ALD')).toEqual({});
});

test('a fact of general knowledge answers without any evidence', () => {
	const known = fact('X1', 'Open', { read: 'general-knowledge', sourceTitle: '', sourceAddress: '' });
	expect(deskAnswers(rooms, [known], 'ALD')).toEqual({ room_open: { value: 'yes', status: 'answered' } });
});

test('a fact read in its source answers with the source, its year and its address', () => {
	expect(deskAnswers(rooms, [fact('X1', 'Open')], 'ALD').room_open).toEqual({
		value: 'yes',
		status: 'answered',
		evidence: [{ title: 'Town gazette (2024)', link: 'https://gazette.example/1' }],
	});
});

test('an address that is no web address is left out of the evidence', () => {
	const odd = fact('X1', 'Open', { sourceAddress: 'shelf 4' });
	expect(deskAnswers(rooms, [odd], 'ALD').room_open?.evidence).toEqual([{ title: 'Town gazette (2024)' }]);
});

test('what the source itself does not know is "don\'t know" with a reason', () => {
	const answer = deskAnswers(rooms, [fact('X1', 'Unknown')], 'ALD').room_open;
	expect(answer).toMatchObject({ value: null, status: 'dont-know', comment: expect.any(String) });
});

test('every answer of the public record fits its question, for all its states', async () => {
	const pack = loadPack(`${PROJECT.packs}/public-record`);
	const facts = loadFacts(PROJECT.reference);
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	for (const { code } of pack.members) {
		const answers = Object.entries(deskAnswers(pack, facts, code));
		expect(answers.length, code).toBeGreaterThan(20);
		for (const [name, answer] of answers) {
			const question = questions.get(name);
			expect(question && checkAnswer(question, answer), `${code} ${name}`).toEqual([]);
		}
	}
});

test('in the public record general knowledge never carries evidence', async () => {
	const pack = loadPack(`${PROJECT.packs}/public-record`);
	const facts = loadFacts(PROJECT.reference);
	const general = facts.map((one): Fact => ({ ...one, read: 'general-knowledge' }));
	for (const { code } of pack.members)
		for (const answer of Object.values(deskAnswers(pack, general, code)))
			expect(answer.evidence).toBeUndefined();
});
