/* Which sections a respondent answers. */
import { expect, test } from 'vitest';
import { listSections } from '../../instruments/list-sections.ts';
import { readingRooms } from '../support/reading-rooms.ts';

const names = (respondent: string) => listSections(readingRooms(), respondent).map((section) => section.name);

test('a sector answers the sections that it leads or is asked in', () => {
	expect(names('keeper')).toEqual(['room']); // leads it
	expect(names('council')).toEqual(['room', 'use']); // is asked in the one, leads the other
});

test('the national response answers all sections', () => {
	expect(names('national')).toEqual(['room', 'use']);
});

test('somebody unknown answers none', () => {
	expect(names('mayor')).toEqual([]);
	expect(names('consensus')).toEqual([]);
});
