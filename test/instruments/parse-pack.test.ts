/*
 * Parsing a pack as a whole: the shape of each file, all faults of all files at once, and what the questions
 * take from the framework. What the single checks find stands in check-pack/.
 */
import { expect, test } from 'vitest';
import { listQuestions } from '../../instruments/list-questions.ts';
import { parsePack } from '../../instruments/parse-pack.ts';
import { Problem } from '../../instruments/problem.ts';
import {
	editFiles,
	expectFault,
	listFaults,
	readingRooms,
	readingRoomsFiles,
} from '../support/reading-rooms.ts';

const questionOf = (name: string) =>
	listQuestions(readingRooms().questionnaire).find(({ question }) => question.name === name)?.question;

test('the invented pack is sound as it stands', () => {
	expect(listFaults(readingRoomsFiles())).toEqual([]);
	expect(readingRooms()).toMatchObject({ id: 'reading-rooms', languages: ['en', 'fr'] });
});

test('a question without a title takes the statement of its item', () => {
	expect(questionOf('keeper_paid')?.title).toBe('The town pays a keeper for the reading room.');
	expect(questionOf('books')?.title).toBe('How many books does the room hold for a hundred inhabitants?');
});

test('a question without choices takes them from the scale of its item, a number question takes none', () => {
	expect(questionOf('room_open')?.choices).toEqual([
		{ value: 'yes', text: 'Yes' },
		{ value: 'partly', text: 'In part' },
		{ value: 'no', text: 'No' },
	]);
	expect(questionOf('books')).not.toHaveProperty('choices');
});

test('a question keeps the title and the choices that it has itself', () => {
	const place = ['pages', 0, 'elements', 0];
	const choices = [
		{ value: 'yes', text: 'Open' },
		{ value: 'no', text: 'Shut' },
	];
	const files = editFiles(
		['questionnaire.json', [...place, 'title'], 'Is it open?'],
		['questionnaire.json', [...place, 'choices'], choices],
		['locales/fr.json', ['question.room_open.title'], 'Est-elle ouverte ?'],
		['locales/fr.json', ['question.room_open.choice.yes'], 'Ouverte'],
		['locales/fr.json', ['question.room_open.choice.no'], 'Fermée'],
	);
	const [asked] = listQuestions(parsePack(files).questionnaire);
	expect(asked?.question).toMatchObject({ title: 'Is it open?', choices });
});

test('what is filled in does not stand in the questionnaire as written', () => {
	const [asked] = listQuestions(readingRooms().questionnaireAsWritten);
	expect(asked?.question).toEqual({ type: 'radiogroup', name: 'room_open', isRequired: true });
});

test('all faults of several files come in one Problem', () => {
	const files = editFiles(
		['pack.json', ['rounds', 0, 'stage'], 9],
		['framework.json', ['domains', 0, 'children', 0, 'scale'], 'nowhere'],
		['framework.json', ['phases', 1, 'from'], 4],
		['questionnaire.json', ['pages', 1, 'lead'], 'mayor'],
		['locales/fr.json', ['pack.title'], ' '],
	);
	const fields = listFaults(files).map((fault) => fault.field);
	expect(fields).toEqual([
		'pack.json:$.rounds[0].stage',
		'framework.json:$.domains[0].children[0].scale',
		'framework.json:$.phases[2].from', // 3 does not rise above 4
		'questionnaire.json:$.pages[1]',
		'questionnaire.json:$.pages[0].elements[0]', // without the scale there is no title to take
		'questionnaire.json:$.pages[0].elements[0]', // and no choices
		'questionnaire.json:$.pages[0].elements[0]', // and nothing reads it
		'locales/fr.json:$["pack.title"]',
	]);
});

test('the shapes of all files are looked at before any is compared with another', () => {
	const files = editFiles(
		['pack.json', ['version'], 'one'],
		['framework.json', ['domains', 0, 'weight'], 0],
		['questionnaire.json', ['pages', 0, 'elements', 2, 'maxLength'], -1],
		['locales/fr.json', ['pack.title'], 7],
		['locales/fr.json', ['pack.summary'], undefined],
	);
	const fields = listFaults(files).map((fault) => fault.field);
	expect(fields).toEqual([
		'pack.json:$.version',
		'questionnaire.json:$.pages[0].elements[2].maxLength',
		'framework.json:$.domains[0].weight',
		'locales/fr.json:$["pack.title"]',
	]);
});

test('the Problem names the pack and counts its faults', () => {
	const parse = () => parsePack(editFiles(['framework.json', ['domains', 0, 'weight'], -1]));
	expect(parse).toThrow(Problem);
	expect(parse).toThrow('The pack "reading-rooms" has 1 fault(s).');
});

test.each(['pack.json', 'questionnaire.json', 'framework.json'])(
	'a pack without its %s is refused',
	(name) => {
		expectFault([[name, [], undefined]], `${name}:$`, /missing/);
	},
);

test('a file that holds something else than an object is refused', () => {
	for (const wrong of [null, [], 'text', 3])
		expectFault([['framework.json', [], wrong]], 'framework.json:$', /expected object/);
});

test('a member that the format does not know is refused', () => {
	expectFault([['pack.json', ['owner'], 'x']], 'pack.json:$', /owner/);
	expectFault(
		[['framework.json', ['domains', 1, 'children', 0, 'wieght'], 2]],
		'framework.json:$.domains[1].children[0]',
		/wieght/,
	);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '1'])('the weight %s is refused', (weight) => {
	const place = ['domains', 0, 'children', 0, 'weight'];
	expectFault([['framework.json', place, weight]], 'framework.json:$.domains[0].children[0].weight', /./);
});

test.each(['2 of 3', '0.5', '2/0', '3/2'])('the availability %s is refused', (share) => {
	const field = 'framework.json:$.rules.domain.availability';
	expectFault([['framework.json', ['rules', 'domain', 'availability'], share]], field, /fraction/);
});

test('a day that is none, an id with capitals and a question name with a hyphen are refused', () => {
	expectFault(
		[['pack.json', ['rounds', 0, 'openedOn'], '2 March']],
		'pack.json:$.rounds[0].openedOn',
		/date/,
	);
	expectFault([['pack.json', ['sectors', 1, 'id'], 'Council']], 'pack.json:$.sectors[1].id', /lower-case/);
	const place = ['pages', 0, 'elements', 1, 'name'];
	const field = 'questionnaire.json:$.pages[0].elements[1].name';
	expectFault([['questionnaire.json', place, 'why-closed']], field, /./);
});
