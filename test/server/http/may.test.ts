/*
 * Who may do what, written out a second time by hand, role by role, so that a slip in the one table is seen:
 * every role against every action on their own town, on another one before and after its release, and outside.
 */
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../instruments/problem.ts';
import { ROLES, type Role } from '../../../instruments/schema/role.ts';
import { ACTIONS, type Action, actionsOf } from '../../../server/http/may.ts';
import { assertMay, type Place, type Visitor } from '../../../server/http/person.ts';

const place = { study: 's', isOpen: false };
const own = { ...place, country: 'ALD' };
const PLACES = {
	study: place,
	own,
	ownResponse: { ...own, response: 'r-own' },
	otherResponse: { ...own, response: 'r-other' },
	foreign: { ...place, country: 'BRA' },
	foreignResponse: { ...place, country: 'BRA', response: 'r-far' },
	released: { ...place, country: 'BRA', isReleased: true },
	elsewhere: { study: 't', isOpen: false },
	open: { study: 't', isOpen: true },
	openReleased: { study: 't', isOpen: true, country: 'BRA', isReleased: true },
	openUnreleased: { study: 't', isOpen: true, country: 'BRA', isReleased: false },
} as const satisfies Readonly<Record<string, Place>>;
type PlaceName = keyof typeof PLACES;

const LOCAL: readonly Role[] = ['coordinator', 'clearing', 'respondent'];

const visitor = (role: Role): Visitor => ({
	invitation: 'i',
	study: 's',
	role,
	title: role,
	country: LOCAL.includes(role) ? 'ALD' : '',
	sector: role === 'respondent' ? 'keeper' : '',
	response: role === 'respondent' || role === 'coordinator' ? 'r-own' : '',
	session: 'x',
	expiresAt: '',
});

/** 200 for allowed, else the status. */
function statusOf(action: Action, at: Place, who: Visitor | undefined): number {
	try {
		assertMay(action, at, who);
		return 200;
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return { 'not-signed-in': 401, 'not-allowed': 403, 'not-found': 404 }[error.kind as string] ?? 0;
	}
}

/** All places of the person's own study. */
const EVERYWHERE: readonly PlaceName[] = [
	'study',
	'own',
	'ownResponse',
	'otherResponse',
	'foreign',
	'foreignResponse',
	'released',
];

const READ = ['study.read', 'scores.read', 'reports.read', 'submission.read', 'files.read'];
/** Read only where a release has opened it. */
const RELEASED = ['submission.read', 'files.read'];
const TOWN: readonly PlaceName[] = ['own', 'ownResponse', 'otherResponse'];
/** What each role may do, in its own study, besides reading study, scores, reports and released submissions. */
const EXTRA: Readonly<Record<Role, Readonly<Partial<Record<Action, readonly PlaceName[]>>>>> = {
	secretariat: {
		'people.read': EVERYWHERE,
		'people.invite': EVERYWHERE,
		// Opening a round is about the store itself: a secretariat of one study has no hand in it.
		'study.open': EVERYWHERE,
		'accounts.manage': EVERYWHERE,
		'progress.read': EVERYWHERE,
		'withheld.list': EVERYWHERE,
	},
	lead: {
		'progress.read': EVERYWHERE,
	},
	'task-force': {
		'progress.read': EVERYWHERE,
	},
	coordinator: {
		'answers.read': ['own', 'ownResponse', 'otherResponse'],
		'answers.save': ['ownResponse'],
		'answers.submit': ['ownResponse'],
		'consensus.settle': ['own', 'ownResponse', 'otherResponse'],
		'submission.read': ['own', 'ownResponse', 'otherResponse', 'released'],
		'country.release': ['own', 'ownResponse', 'otherResponse'],
		'progress.read': ['own', 'ownResponse', 'otherResponse'],
		'documents.read': TOWN,
		'documents.add': TOWN,
		'documents.edit': TOWN,
		'files.read': [...TOWN, 'released'],
		'withheld.list': ['own', 'ownResponse', 'otherResponse'],
		'withheld.read': ['own', 'ownResponse', 'otherResponse'],
	},
	clearing: {
		'submission.read': ['own', 'ownResponse', 'otherResponse', 'released'],
		'submission.clear': ['own', 'ownResponse', 'otherResponse'],
		'progress.read': ['own', 'ownResponse', 'otherResponse'],
		'documents.read': TOWN,
		'files.read': [...TOWN, 'released'],
		'withheld.list': ['own', 'ownResponse', 'otherResponse'],
		'withheld.read': ['own', 'ownResponse', 'otherResponse'],
		'withheld.clear': ['own', 'ownResponse', 'otherResponse'],
	},
	respondent: {
		'answers.read': ['ownResponse'],
		'answers.save': ['ownResponse'],
		'answers.submit': ['ownResponse'],
		'documents.read': TOWN,
		'documents.add': TOWN,
		'files.read': [...TOWN, 'released'],
	},
	reviewer: { 'withheld.list': ['released'] },
	facilitator: {},
	rapporteur: {},
	observer: {},
	'child-adviser': {},
};

