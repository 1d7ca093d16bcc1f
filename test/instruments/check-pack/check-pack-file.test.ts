/* Faults of pack.json alone: names that stand twice, names that are taken, a stage or language that is not listed. */
import { test } from 'vitest';
import { ENGLISH_ONLY, expectFault, readingRoomsFiles } from '../../support/reading-rooms.ts';

test('a member, sector, round, stage or language that stands twice is refused at its second place', () => {
	const member = { code: 'ALD', name: 'Alderford' };
	expectFault(
		[...ENGLISH_ONLY, ['pack.json', ['members', 3], member]],
		'pack.json:$.members[3]',
		/"ALD" stands twice/,
	);
	const round = structuredClone(readingRoomsFiles()) as { 'pack.json': { rounds: unknown[] } };
	expectFault(
		[['pack.json', ['rounds', 1], round['pack.json'].rounds[0]]],
		'pack.json:$.rounds[1]',
		/"spring" stands twice, first at \$\.rounds\[0\]/,
	);
	expectFault(
		[['pack.json', ['sectors', 2], { id: 'keeper', title: 'Again' }]],
		'pack.json:$.sectors[2]',
		/"keeper" stands twice/,
	);
	expectFault(
		[['pack.json', ['stages', 2], { number: 2, title: 'Again' }]],
		'pack.json:$.stages[2]',
		/"2" stands twice/,
	);
	expectFault([['pack.json', ['languages', 2], 'fr']], 'pack.json:$.languages[2]', /"fr" stands twice/);
});

test('a member that stands twice in a list of one round is refused there', () => {
	const towns = [
		{ code: 'ALD', name: 'Alderford' },
		{ code: 'ALD', name: 'Alderford' },
	];
	expectFault([['pack.json', ['rounds', 0, 'members'], towns]], 'pack.json:$.rounds[0].members[1]', /twice/);
});

test('the language in which the pack is written must be one of its languages', () => {
	expectFault([['pack.json', ['languages'], ['fr']]], 'pack.json:$.languages', /source language "en"/);
});

test('a round at a stage that does not exist is refused', () => {
	expectFault([['pack.json', ['rounds', 0, 'stage'], 3]], 'pack.json:$.rounds[0].stage', /stage 3/);
});

test('no sector may be called what a country’s own answers are called', () => {
	// Answers of a sector "consensus" would be left out of every score before the meeting.
	for (const id of ['consensus', 'national'])
		expectFault(
			[...ENGLISH_ONLY, ['pack.json', ['sectors', 2], { id, title: 'X' }]],
			'pack.json:$.sectors[2].id',
			/own answers/,
		);
});
