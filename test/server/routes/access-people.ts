/* The columns and rows of the access table: the kinds of people who ask, and the situations in which they do. */
import type { Name } from '../../support/cast.ts';

/** The columns. `store` is the secretariat of the whole store; `keeper` a sector respondent; `sister` coordinates Alderford in another study. */
export const PEOPLE = [
	'nobody',
	'store',
	'secretariat',
	'lead',
	'task-force',
	'reviewer',
	'facilitator',
	'rapporteur',
	'observer',
	'child-adviser',
	'coordinator',
	'clearing',
	'keeper',
	'sister',
] as const;
export type PersonKind = (typeof PEOPLE)[number];

/** Where a route is asked; people of a town are of Alderford. */
export const SITUATIONS = [
	/** A route about nothing in particular. */
	'anywhere',
	'own study',
	'other study',
	'open study',
	/** A place of another study under the address of this one. */
	'place of another study',
	'own town, draft',
	'own town, submitted',
	'own town, released',
	'other town, draft',
	'other town, submitted',
	'other town, released',
	'town of another study',
	'town of an open study',
	/** The person's own response, for people without one the national response of Alderford. */
	'own response, draft',
	'own response, submitted',
	'own response, released',
	/** The response of the council, which is nobody's here. */
	'other section, draft',
	'other section, submitted',
	'other section, released',
	'response of another town',
	'response of another study',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Who of the named people asks as this kind. */
export const CAST_OF: Readonly<Record<Exclude<PersonKind, 'nobody' | 'store'>, Name>> = {
	secretariat: 'Ana',
	lead: 'Luis',
	'task-force': 'Tomas',
	reviewer: 'Rosa',
	facilitator: 'Felix',
	rapporteur: 'Paula',
	observer: 'Ines',
	'child-adviser': 'Kim',
	coordinator: 'Dara',
	clearing: 'Maly',
	keeper: 'Rithy',
	sister: 'Noor',
};
