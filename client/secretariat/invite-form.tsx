/*
 * Gives one person a place. Country and sector are asked for as the role needs them; what is wrong is said at
 * the field.
 */
import { useCallback, useId } from 'react';
import type { Place } from '../../instruments/schema/people.ts';
import { ROLES, type Role } from '../../instruments/schema/role.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoiceOptions } from './choice-options.tsx';
import type { MadeLink } from './made-links.ts';
import { findSamePlace } from './missing-places.ts';
import { type Invitation, type InvitationField, parseInvitation } from './parse-invitation.ts';
import { RoleOptions } from './role-options.tsx';
import { needsCountry, needsSector, type StudyOffer } from './study-offer.ts';
import { useInvitation } from './use-invitation.ts';

interface Props {
	readonly study: Study;
	readonly offer: StudyOffer;
	readonly places: readonly Place[];
	readonly onMade: (link: MadeLink) => void;
}

function Already({ places, invitation }: { places: readonly Place[]; invitation: Invitation }) {
	const wanted = parseInvitation(invitation);
	// Of a role in the whole study there may be many; in a country it is one person's work.
	const same = wanted?.country === undefined ? undefined : findSamePlace(places, wanted);
	return (
		<div role="status" className="live">
			{same && <p className="field-hint">{t('secretariat.invite.again', { title: same.title })}</p>}
		</div>
	);
}

interface FieldsProps {
	readonly id: string;
	readonly member: string;
	readonly offer: StudyOffer;
	readonly form: ReturnType<typeof useInvitation>;
}

function Fields({ id, member, offer, form: { invitation, faultAt, change } }: FieldsProps) {
	const { role } = invitation;
	const shared = (field: InvitationField) => ({
		id: `${id}-${field}`,
		value: invitation[field],
		fault: faultAt(field),
	});
	return (
		<>
			<ChoiceField
				{...shared('role')}
				label={t('secretariat.invite.role')}
				hint={role === '' ? undefined : t(`secretariat.role.${role}.about`, { member })}
				onChoose={(chosen) => change({ role: ROLES.find((one): one is Role => one === chosen) ?? '' })}
			>
				<RoleOptions offer={offer} member={member} />
			</ChoiceField>
			{role !== '' && needsCountry(role) && (
				<ChoiceField
					{...shared('country')}
					label={t('secretariat.invite.country', { member })}
					onChoose={(chosen) => change({ country: chosen })}
				>
					<ChoiceOptions none={t('secretariat.invite.chooseCountry')} list={offer.countries} />
				</ChoiceField>
			)}
			{role !== '' && needsSector(role) && (
				<ChoiceField
					{...shared('sector')}
					label={t('secretariat.invite.sector')}
					onChoose={(chosen) => change({ sector: chosen })}
				>
					<ChoiceOptions none={t('secretariat.invite.chooseSector')} list={offer.sectors} />
				</ChoiceField>
			)}
		</>
	);
}

export function InviteForm({ study, offer, places, onMade }: Props) {
	const id = useId();
	const focusOn = useCallback(
		(field: InvitationField) => document.getElementById(`${id}-${field}`)?.focus(),
		[id],
	);
	const form = useInvitation(study, focusOn, onMade);
	return (
		<form className="card" onSubmit={form.submit} noValidate aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t('secretariat.invite.title')}</h2>
			{study.collection === 'desk' && <p>{t('secretariat.invite.desk')}</p>}
			{form.trouble !== undefined && (
				<Notice tone="error" title={t('secretariat.trouble')} live>
					<p>{form.trouble}</p>
				</Notice>
			)}
			<Fields id={id} member={study.words.member} offer={offer} form={form} />
			<Already places={places} invitation={form.invitation} />
			<p>
				<button type="submit" className="button" aria-disabled={form.busy}>
					{t(form.busy ? 'secretariat.invite.busy' : 'secretariat.invite.submit')}
				</button>
			</p>
		</form>
	);
}
