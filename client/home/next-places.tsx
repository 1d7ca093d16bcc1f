/* Where to go from the overview: the same places as in the bar, each with a sentence on what is there. */
import { Link } from 'wouter';
import type { Person } from '../../instruments/schema/session.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { listPlaces } from '../session/list-places.ts';
import { Notice } from '../ui/notice.tsx';
import { findText, t } from '../ui/text.ts';

export function NextPlaces({
	study,
	person,
}: {
	readonly study: Study;
	readonly person: Person | undefined;
}) {
	const places = listPlaces(study, person).slice(1);
	if (places.length === 0)
		return (
			<Notice title={t('study.closed.title')}>
				<p>{t('study.closed.text')}</p>
			</Notice>
		);
	return (
		<ul className="places">
			{places.map((place) => (
				<li key={place.address} className="card">
					<Link href={place.address}>{t(place.text)}</Link>
					<p className="small">{findText(`${place.text}.about`, '')}</p>
				</li>
			))}
		</ul>
	);
}
