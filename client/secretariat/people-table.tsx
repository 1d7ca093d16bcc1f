/* The places as a table, or as cards on a narrow screen: role, country, sector, state, and what can be changed. */
import type { Place } from '../../instruments/schema/people.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { Chip } from '../ui/chip.tsx';
import { formatDay } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { PlaceActions, type PlaceSteps } from './place-actions.tsx';
import type { StudyOffer } from './study-offer.ts';

interface Props extends PlaceSteps {
	readonly study: Study;
	readonly offer: StudyOffer;
	readonly places: readonly Place[];
}

function PlaceState({ place }: { readonly place: Place }) {
	const { revokedAt, createdAt, account } = place;
	return (
		<span className="place-state">
			{revokedAt === undefined ? (
				<>
					<Chip text={t('secretariat.people.has')} tone="done" />{' '}
					<span className="muted">{t('secretariat.people.since', { date: formatDay(createdAt) })}</span>
					{account !== undefined && (
						<span className="muted">{t('secretariat.people.byAccount', { name: account })}</span>
					)}
				</>
			) : (
				<>
					<Chip text={t('secretariat.people.takenBack')} />{' '}
					<span className="muted">{t('secretariat.people.on', { date: formatDay(revokedAt) })}</span>
				</>
			)}
		</span>
	);
}

export function PeopleTable({ study, offer, places, onLink, onTakenBack }: Props) {
	const columns: readonly Column<Place>[] = [
		{ title: t('secretariat.people.role'), cell: ({ role }) => t(`secretariat.role.${role}`) },
		{
			title: t('secretariat.people.where'),
			cell: ({ country }) =>
				offer.countries.find(({ id }) => id === country)?.title ?? t('secretariat.people.whole'),
		},
		{
			title: t('secretariat.people.sector'),
			cell: ({ sector }) =>
				sector === undefined ? '–' : (study.sectors.find(({ id }) => id === sector)?.title ?? sector),
		},
		{ title: t('secretariat.people.state'), cell: (place) => <PlaceState place={place} /> },
		{
			title: t('secretariat.people.actions'),
			cell: (place) =>
				place.revokedAt === undefined ? (
					<PlaceActions study={study.id} place={place} onLink={onLink} onTakenBack={onTakenBack} />
				) : (
					'–'
				),
		},
	];
	return (
		<Table
			caption={t('secretariat.people.caption', { member: study.words.member })}
			hideCaption
			columns={columns}
			rows={places}
			rowKey={({ id }) => id}
		/>
	);
}
