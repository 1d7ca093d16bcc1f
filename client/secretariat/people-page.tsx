/*
 * Who takes part in a study: the links just made, the ways to invite, and the list of places. The links are
 * held outside of what is loaded, so that they stay when the list cannot be read anew.
 */
import '../styles/secretariat.css';
import { useMemo, useState } from 'react';
import type { Place } from '../../instruments/schema/people.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { listPeople } from '../api.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { currentLocale, t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { InviteCountry } from './invite-country.tsx';
import { InviteForm } from './invite-form.tsx';
import type { MadeLink } from './made-links.ts';
import { NewLinks } from './new-links.tsx';
import { PeopleList } from './people-list.tsx';
import { Said } from './said.tsx';
import { buildStudyOffer } from './study-offer.ts';
import { type MadeLinks, useMadeLinks } from './use-made-links.ts';

interface Props {
	readonly study: Study;
	readonly places: readonly Place[];
	readonly made: MadeLinks;
	readonly reload: () => void;
}

function PeopleView({ study, places, made, reload }: Props) {
	const offer = useMemo(() => buildStudyOffer(study, currentLocale()), [study]);
	const [takenBack, setTakenBack] = useState<Place>();
	const show = () => {
		setTakenBack(undefined);
		made.show();
		reload();
	};
	const onLink = (link: MadeLink) => {
		made.add(link);
		show();
	};
	const onTakenBack = (place: Place) => {
		setTakenBack(place);
		made.drop(place.id);
		reload();
	};
	const standing = places.filter(({ revokedAt }) => revokedAt === undefined).length;
	return (
		<Page
			title={t('secretariat.people.title', { count: standing })}
			summary={<p>{t('secretariat.people.summary')}</p>}
			wide
		>
			<NewLinks study={study} offer={offer} made={made} />
			<div className="columns">
				<InviteForm study={study} offer={offer} places={places} onMade={onLink} />
				{offer.countryRoles.length > 0 && (
					<InviteCountry
						study={study}
						offer={offer}
						places={places}
						onEach={made.add}
						onEnd={(areAllMade) => (areAllMade ? show() : reload())}
					/>
				)}
			</div>
			{takenBack && (
				<Said key={takenBack.id} text={t('secretariat.takeBack.done', { title: takenBack.title })} />
			)}
			<PeopleList study={study} offer={offer} places={places} onLink={onLink} onTakenBack={onTakenBack} />
		</Page>
	);
}

export function PeoplePage({ study }: { readonly study: Study }) {
	const load = useLoad(`people ${study.id}`, () => listPeople(study.id));
	const made = useMadeLinks();
	return (
		<Loaded load={load} asPage>
			{(places) => <PeopleView study={study} places={places} made={made} reload={load.reload} />}
		</Loaded>
	);
}
