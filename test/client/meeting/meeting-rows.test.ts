/* The items of a town as its meeting goes through them; reading rooms: books runs straight from 0 to 200. */
import { expect, test } from 'vitest';
import { countParts, listBlock, meetingRows } from '../../../client/meeting/meeting-rows.ts';
import type { ConsensusDesk, SavedSettlement } from '../../../instruments/schema/settlement.ts';
import { readingRooms } from '../../support/reading-rooms.ts';

const { framework } = readingRooms();
const voice = (respondent: string, question: string, value: string) => ({
	...{ respondent, question, value, status: 'answered' as const },
	...{ evidence: '', confidence: '', comment: '' },
});
const desk = (voices: ConsensusDesk['voices'], settlements: SavedSettlement[] = []): ConsensusDesk => ({
	...{ country: 'ALD', name: 'Alderford', isOpen: true, respondents: [], voices, settlements },
});
const settled = (question: string, more: Partial<SavedSettlement> = {}): SavedSettlement => ({
	...{ question, version: 1, status: 'answered', value: 'yes', reason: 'Read aloud', minorityView: '' },
	...{ evidence: [], inBlock: false, at: '2026-03-01T00:00:00.000Z', by: 'Coordinator' },
	...more,
});

const VOICES = [
	// Agreed: three of three say yes. Disputed: yes, yes, no are two steps apart.
	...['council', 'keeper', 'national'].map((one) => voice(one, 'room_open', 'yes')),
	...['yes', 'yes', 'no'].map((value, i) => voice(`r${i}`, 'keeper_paid', value)),
	voice('keeper', 'books', '100'),
];

test('an item is agreed, near, disputed or thin until it is settled', () => {
	expect(countParts(meetingRows(framework, desk(VOICES)))).toEqual({
		...{ agreed: 1, near: 0, disputed: 1, settled: 0 },
		// books has one answer, evenings none.
		thin: 2,
	});
	const rows = meetingRows(framework, desk(VOICES, [settled('keeper_paid')]));
	expect(countParts(rows)).toMatchObject({ disputed: 0, settled: 1 });
});

test('a withdrawn word settles nothing, and the next one must name its version', () => {
	const rows = meetingRows(
		framework,
		desk(VOICES, [settled('keeper_paid', { status: 'withdrawn', version: 2 })]),
	);
	expect(rows.find(({ question }) => question === 'keeper_paid')).toMatchObject({
		settled: undefined,
		seen: 2,
	});
});

test('the block holds what is agreed and not settled', () => {
	const names = (list: ConsensusDesk) =>
		listBlock(meetingRows(framework, list)).map(({ question }) => question);
	expect(names(desk(VOICES))).toEqual(['room_open']);
	expect(names(desk(VOICES, [settled('room_open')]))).toEqual([]);
});
