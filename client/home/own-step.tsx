/* What the person's own country waits for, and who has to do it: the first thing on the overview. */
import { Link } from 'wouter';
import type { Person } from '../../instruments/schema/session.ts';
import type { CountryStanding, Study } from '../../instruments/schema/study.ts';
import { findFirstPlace } from '../session/list-places.ts';
import { studyAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { findText, t } from '../ui/text.ts';

function sayStep(person: Person, standing: CountryStanding): string {
	const state = standing.state;
	const country = standing.name;
	const plain = t(`step.${state}`, { country });
	return findText(`step.${state}.${person.role}`, plain).replace('{country}', country);
}

export function OwnStep({ study, person }: { readonly study: Study; readonly person: Person }) {
	const standing = study.countries.find(({ country }) => country === person.country);
	const first = findFirstPlace(person);
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
