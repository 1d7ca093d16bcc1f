/*
 * The start page: what this tool is and is not, and the studies as cards with an honest status and counts.
 */
import { Link } from 'wouter';
import type { StudySummary } from '../../instruments/schema/study.ts';
import { listStudies } from '../api.ts';
import { StoreWelcome } from '../secretariat/store-welcome.tsx';
import { findFirstPlace, opensStudies } from '../session/list-places.ts';
import { useSession } from '../session/session-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Frame } from '../ui/frame.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { StudyCard } from './study-card.tsx';

function Welcome({ studies }: { readonly studies: readonly StudySummary[] }) {
	const { person } = useSession();
	const study = studies.find(({ id }) => id === person?.study);
	if (opensStudies(person)) return <StoreWelcome hasStudies={studies.length > 0} />;
	// In an empty store there is nothing to take part in: the empty state below says who is to begin.
	if (studies.length === 0) return null;
	if (!person || !study)
		return (
			<Notice title={t('home.anonymous.title')}>
				<p>{t('home.anonymous.text')}</p>
			</Notice>
		);
	return (
		<Notice title={t('home.signedIn.title', { title: person.title, round: study.round })}>
			<p>
				<Link className="button" href={findFirstPlace(person)}>
					{t('home.signedIn.go')}
				</Link>
			</p>
		</Notice>
	);
}

function HomeView({ studies }: { readonly studies: readonly StudySummary[] }) {
	const { person } = useSession();
	const disclaimers = [...new Set(studies.map((study) => study.disclaimer))];
	return (
		<Page title={t('home.title')} summary={<p>{t('home.summary')}</p>} wide>
			<Welcome studies={studies} />
			{studies.length === 0 && !opensStudies(person) && (
				<EmptyState title={t('home.none.title')}>
					<p>{t('home.none.text')}</p>
					<ol className="stack">
						<li>{t('home.none.first')}</li>
						<li>{t('home.none.then')}</li>
						<li>{t('home.none.last')}</li>
					</ol>
				</EmptyState>
			)}
			{studies.length > 0 && (
				<section className="stack" aria-labelledby="studies">
					<h2 id="studies">{t('home.studies', { count: studies.length })}</h2>
					<div className="cards">
						{studies.map((study) => (
							<StudyCard key={study.id} study={study} />
						))}
					</div>
				</section>
			)}
			<div className="columns">
				<section className="stack">
					<h2>{t('home.how.title')}</h2>
					<ol className="stack">
						<li>{t('home.how.answer')}</li>
						<li>{t('home.how.clear')}</li>
						<li>{t('home.how.score')}</li>
						<li>{t('home.how.report')}</li>
					</ol>
				</section>
				{disclaimers.length > 0 && (
					<section className="stack">
						<h2>{t('home.standing.title')}</h2>
						{disclaimers.map((text) => (
							<p key={text}>{text}</p>
						))}
					</section>
				)}
			</div>
		</Page>
	);
}

export function HomePage() {
	const load = useLoad('studies', listStudies);
	return (
		<Frame>
			<Loaded load={load} asPage>
				{(studies) => <HomeView studies={studies} />}
			</Loaded>
		</Frame>
	);
}