/** These two go on by their links. */
const WITHOUT_ACCOUNT: readonly Role[] = ['respondent', 'observer'];

function expectedPlaces(role: Role, action: Action): readonly PlaceName[] {
	if (action === 'account.make') return WITHOUT_ACCOUNT.includes(role) ? [] : EVERYWHERE;
	const outside: PlaceName[] = RELEASED.includes(action)
		? ['openReleased']
		: READ.includes(action)
			? ['open', 'openReleased', 'openUnreleased']
			: [];
	if (RELEASED.includes(action)) return [...(EXTRA[role][action] ?? ['released']), ...outside];
	if (READ.includes(action)) return [...EVERYWHERE, ...outside];
	return EXTRA[role][action] ?? [];
}

describe.each(ROLES)('%s', (role) => {
	test.each(ACTIONS)('%s reaches as far as it should and no further', (action) => {
		const names = Object.keys(PLACES) as PlaceName[];
		const allowed = names.filter((name) => statusOf(action, PLACES[name], visitor(role)) === 200);
		expect(allowed.sort()).toEqual([...expectedPlaces(role, action)].sort());
	});
});

test('somebody who has not signed in reads open studies and their released submissions, and nothing else', () => {
	for (const action of ACTIONS)
		for (const [name, at] of Object.entries(PLACES)) {
			const reads = READ.includes(action) && at.isOpen;
			const may = RELEASED.includes(action) ? name === 'openReleased' : reads;
			expect(statusOf(action, at, undefined), `${action} ${name}`).toBe(may ? 200 : 401);
		}
});

test('what a person may not do is 403 in their own town and 404 wherever they have no business', () => {
	expect(statusOf('country.release', PLACES.own, visitor('respondent'))).toBe(403);
	expect(statusOf('submission.clear', PLACES.own, visitor('coordinator'))).toBe(403);
	expect(statusOf('answers.save', PLACES.otherResponse, visitor('coordinator'))).toBe(403);
	expect(statusOf('country.release', PLACES.released, visitor('coordinator'))).toBe(404);
	expect(statusOf('submission.clear', PLACES.released, visitor('clearing'))).toBe(404);
	expect(statusOf('answers.read', PLACES.foreignResponse, visitor('coordinator'))).toBe(404);
	expect(statusOf('study.read', PLACES.elsewhere, visitor('lead'))).toBe(404);
	expect(statusOf('study.open', { study: '', isOpen: false }, visitor('secretariat'))).toBe(404);
});

test('a person is told of exactly the actions that their role may do somewhere', () => {
	for (const role of ROLES) {
		const told = actionsOf(role, '');
		const expected = ACTIONS.filter((action) =>
			expectedPlaces(role, action).some((name) => !name.startsWith('open')),
		);
		expect(told, role).toEqual(expected);
	}
});
