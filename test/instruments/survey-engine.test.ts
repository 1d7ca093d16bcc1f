/* The door to the survey engine: which questions are shown, and what the engine itself finds. */
import { expect, test } from 'vitest';
import { canRead, engineFaults, hiddenAmong, hiddenQuestions } from '../../instruments/survey-engine.ts';
import { readingRooms, readingRoomsWith } from '../support/reading-rooms.ts';

const pack = readingRooms();
const hidden = (values: Parameters<typeof hiddenQuestions>[1], of = pack) => [...hiddenQuestions(of, values)];

test('a question is hidden until its condition holds', () => {
	expect(hidden({})).toEqual(['why_closed']);
	expect(hidden({ room_open: 'yes' })).toEqual(['why_closed']);
	expect(hidden({ room_open: 'partly' })).toEqual([]);
	expect(hidden({ room_open: 'no' })).toEqual([]);
});

test('a panel hides every question in it, together with their own conditions', () => {
	const panel = readingRoomsWith(
		['questionnaire.json', ['pages', 1, 'elements', 0, 'visibleIf'], '{books} > 10'],
		['questionnaire.json', ['pages', 1, 'elements', 0, 'elements', 1, 'visibleIf'], "{keeper_paid} = 'yes'"],
	);
	expect(hidden({ room_open: 'no', books: 10 }, panel)).toEqual(['keeper_paid', 'evenings']);
	expect(hidden({ room_open: 'no', books: 11 }, panel)).toEqual(['evenings']);
	expect(hidden({ room_open: 'no', books: 11, keeper_paid: 'yes' }, panel)).toEqual([]);
	expect(hidden({ room_open: 'no', books: 0, keeper_paid: 'yes' }, panel)).toEqual([
		'keeper_paid',
		'evenings',
	]);
});

test('asked about some questions it names those of them that are hidden', () => {
	const among = (names: readonly string[], values: object) => [
		...hiddenAmong(pack, names, () => ({ ...values })),
	];
	expect(among(['books', 'why_closed'], {})).toEqual(['why_closed']);
	expect(among(['books', 'why_closed'], { room_open: 'no' })).toEqual([]);
	expect(among(['books', 'no_such', '__proto__'], {})).toEqual([]);
});

test('the values are not asked for when no question named has a condition', () => {
	const values = () => {
		throw new RangeError('the values are not required here');
	};
	expect([...hiddenAmong(pack, ['books', 'room_open'], values)]).toEqual([]);
	expect(() => hiddenAmong(pack, ['books', 'why_closed'], values)).toThrow(RangeError);
});

test('the engine finds what is required and missing on every page, and the value out of range', () => {
	expect(engineFaults(pack, {}).map(({ question }) => question)).toEqual(['room_open', 'evenings']);
	const far = engineFaults(pack, { room_open: 'yes', evenings: 367 });
	expect(far.map(({ question }) => question)).toEqual(['evenings']);
	expect(engineFaults(pack, { room_open: 'yes', evenings: 366 })).toEqual([]);
});

test('the engine does not change the values that it is given', () => {
	const values = Object.freeze({ room_open: 'yes', evenings: 3 });
	engineFaults(pack, values);
	hiddenQuestions(pack, values);
	expect(values).toEqual({ room_open: 'yes', evenings: 3 });
});

test('a condition that is not closed cannot be read', () => {
	expect(canRead("{room_open} = 'no' or {books} > 3")).toBe(true);
	expect(canRead("{room_open} = 'no")).toBe(false);
});
