/*
 * Where somebody lands after signing in: at their own work; the secretariat of the whole store at the making of
 * its account, then at the start page, and at the opening of a study as long as there is none. An account that
 * still wants something lands at its page, which asks for it.
 */
import type { Person, Session } from '../../instruments/schema/session.ts';
import { ApiError, listStudies } from '../api.ts';
import { accountAddress, homeAddress, openingsAddress } from '../ui/addresses.ts';
import { findFirstPlace, opensStudies } from './list-places.ts';

export async function findSessionLanding({ person, account }: Session): Promise<string> {
	if (!person) return account ? accountAddress : homeAddress;
	if (!account && opensStudies(person)) return accountAddress;
	return findLanding(person);
}

async function findLanding(person: Person): Promise<string> {
	if (!opensStudies(person)) return findFirstPlace(person);
	try {
		return (await listStudies()).length === 0 ? openingsAddress : homeAddress;
	} catch (error) {
		// The link is spent by now: the start page says what is wrong and tries again.
		if (error instanceof ApiError) return homeAddress;
		throw error;
	}
}
