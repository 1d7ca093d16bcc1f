/* The roles to choose from, those in one country apart from those in the whole study. */
import type { Role } from '../../instruments/schema/role.ts';
import { t } from '../ui/text.ts';
import type { StudyOffer } from './study-offer.ts';

interface GroupProps {
	readonly label: string;
	readonly roles: readonly Role[];
}

function Group({ label, roles }: GroupProps) {
	if (roles.length === 0) return null;
	return (
		<optgroup label={label}>
			{roles.map((role) => (
				<option key={role} value={role}>
					{t(`secretariat.role.${role}`)}
				</option>
			))}
		</optgroup>
	);
}

export function RoleOptions({ offer, member }: { readonly offer: StudyOffer; readonly member: string }) {
	return (
		<>
			<option value="">{t('secretariat.invite.chooseRole')}</option>
			<Group label={t('secretariat.invite.inCountry', { member })} roles={offer.countryRoles} />
			<Group label={t('secretariat.invite.inStudy')} roles={offer.studyRoles} />
		</>
	);
}
