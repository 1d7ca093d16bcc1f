/* A place is asked for with exactly the fields that its role needs, as the server wants them. */
import { expect, test } from 'vitest';
import { checkInvitation, parseInvitation } from '../../../client/secretariat/parse-invitation.ts';
import { ROLES } from '../../../instruments/schema/role.ts';

const EMPTY = { role: '', country: '', sector: '' } as const;
const fields = (faults: ReturnType<typeof checkInvitation>) => faults.map(({ field }) => field);

test('without a role only the role is asked for', () => {
	expect(fields(checkInvitation(EMPTY))).toEqual(['role']);
	expect(parseInvitation(EMPTY)).toBeUndefined();
});

test.each(['coordinator', 'clearing'] as const)('a %s needs a country and no sector', (role) => {
	expect(fields(checkInvitation({ ...EMPTY, role }))).toEqual(['country']);
	const chosen = { role, country: 'ALD', sector: 'keeper' };
	expect(parseInvitation(chosen)).toEqual({ role, country: 'ALD' });
});

test('a sector respondent needs both, and each is named when it is missing', () => {
	expect(fields(checkInvitation({ ...EMPTY, role: 'respondent' }))).toEqual(['country', 'sector']);
	const chosen = { role: 'respondent', country: 'ALD', sector: 'keeper' } as const;
	expect(parseInvitation(chosen)).toEqual(chosen);
	expect(parseInvitation({ ...chosen, sector: '' })).toBeUndefined();
});

const OF_THE_STUDY = ROLES.filter((role) => !['coordinator', 'clearing', 'respondent'].includes(role));
test.each(OF_THE_STUDY)('a %s is of the whole study, whatever was chosen before', (role) => {
	expect(parseInvitation({ role, country: 'ALD', sector: 'keeper' })).toEqual({ role });
});
