/*
 * The frame of every page: skip link, the one bar, the bands that a training study or an unconfirmed one
 * carries, the page, and the footer with the disclaimer and the versions.
 */
import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import type { StudySummary } from '../../instruments/schema/study.ts';
import { getHealth, type Health, listStudies } from '../api.ts';
import { ConnectionBand } from '../offline/connection-band.tsx';
import { Bar } from '../session/bar.tsx';
import { translationState } from './chosen-language.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Loading } from './loading.tsx';
import { currentLanguage, t } from './text.ts';
import { useLoad } from './use-load.ts';

function Bands({ texts }: { readonly texts: readonly string[] }) {
	if (texts.length === 0) return null;
	return (
		<aside className="band" aria-label={t('band')}>
			{texts.map((text) => (
				<p key={text}>{text}</p>
			))}
		</aside>
	);
}

let known: Promise<Health> | undefined;

/** Asked once a window; a failed one is asked again next time. */
function readHealth(): Promise<Health> {
	known ??= getHealth().catch((error: unknown) => {
		known = undefined;
		throw error;
	});
	return known;
}

/** How far the translation of the pages has come, where it is not finished and reviewed. */
function LanguageState() {
	const { inEnglish, isDraft } = translationState(currentLanguage());
	if (inEnglish === 0 && !isDraft) return null;
	return (
		<p>
			{isDraft && t('language.isDraft')} {inEnglish > 0 && t('language.inEnglish', { count: inEnglish })}
		</p>
	);
}

function Footer({ studies }: { readonly studies: readonly StudySummary[] }) {
	const health = useLoad('health', readHealth);
	const packs = [...new Set(studies.map((study) => `${study.pack} ${study.packVersion}`))].join(', ');
	const disclaimers = [...new Set(studies.map((study) => study.disclaimer))];
	return (
		<footer className="footer">
			<div className="footer-inner">
				{disclaimers.map((text) => (
					<p key={text}>{text}</p>
				))}
				<LanguageState />
				{packs !== '' && <p>{t('footer.version', { tool: health.value?.version ?? '', pack: packs })}</p>}
			</div>
		</footer>
	);
}

/** On a page that belongs to no study: what every study says of itself. */
function CommonFooter() {
	const load = useLoad('studies', listStudies);
	return <Footer studies={load.value ?? []} />;
}

interface Props {
	/** The study that the page belongs to; the home page has none. */
	readonly study?: StudySummary | undefined;
	/** While the study is read, or the link is exchanged, nothing is fetched for the footer. */
	readonly bare?: boolean;
	readonly children: ReactNode;
}

export function Frame({ study, bare = false, children }: Props) {
	const [path] = useLocation();
	const texts = [study?.fictional, study?.caution].filter((text) => text !== undefined);
	return (
		<>
			<a className="skip-link" href="#main">
				{t('skip')}
			</a>
			<Bar study={study} />
			<ConnectionBand />
			<Bands texts={texts} />
			<main id="main" className="main" tabIndex={-1}>
				{/* A page that fails leaves the bar standing, and another address begins anew. */}
				<ErrorBoundary key={path}>
					<Suspense fallback={<Loading />}>{children}</Suspense>
				</ErrorBoundary>
			</main>
			{study ? <Footer studies={[study]} /> : !bare && <CommonFooter />}
		</>
	);
}
