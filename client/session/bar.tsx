/*
 * The one bar: the product, the study and its round with the status, the few places of this person, and the
 * way out. Which places there are follows from what the person may do.
 */
import { Link, useLocation } from 'wouter';
import type { StudySummary } from '../../instruments/schema/study.ts';
import { homeAddress, studyAddress } from '../ui/addresses.ts';
import { t } from '../ui/text.ts';
import { LanguageMenu } from './language-menu.tsx';
import { findAccountPlace, listPlaces, opensStudies, type Place, STORE_PLACES } from './list-places.ts';
import { usePersonOf, useSession } from './session-context.tsx';
import { SignOut } from './sign-out.tsx';

/** The place of which this address is a part: the longest that fits. */
function findCurrent(places: readonly Place[], path: string): Place | undefined {
	const fitting = places
		.flatMap((place) => [place.address, ...(place.views ?? [])].map((address) => ({ place, address })))
		.filter(({ address }) => path === address || path.startsWith(`${address}/`));
	return fitting.sort((a, b) => b.address.length - a.address.length)[0]?.place;
}

function StudyName({ study }: { readonly study: StudySummary }) {
	return (
		<span className="bar-study" lang={study.languages[0]}>
			<Link href={studyAddress(study.id)}>
				{!study.round.startsWith(study.title) && <span className="bar-study-title">{study.title}</span>}
				<span>{study.round}</span>
			</Link>
			<span className="bar-status">{study.status}</span>
		</span>
	);
}

export function Bar({ study }: { readonly study: StudySummary | undefined }) {
	const { person, account } = useSession();
	const own = usePersonOf(study?.id ?? '');
	const [path] = useLocation();
	const places: readonly Place[] = [
		...(study ? listPlaces(study, own) : []),
		...(opensStudies(person) ? STORE_PLACES : []),
		...findAccountPlace(person, account !== undefined),
	];
	const current = findCurrent(places, path);
	return (
		<header className="bar">
			<nav className="bar-inner" aria-label={t('places')}>
				<Link href={homeAddress} className="bar-product">
					{t('product')}
				</Link>
				<LanguageMenu />
				{study && <StudyName study={study} />}
				<ul className="bar-places">
					{places.map((place) => (
						<li key={place.address}>
							<Link href={place.address} aria-current={place === current ? 'page' : undefined}>
								{t(place.text)}
							</Link>
						</li>
					))}
					{(person ?? account) && <SignOut name={person?.title ?? account?.name ?? ''} />}
				</ul>
			</nav>
		</header>
	);
}
