/* Which members a round expects, and which codes a pack knows. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPack } from '../../data/load-pack.ts';
import { listMembers, memberCodes } from '../../instruments/list-members.ts';
import { readingRooms } from '../support/reading-rooms.ts';

const asean = loadPack(fileURLToPath(new URL('../../instruments/packs/asean-cps', import.meta.url)));
const openedOn = (day: string) => {
	const [round] = asean.rounds;
	if (!round) throw new RangeError('openedOn requires a pack with a round');
	return listMembers(asean, { ...round, openedOn: day }).map((member) => member.code);
};

test('a round opened before Timor-Leste joined on 26 October 2025 expects ten members', () => {
	expect(openedOn('2025-10-25')).toHaveLength(10);
	expect(openedOn('2025-10-25')).not.toContain('TLS');
});

test('a round opened on that day or later expects eleven', () => {
	for (const day of ['2025-10-26', '2026-02-02']) expect(openedOn(day)).toHaveLength(11);
});

test('a round opened before Cambodia joined in 1999 expects nine, for the pack knows every day of joining', () => {
	expect(openedOn('1999-04-29')).toHaveLength(9);
});

test('a round with its own list expects that list, whatever the day', () => {
	const training = asean.rounds.find((round) => round.id === 'training');
	expect(training && listMembers(asean, training)).toHaveLength(11);
});

test('members are listed by name, never by code or score', () => {
	expect(openedOn('2026-02-02').slice(0, 4)).toEqual(['BRN', 'KHM', 'IDN', 'LAO']); // Brunei, Cambodia, Indonesia
});

test('in the invented pack a town that joined after the opening is not expected, but known', () => {
	const pack = readingRooms();
	const [round] = pack.rounds;
	expect(round && listMembers(pack, round).map(({ code }) => code)).toEqual(['ALD', 'BRA', 'COL']);
	expect([...memberCodes(pack)]).toEqual(['ALD', 'BRA', 'COL', 'DUN']);
});

test('codes of members that stand in a round alone are known too', () => {
	expect(memberCodes(asean).size).toBe(22); // 11 Member States and 11 training states
});
