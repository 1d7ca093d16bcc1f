/*
 * From the fields of the form to the request for a place: which fields a role needs, and what is missing. The
 * server decides in any case; this says it at the field before anything is sent.
 */
import type { PlaceRequest } from '../../instruments/schema/people.ts';
import type { Role } from '../../instruments/schema/role.ts';
import type { TextKey } from '../ui/text.ts';
import { needsCountry, needsSector } from './study-offer.ts';

/** As chosen; '' is not chosen yet. A choice that the role does not need is kept, but not sent. */
export interface Invitation {
	readonly role: Role | '';
	readonly country: string;
	readonly sector: string;
}
export type InvitationField = keyof Invitation;

export interface InvitationFault {
	readonly field: InvitationField;
	readonly text: TextKey;
}

export function checkInvitation({ role, country, sector }: Invitation): readonly InvitationFault[] {
	if (role === '') return [{ field: 'role', text: 'secretariat.fault.role' }];
	const faults: InvitationFault[] = [];
	if (needsCountry(role) && country === '')
		faults.push({ field: 'country', text: 'secretariat.fault.country' });
	if (needsSector(role) && sector === '') faults.push({ field: 'sector', text: 'secretariat.fault.sector' });
	return faults;
}

/** Undefined while something is missing. */
export function parseInvitation(invitation: Invitation): PlaceRequest | undefined {
	const { role, country, sector } = invitation;
	if (role === '' || checkInvitation(invitation).length > 0) return undefined;
	return { role, ...(needsCountry(role) && { country }), ...(needsSector(role) && { sector }) };
}
