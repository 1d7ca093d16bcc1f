/*
 * Invites a whole country at once: the coordinator, the clearing authority and every sector that is asked, as far
 * as their places are missing. What will be made is listed before anything is.
 */
import { type FormEvent, useId, useState } from 'react';
import type { Place, PlaceRequest } from '../../instruments/schema/people.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoiceOptions } from './choice-options.tsx';
import type { MadeLink } from './made-links.ts';
import { listMissingPlaces } from './missing-places.ts';
import type { StudyOffer } from './study-offer.ts';
import { type CountryInvitations, useCountryInvitations } from './use-country-invitations.ts';

interface Props {
	readonly study: Study;
	readonly offer: StudyOffer;
	readonly places: readonly Place[];
	readonly onEach: (link: MadeLink) => void;
	/** All were made, or as many as could be. */
	readonly onEnd: (areAllMade: boolean) => void;
}

const sayPlace = ({ role, sector }: PlaceRequest, { sectors }: StudyOffer) =>
	sectors.find(({ id }) => id === sector)?.title ?? t(`secretariat.role.${role}`);

function Missing({ wanted, offer }: { wanted: readonly PlaceRequest[]; offer: StudyOffer }) {
	if (wanted.length === 0) return <p>{t('secretariat.whole.complete')}</p>;
	return (
		<>
			<p>{t('secretariat.whole.missing', { count: wanted.length })}</p>
			<ul className="small">
				{wanted.map((place) => (
					<li key={`${place.role} ${place.sector}`}>{sayPlace(place, offer)}</li>
				))}
			</ul>
		</>
	);
}

function Stopped({ request, progress }: Pick<CountryInvitations, 'request' | 'progress'>) {
	if (!request.trouble || !progress) return null;
	return (
		<Notice tone="error" title={t('secretariat.whole.stopped', { ...progress })} live>
			<p>{request.trouble.text}</p>
			{progress.done > 0 && <p>{t('secretariat.whole.goOn')}</p>}
		</Notice>
	);
}

export function InviteCountry({ study, offer, places, onEach, onEnd }: Props) {
	const id = useId();
	const [country, setCountry] = useState('');
	const [isTried, setTried] = useState(false);
	const { request, progress, start } = useCountryInvitations(study.id, onEach);
	const wanted = country === '' ? [] : listMissingPlaces(places, country, offer);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (request.busy) return;
		setTried(country === '');
		if (country === '') return document.getElementById(`${id}-country`)?.focus();
		onEnd(await start(wanted));
	};
	const choose = (chosen: string) => {
		request.clear();
		setCountry(chosen);
	};
	const { member } = study.words;
	return (
		<form className="card" onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t('secretariat.whole.title', { member })}</h2>
			<p>{t('secretariat.whole.about')}</p>
			<ChoiceField
				id={`${id}-country`}
				label={t('secretariat.invite.country', { member })}
				value={country}
				fault={isTried && country === '' ? t('secretariat.whole.fault') : undefined}
				onChoose={choose}
			>
				<ChoiceOptions none={t('secretariat.invite.chooseCountry')} list={offer.countries} />
			</ChoiceField>
			<Stopped request={request} progress={progress} />
			<div role="status" className="live stack">
				{request.busy && progress ? (
					<p>{t('secretariat.whole.progress', { ...progress })}</p>
				) : (
					country !== '' && <Missing wanted={wanted} offer={offer} />
				)}
			</div>
			{(country === '' || wanted.length > 0) && (
				<p>
					<button type="submit" className="button" aria-disabled={request.busy}>
						{country === ''
							? t('secretariat.whole.submit')
							: t('secretariat.whole.make', { count: wanted.length })}
					</button>
				</p>
			)}
		</form>
	);
}
