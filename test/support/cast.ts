/*
 * The named people of the tests of the server: who they are in the study of the reading rooms, in three invented
 * towns, and Noor, who coordinates the same town in another study.
 */
import type { Role } from '../../instruments/schema/role.ts';

export const STUDY = 'reading-rooms-spring';
export const SISTER = 'sister-spring';
/** The town most tests are about, and another one. */
export const ALDERFORD = 'ALD';
export const BRACKENMOUTH = 'BRA';

interface Member {
	readonly study: string;
	readonly role: Role;
	readonly country?: string;
	readonly sector?: string;
}

export const CAST: Readonly<Record<Name, Member>> = {
	/** Coordinates Alderford: answers the national response, submits and releases. */
	Dara: { study: STUDY, role: 'coordinator', country: ALDERFORD },
	/** Clears for Alderford. */
	Maly: { study: STUDY, role: 'clearing', country: ALDERFORD },
	/** Keeps the room of Alderford; asked about the room alone. */
	Rithy: { study: STUDY, role: 'respondent', country: ALDERFORD, sector: 'keeper' },
	/** The town council of Alderford; asked everything. */
	Sophea: { study: STUDY, role: 'respondent', country: ALDERFORD, sector: 'council' },
	Budi: { study: STUDY, role: 'coordinator', country: BRACKENMOUTH },
	Citra: { study: STUDY, role: 'clearing', country: BRACKENMOUTH },
	Agus: { study: STUDY, role: 'respondent', country: BRACKENMOUTH, sector: 'keeper' },
	Ana: { study: STUDY, role: 'secretariat' },
	Luis: { study: STUDY, role: 'lead' },
	Tomas: { study: STUDY, role: 'task-force' },
	Rosa: { study: STUDY, role: 'reviewer' },
	Felix: { study: STUDY, role: 'facilitator' },
	Paula: { study: STUDY, role: 'rapporteur' },
	Ines: { study: STUDY, role: 'observer' },
	Kim: { study: STUDY, role: 'child-adviser' },
	Noor: { study: SISTER, role: 'coordinator', country: ALDERFORD },
};

export type Name =
	| 'Dara'
	| 'Maly'
	| 'Rithy'
	| 'Sophea'
	| 'Budi'
	| 'Citra'
	| 'Agus'
	| 'Ana'
	| 'Luis'
	| 'Tomas'
	| 'Rosa'
	| 'Felix'
	| 'Paula'
	| 'Ines'
	| 'Kim'
	| 'Noor';
