/*
 * Gives one person a place. Country and sector are asked for as the role needs them; what is wrong is said at
 * the field, be it found here or by the server.
 */
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Place } from '../../instruments/schema/people.ts';
import { ROLES, type Role } from '../../instruments/schema/role.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { invitePerson } from '../api.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoiceOptions } from './choice-options.tsx';
import type { MadeLink } from './made-links.ts';
import { findSamePlace } from './missing-places.ts';
import {
	checkInvitation,
	type Invitation,
	type InvitationField,
	parseInvitation,
} from './parse-invitation.ts';
import { RoleOptions } from './role-options.tsx';
import { needsCountry, needsSector, type StudyOffer } from './study-offer.ts';
import { type Request, useRequest } from './use-request.ts';

interface Props {
	readonly study: Study;
	readonly offer: StudyOffer;
	readonly places: readonly Place[];
	readonly onMade: (link: MadeLink) => void;
}

const FIELDS: readonly InvitationField[] = ['role', 'country', 'sector'];

function useInvitation() {
	const [invitation, setInvitation] = useState<Invitation>({ role: '', country: '', sector: '' });
	/** Faults are said after the first try, and go as they are mended. */
	const [isTried, setTried] = useState(false);
	const choose = (part: Partial<Invitation>) => setInvitation((before) => ({ ...before, ...part }));
	return { invitation, choose, isTried, setTried };
}

/** The first field that the server refused. */
const findRefused = ({ trouble }: Request) =>
	FIELDS.find((field) => trouble?.errors.some((error) => error.field === field));

const sayRefusal = (request: Request, field: InvitationField) => {
	const refused = request.trouble?.errors.find((error) => error.field === field);
	return refused && t('secretariat.invite.refused', { cure: refused.cure });
};

/** Trouble that stands at no field. */
function OtherTrouble({ request }: { readonly request: Request }) {
	const { trouble } = request;
	if (!trouble || findRefused(request) !== undefined) return null;
	return (
		<Notice tone="error" title={t('secretariat.trouble')} live>
			<p>{trouble.text}</p>
		</Notice>
	);
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

export function InviteForm({ study, offer, places, onMade }: Props) {
	const id = useId();
	const { invitation, choose, isTried, setTried } = useInvitation();
	const request = useRequest();
	const { role } = invitation;
	const refused = findRefused(request);
	useEffect(() => {
		if (refused !== undefined) document.getElementById(`${id}-${refused}`)?.focus();
	}, [refused, id]);
	const change = (part: Partial<Invitation>) => {
		request.clear();
		choose(part);
	};
	const member = study.words.member;
	const faults = isTried ? checkInvitation(invitation) : [];
	const faultAt = (field: InvitationField) => {
		const fault = faults.find((one) => one.field === field);
		return fault ? t(fault.text, { member }) : sayRefusal(request, field);
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const wanted = parseInvitation(invitation);
		const [first] = checkInvitation(invitation);
		setTried(wanted === undefined);
		if (first) document.getElementById(`${id}-${first.field}`)?.focus();
		if (wanted === undefined) return;
		await request.run(async () => {
			onMade({ ...(await invitePerson(study.id, wanted)), isFurther: false });
			choose({ role: '', sector: '' });
		});
	};
	const fields = (field: InvitationField) => ({
		id: `${id}-${field}`,
		value: invitation[field],
		fault: faultAt(field),
	});
	return (
		<form className="card" onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t('secretariat.invite.title')}</h2>
			{study.collection === 'desk' && <p>{t('secretariat.invite.desk')}</p>}
			<OtherTrouble request={request} />
			<ChoiceField
				{...fields('role')}
				label={t('secretariat.invite.role')}
				hint={role === '' ? undefined : t(`secretariat.role.${role}.about`)}
				onChoose={(chosen) => change({ role: ROLES.find((one): one is Role => one === chosen) ?? '' })}
			>
				<RoleOptions offer={offer} member={member} />
			</ChoiceField>
			{role !== '' && needsCountry(role) && (
				<ChoiceField
					{...fields('country')}
					label={t('secretariat.invite.country', { member })}
					onChoose={(chosen) => change({ country: chosen })}
				>
					<ChoiceOptions none={t('secretariat.invite.chooseCountry')} list={offer.countries} />
				</ChoiceField>
			)}
			{role !== '' && needsSector(role) && (
				<ChoiceField
					{...fields('sector')}
					label={t('secretariat.invite.sector')}
					onChoose={(chosen) => change({ sector: chosen })}
				>
					<ChoiceOptions none={t('secretariat.invite.chooseSector')} list={offer.sectors} />
				</ChoiceField>
			)}
			<Already places={places} invitation={invitation} />
			<p>
				<button type="submit" className="button" aria-disabled={request.busy}>
					{t(request.busy ? 'secretariat.invite.busy' : 'secretariat.invite.submit')}
				</button>
			</p>
		</form>
	);
}
