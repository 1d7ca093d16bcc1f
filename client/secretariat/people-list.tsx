/* Who has a place, with the choice of role and country above, or what will stand here and who is to begin. */
import { useId } from 'react';
import type { Place } from '../../instruments/schema/people.ts';
import { ROLES } from '../../instruments/schema/role.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { t } from '../ui/text.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoiceOptions } from './choice-options.tsx';
import { PeopleTable } from './people-table.tsx';
import type { PlaceSteps } from './place-actions.tsx';
import { listShownPlaces } from './shown-places.ts';
import type { StudyOffer } from './study-offer.ts';
import { type PlaceFilterState, usePlaceFilter } from './use-place-filter.ts';

interface Props extends PlaceSteps {
	readonly study: Study;
	readonly offer: StudyOffer;
	readonly places: readonly Place[];
}

interface FilterProps extends PlaceFilterState {
	readonly study: Study;
	readonly offer: StudyOffer;
	readonly places: readonly Place[];
}

function Filter({ study, offer, places, filter, choose }: FilterProps) {
	const id = useId();
	// A role that nobody has would show an empty list; the one that is chosen stays, so that it can be seen.
	const roles = ROLES.filter((role) => role === filter.role || places.some((place) => place.role === role));
	return (
		<div className="place-filter">
			<ChoiceField
				id={`${id}-role`}
				label={t('secretariat.filter.role')}
				value={filter.role}
				onChoose={(role) => choose({ role })}
			>
				<ChoiceOptions
					none={t('secretariat.filter.allRoles')}
					list={roles.map((role) => ({ id: role, title: t(`secretariat.role.${role}`) }))}
				/>
			</ChoiceField>
			<ChoiceField
				id={`${id}-country`}
				label={t('secretariat.filter.country', { member: study.words.member })}
				value={filter.country}
				onChoose={(country) => choose({ country })}
			>
				<ChoiceOptions
					none={t('secretariat.filter.allCountries', { members: study.words.members })}
					list={offer.countries}
				/>
			</ChoiceField>
		</div>
	);
}

export function PeopleList({ study, offer, places, onLink, onTakenBack }: Props) {
	const { filter, choose } = usePlaceFilter(offer);
	if (places.length === 0) {
		const none =
			study.collection === 'desk' ? 'secretariat.people.none.desk' : 'secretariat.people.none.text';
		return (
			<EmptyState title={t('secretariat.people.none.title')}>
				<p>{t(none, study.words)}</p>
			</EmptyState>
		);
	}
	const shown = listShownPlaces(places, filter, offer);
	return (
		<section className="stack" aria-labelledby="people">
			<h2 id="people">{t('secretariat.people.list')}</h2>
			<Filter study={study} offer={offer} places={places} filter={filter} choose={choose} />
			<p className="small muted" role="status">
				{t('secretariat.people.shown', { shown: shown.length, of: places.length })}
			</p>
			{shown.length === 0 ? (
				<EmptyState title={t('secretariat.people.noneShown.title')}>
					<p>{t('secretariat.people.noneShown.text', { member: study.words.member })}</p>
					<p>
						<button
							type="button"
							className="button button-quiet"
							onClick={() => choose({ role: '', country: '' })}
						>
							{t('secretariat.people.showAll')}
						</button>
					</p>
				</EmptyState>
			) : (
				<PeopleTable study={study} offer={offer} places={shown} onLink={onLink} onTakenBack={onTakenBack} />
			)}
		</section>
	);
}
