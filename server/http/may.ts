/*
 * The one table of who may do what. Every action has, for each role, how far it reaches: the whole study, the
 * person's own country, that and the countries that have released, these alone, or the person's own response.
 * What is not named may not be done.
 */
import type { Role } from '../../instruments/schema/role.ts';

export const ACTIONS = [
	'study.read',
	'answers.read',
	'answers.save',
	'answers.submit',
	'consensus.settle',
	'submission.read',
	'submission.clear',
	'withheld.list',
	'withheld.read',
	'withheld.clear',
	'country.release',
	'progress.read',
	'scores.read',
	'reports.read',
	'people.read',
	'people.invite',
	'study.open',
	'account.make',
	'accounts.manage',
	'documents.read',
	'documents.add',
	'documents.edit',
	'files.read',
] as const;
export type Action = (typeof ACTIONS)[number];

export type Reach = 'study' | 'country' | 'country-or-released' | 'released' | 'own';

const everyone = (reach: Reach): Record<Role, Reach> => ({
	secretariat: reach,
	lead: reach,
	'task-force': reach,
	coordinator: reach,
	clearing: reach,
	respondent: reach,
	reviewer: reach,
	facilitator: reach,
	rapporteur: reach,
	observer: reach,
	'child-adviser': reach,
});

const TABLE: Readonly<Record<Action, Partial<Record<Role, Reach>>>> = {
	'study.read': everyone('study'),
	'answers.read': { coordinator: 'country', respondent: 'own' },
	'answers.save': { coordinator: 'own', respondent: 'own' },
	'answers.submit': { coordinator: 'own', respondent: 'own' },
	'consensus.settle': { coordinator: 'country' },
	'submission.read': {
		...everyone('released'),
		coordinator: 'country-or-released',
		clearing: 'country-or-released',
	},
	'submission.clear': { clearing: 'country' },
	// Texts that may name a person: where they stand, their words, and the word that they name nobody.
	'withheld.list': {
		secretariat: 'study',
		reviewer: 'released',
		coordinator: 'country',
		clearing: 'country',
	},
	'withheld.read': { coordinator: 'country', clearing: 'country' },
	'withheld.clear': { clearing: 'country' },
	'country.release': { coordinator: 'country' },
	'progress.read': {
		secretariat: 'study',
		lead: 'study',
		'task-force': 'study',
		coordinator: 'country',
		clearing: 'country',
	},
	'scores.read': everyone('study'),
	'reports.read': everyone('study'),
	'people.read': { secretariat: 'study' },
	'people.invite': { secretariat: 'study' },
	// Of the whole store: assertMay asks for a place that belongs to no study.
	'study.open': { secretariat: 'study' },
	// Respondents and observers go on by their links: what they may do does not ask for more.
	'account.make': {
		secretariat: 'study',
		lead: 'study',
		'task-force': 'study',
		coordinator: 'study',
		clearing: 'study',
		reviewer: 'study',
		facilitator: 'study',
		rapporteur: 'study',
		'child-adviser': 'study',
	},
	// Of the whole store, like study.open.
	'accounts.manage': { secretariat: 'study' },
	'documents.read': { coordinator: 'country', respondent: 'country', clearing: 'country' },
	'documents.add': { coordinator: 'country', respondent: 'country' },
	'documents.edit': { coordinator: 'country' },
	// Of a released country the files that its submission cites; the rest of its bank stays its own.
	'files.read': {
		...everyone('released'),
		coordinator: 'country-or-released',
		respondent: 'country-or-released',
		clearing: 'country-or-released',
	},
};

const OF_THE_STORE: ReadonlySet<Action> = new Set(['study.open', 'accounts.manage']);

/** Roles of which much depends: an account with such a place has a second factor or no rights. */
const WITH_SECOND_FACTOR: ReadonlySet<string> = new Set<Role>(['secretariat', 'lead']);
export const needsSecondFactor = (role: string): boolean => WITH_SECOND_FACTOR.has(role);

/** What anybody may do, signed in or not, in a study that is open. */
const OPEN: Partial<Record<Action, Reach>> = {
	'study.read': 'study',
	'submission.read': 'released',
	'files.read': 'released',
	'scores.read': 'study',
	'reports.read': 'study',
};

/** How far this person reaches; undefined: not at all. `role` is absent for somebody without a place in the study. */
export function reachOf(action: Action, role: Role | undefined, isOpen: boolean): Reach | undefined {
	const own = role === undefined ? undefined : TABLE[action][role];
	return own ?? (isOpen ? OPEN[action] : undefined);
}

/** `study`: '' for a place of the whole store, to which some actions belong. */
export const actionsOf = (role: Role, study: string): Action[] =>
	ACTIONS.filter(
		(action) => TABLE[action][role] !== undefined && (study === '' || !OF_THE_STORE.has(action)),
	);
