/* facts.json: its questions exist, and a rule proposes only what can be answered there. */
import { expect, test } from 'vitest';
import { type Edit, editFiles, expectFault, listFaults } from '../../support/reading-rooms.ts';

const links = (...list: object[]): Edit => ['facts.json', [], list];
const map = (...values: string[]) => ({
	kind: 'map',
	values: Object.fromEntries(values.map((value, i) => [`said-${i}`, value])),
});

test('facts may stand beside any question without proposing anything', () => {
	const files = editFiles(
		links(
			{ question: 'why_closed', variables: ['closing-days'] },
			{ question: 'room_open', variables: ['opening'], rule: map('yes', 'no', '') },
			{ question: 'books', variables: ['holdings'], rule: { kind: 'number' } },
		),
	);
	expect(listFaults(files)).toEqual([]);
});

test('a link to a question that does not exist is refused', () => {
	expectFault([links({ question: 'cellar', variables: ['a'] })], 'facts.json:$[0].question', /"cellar"/);
});

test('a rule that proposes no choice of the question is refused', () => {
	const link = (rule: object) => [
		links({ question: 'books', variables: ['a'] }, { question: 'room_open', variables: ['a'], rule }),
	];
	expectFault(link(map('yes', 'often')), 'facts.json:$[1].rule', /"often" is no choice of "room_open"/);
	expectFault(link({ ...map('yes'), otherwise: 'seldom' }), 'facts.json:$[1].rule', /"seldom" is no choice/);
	const count = { kind: 'count', met: ['y'], bands: [{ from: 0, value: 'none' }] };
	expectFault(link(count), 'facts.json:$[1].rule', /"none" is no choice/);
});

test('a rule of numbers goes with a number question, and with nothing else', () => {
	const link = (question: string, rule: object) => [links({ question, variables: ['a'], rule })];
	expectFault(link('room_open', { kind: 'number' }), 'facts.json:$[0].rule', /"number" gives no answer/);
	expectFault(link('books', map('many')), 'facts.json:$[0].rule', /"map" gives no answer/);
});

test('a link without a variable is refused', () => {
	expectFault([links({ question: 'books', variables: [] })], 'facts.json:$[0].variables', /./);
});
