/* What the person's own country waits for, and who has to do it: the first thing on the overview. */
import { Link } from 'wouter';
import type { Person } from '../../instruments/schema/session.ts';
import type { CountryStanding, Study } from '../../instruments/schema/study.ts';
import { findFirstPlace } from '../session/list-places.ts';
import { clearanceAddress, studyAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { findText, t } from '../ui/text.ts';

function sayStep(person: Person, standing: CountryStanding): string {
	const state = standing.state;
	const country = standing.name;
	const plain = t(`step.${state}`, { country });
	return findText(`step.${state}.${person.role}`, plain).replace('{country}', country);
}

/** Once a country has submitted, its coordinator waits for clearance, and then releases. */
function findPlace(study: Study, person: Person, standing: CountryStanding | undefined): string {
	const isPast = standing !== undefined && ['submitted', 'cleared', 'released'].includes(standing.state);
	return isPast && person.may.includes('country.release')
		? clearanceAddress(study.id, standing.country)
		: findFirstPlace(person);
}

export function OwnStep({ study, person }: { readonly study: Study; readonly person: Person }) {
	const standing = study.countries.find(({ country }) => country === person.country);
	const first = findPlace(study, person, standing);
	return (
		<Notice
			title={t('study.you', { title: person.title })}
			tone={standing?.state === 'returned' ? 'warning' : 'info'}
		>
			{standing && <p>{sayStep(person, standing)}</p>}
			{standing?.state === 'returned' && standing.returnedFor !== undefined && (
				<p className="quote">{standing.returnedFor}</p>
			)}
			{first !== studyAddress(study.id) && (
				<p>
					<Link className="button" href={first}>
						{t('study.go')}
					</Link>
				</p>
			)}
		</Notice>
	);
}
