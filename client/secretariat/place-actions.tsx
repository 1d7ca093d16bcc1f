/* What can be done with a place that stands: a further link (or one to a new password) for somebody who lost theirs, or taking it back. */
import { useState } from 'react';
import type { Place } from '../../instruments/schema/people.ts';
import { resetPlace } from '../account/account-api.ts';
import { type MadeReset, ResetLinkField } from '../account/reset-link-field.tsx';
import { makeNewLink } from '../api.ts';
import { t } from '../ui/text.ts';
import type { MadeLink } from './made-links.ts';
import { TakeBack } from './take-back.tsx';
import { useRequest } from './use-request.ts';

export interface PlaceSteps {
	readonly onLink: (link: MadeLink) => void;
	readonly onTakenBack: (place: Place) => void;
}

interface Props extends PlaceSteps {
	readonly study: string;
	readonly place: Place;
}

export function PlaceActions({ study, place, onLink, onTakenBack }: Props) {
	const [asks, setAsks] = useState(false);
	const [made, setMade] = useState<MadeReset>();
	const request = useRequest();
	const renew = () =>
		request.run(async () => onLink({ ...(await makeNewLink(study, place.id)), isFurther: true }));
	const reset = () =>
		request.run(async () => setMade({ ...(await resetPlace(study, place.id)), takesFactor: false }));
	const whose = <span className="visually-hidden">{t('secretariat.people.of', { title: place.title })}</span>;
	return (
		<div className="place-actions">
			{place.account === undefined ? (
				<button type="button" className="link-button" onClick={renew} aria-disabled={request.busy}>
					{t('secretariat.people.newLink')} {whose}
				</button>
			) : (
				<button type="button" className="link-button" onClick={reset} aria-disabled={request.busy}>
					{t('account.list.reset')} {whose}
				</button>
			)}
			<button type="button" className="link-button" onClick={() => setAsks(true)}>
				{t('secretariat.people.takeBack')} {whose}
			</button>
			{request.trouble && (
				<p className="field-error" role="alert">
					{request.trouble.text}
				</p>
			)}
			{made && <ResetLinkField made={made} of={place.title} />}
			{asks && (
				<TakeBack
					study={study}
					place={place}
					onDone={() => {
						setAsks(false);
						onTakenBack(place);
					}}
					onClose={() => setAsks(false)}
				/>
			)}
		</div>
	);
}
