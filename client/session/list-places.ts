/*
 * The few places of a study that one person may go to, from the actions that their role may do; somebody who
 * is not signed in sees the results of an open study.
 */
import type { Person } from '../../instruments/schema/session.ts';
import type { StudySummary } from '../../instruments/schema/study.ts';
import {
	accountAddress,
	accountsAddress,
	agreementAddress,
	bankAddress,
	changesAddress,
	clearanceAddress,
	comparisonAddress,
	countryAddress,
	enterAddress,
	gapsAddress,
	homeAddress,
	meetingAddress,
	openingsAddress,
	pairsAddress,
	peopleAddress,
	reportsAddress,
	responseAddress,
	robustnessAddress,
	statusAddress,
	studyAddress,
	whatIfAddress,
} from '../ui/addresses.ts';
import type { TextKey } from '../ui/text.ts';

export interface Place {
	readonly text: TextKey;
	readonly address: string;
	/** Addresses of further pages that belong to it. */
	readonly views?: readonly string[];
}

const comparisonViews = (study: string): readonly string[] => [
	whatIfAddress(study),
	robustnessAddress(study),
	gapsAddress(study),
	pairsAddress(study),
	changesAddress(study),
	agreementAddress(study),
	// Every page of a member begins like this.
	countryAddress(study, '').replace(/\/$/, ''),
];

function listOwnPlaces(study: StudySummary, person: Person): readonly Place[] {
	const own: Place[] = [];
	if (person.response !== undefined && person.may.includes('answers.save')) {
		own.push({ text: 'place.answers', address: responseAddress(study.id, person.response) });
	}
	if (person.country !== undefined && person.may.includes('consensus.settle')) {
		own.push({ text: 'place.meeting', address: meetingAddress(study.id, person.country) });
	}
	if (person.country !== undefined && canSeeClearance(person)) {
		own.push({ text: 'place.clearance', address: clearanceAddress(study.id, person.country) });
	}
	if (person.country !== undefined && person.may.includes('documents.read')) {
		own.push({ text: 'place.bank', address: bankAddress(study.id, person.country) });
	}
	return own;
}

export const canSeeClearance = (person: Person) =>
	person.may.includes('submission.clear') || person.may.includes('country.release');

export function listPlaces(study: StudySummary, person: Person | undefined): readonly Place[] {
	const may = (action: string) => (person ? person.may.includes(action) : study.open);
	return [
		{ text: 'place.overview', address: studyAddress(study.id) },
		...(person ? listOwnPlaces(study, person) : []),
		...(may('progress.read') && person
			? [{ text: 'place.status', address: statusAddress(study.id) } as const]
			: []),
		...(may('people.read') && person
			? [{ text: 'place.people', address: peopleAddress(study.id) } as const]
			: []),
		...(may('scores.read')
			? [
					{
						text: 'place.comparison',
						address: comparisonAddress(study.id),
						views: comparisonViews(study.id),
					} as const,
				]
			: []),
		...(may('reports.read') ? [{ text: 'place.reports', address: reportsAddress(study.id) } as const] : []),
	];
}

/** The secretariat of the whole store, which belongs to no study. */
export const opensStudies = (person: Person | undefined): boolean =>
	person?.study === '' && person.may.includes('study.open');

/** An account is offered to whoever may make one and has entered by a link. */
export const mayMakeAccount = (person: Person | undefined): boolean =>
	person?.may.includes('account.make') ?? false;

export const STORE_PLACES: readonly Place[] = [
	{ text: 'place.openings', address: openingsAddress },
	{ text: 'place.accounts', address: accountsAddress },
];

/** The way in, for who is not signed in; to the account, for who has or may make one. */
export function findAccountPlace(person: Person | undefined, hasAccount: boolean): readonly Place[] {
	if (hasAccount || mayMakeAccount(person)) return [{ text: 'place.account', address: accountAddress }];
	return person ? [] : [{ text: 'place.enter', address: enterAddress }];
}

/** Where a person's work begins: their sections, a submission to clear, or the state of the study. */
export function findFirstPlace(person: Person): string {
	const { study, response, country, may } = person;
	if (study === '') return opensStudies(person) ? openingsAddress : homeAddress;
	if (response !== undefined && may.includes('answers.save')) return responseAddress(study, response);
	if (country !== undefined && may.includes('submission.clear')) return clearanceAddress(study, country);
	if (may.includes('progress.read')) return statusAddress(study);
	return studyAddress(study);
}
