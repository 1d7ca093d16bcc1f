/* What facts propose: only what they decide, from the newest year, and nothing where they are silent. */
import { expect, test } from 'vitest';
import { proposeAnswers } from '../../instruments/propose-answers.ts';
import type { Fact, FactLink } from '../../instruments/schema/fact.ts';

function fact(variable: string, value: string, year = '2024', country = 'PHL'): Fact {
	const source = { sourceTitle: 'A report', sourceAddress: 'https://example.org', licence: 'CC BY 4.0' };
	const title = `About ${variable}`;
	return { country, variable, title, value, unit: '', year, read: 'found-in-source', ...source };
}
const answerOf = (link: FactLink, ...facts: Fact[]) => proposeAnswers([link], facts, 'PHL')[0]?.answer;

const TREATY: FactLink = {
	question: 'I01',
	variables: ['treaty'],
	rule: {
		kind: 'map',
		values: { 'state party': 'yes', 'no action': 'no' },
		dontKnow: ['Unknown'],
		notApplicable: ['N/A'],
	},
	note: 'Status of August 2022.',
};
const LAW: FactLink = {
	question: 'L08',
	variables: ['law'],
	rule: { kind: 'map', values: { None: '' }, otherwise: 'yes' },
};

test('a value of the map gives its answer, and the fact and the note stand beside it', () => {
	const known = fact('treaty', 'state party', '2022');
	expect(proposeAnswers([TREATY], [known, fact('other', 'x')], 'PHL')).toEqual([
		{
			question: 'I01',
			facts: [known],
			answer: { value: 'yes', status: 'answered' },
			note: 'Status of August 2022.',
		},
	]);
});

test('a country without a fact has no entry, and another country’s fact says nothing', () => {
	expect(proposeAnswers([TREATY], [fact('treaty', 'state party', '2022', 'THA')], 'PHL')).toEqual([]);
	expect(proposeAnswers([TREATY], [], 'PHL')).toEqual([]);
});

test('“Unknown” and “N/A” in a source are told apart from having no fact', () => {
	expect(answerOf(TREATY, fact('treaty', 'Unknown'))).toEqual({ value: null, status: 'dont-know' });
	expect(answerOf(TREATY, fact('treaty', 'N/A'))).toEqual({ value: null, status: 'not-applicable' });
});

test('a value that the map does not have stands beside the question and proposes nothing', () => {
	const [proposal] = proposeAnswers([TREATY], [fact('treaty', 'signed')], 'PHL');
	expect(proposal?.facts).toHaveLength(1);
	expect(proposal).not.toHaveProperty('answer');
});

test('a map may have an answer for every other value, and the empty text proposes nothing', () => {
	expect(answerOf(LAW, fact('law', 'Child Act 2001'))).toEqual({ value: 'yes', status: 'answered' });
	expect(answerOf(LAW, fact('law', 'None'))).toBeUndefined();
});

test('a value named like a member of every object is not taken for one of the map', () => {
	expect(answerOf(TREATY, fact('treaty', 'constructor'))).toBeUndefined();
});

test('the newest year decides, and only its facts are shown', () => {
	const facts = [fact('treaty', 'state party', '2023'), fact('treaty', 'no action', '2022')];
	const [proposal] = proposeAnswers([TREATY], facts, 'PHL');
	expect(proposal?.answer?.value).toBe('yes');
	expect(proposal?.facts.map((shown) => shown.year)).toEqual(['2023']);
});

test('a span of years counts by its last one, and a fact without a date is the oldest', () => {
	const facts = [
		fact('treaty', 'Unknown', 'n.d.'),
		fact('treaty', 'no action', '2012-2014'),
		fact('treaty', 'state party', '2013'),
	];
	expect(answerOf(TREATY, ...facts)?.value).toBe('no');
});

test('two facts of the newest year stand side by side and decide only together', () => {
	const both = [fact('treaty', 'state party'), fact('treaty', 'no action')];
	const [proposal] = proposeAnswers([TREATY], both, 'PHL');
	expect(proposal?.facts).toHaveLength(2);
	expect(proposal).not.toHaveProperty('answer');
	expect(answerOf(TREATY, fact('treaty', 'state party'), fact('treaty', 'state party'))?.value).toBe('yes');
});

test('a number is taken over as it stands, and text is not made into one', () => {
	const link: FactLink = { question: 'K01', variables: ['share'], rule: { kind: 'number' } };
	expect(answerOf(link, fact('share', '91.8'))).toEqual({ value: 91.8, status: 'answered' });
	expect(answerOf(link, fact('share', '7,123'))).toBeUndefined();
	expect(answerOf(link, fact('share', ''))).toBeUndefined();
});

test('facts without a rule stand beside the question', () => {
	const link: FactLink = { question: 'b121b', variables: ['home', 'schools'] };
	expect(proposeAnswers([link], [fact('schools', 'prohibited')], 'PHL')).toEqual([
		{ question: 'b121b', facts: [fact('schools', 'prohibited')] },
	]);
});

// Four treaties: all four joined is "yes", two or three "largely", none or one "slightly".
const FOUR: FactLink = {
	question: 'b112a',
	variables: ['t1', 't2', 't3', 't4'],
	rule: {
		kind: 'count',
		met: ['party', 'ratified'],
		bands: [
			{ from: 0, value: 'slightly' },
			{ from: 2, value: 'largely' },
			{ from: 4, value: 'yes' },
		],
	},
};

test('a count of known facts falls into the last band that it reaches', () => {
	const count = (...values: string[]) =>
		answerOf(FOUR, ...values.map((value, i) => fact(`t${i + 1}`, value)))?.value;
	expect(count('party', 'ratified', 'party', 'party')).toBe('yes');
	expect(count('party', 'ratified', 'party', 'no')).toBe('largely');
	expect(count('party', 'no', 'no', 'no')).toBe('slightly');
});

test('a count proposes only what the missing facts cannot change', () => {
	// Two met, one not, one unknown: 2 or 3 met, "largely" either way.
	expect(answerOf(FOUR, fact('t1', 'party'), fact('t2', 'party'), fact('t3', 'no'))?.value).toBe('largely');
	// Three met, one unknown: 3 is "largely", 4 is "yes", so nothing is proposed.
	expect(answerOf(FOUR, fact('t1', 'party'), fact('t2', 'party'), fact('t3', 'party'))).toBeUndefined();
	// One met, three unknown: 1 to 4, all bands are open.
	expect(answerOf(FOUR, fact('t1', 'party'))).toBeUndefined();
});

test('facts of one year that contradict each other count as not known', () => {
	const others = [fact('t2', 'party'), fact('t3', 'party'), fact('t4', 'party')];
	expect(answerOf(FOUR, fact('t1', 'party'), fact('t1', 'no'), ...others)).toBeUndefined();
});
