/*
 * The frame of every page: skip link, the one bar, the bands that a training study or an unconfirmed one
 * carries, the page, and the footer with the disclaimer and the versions.
 */
import { type ReactNode, Suspense } from 'react';
import type { StudySummary } from '../../instruments/schema/study.ts';
import { getHealth } from '../api.ts';
import { Bar } from '../session/bar.tsx';
import { Loading } from './loading.tsx';
import { t } from './text.ts';
import { useLoad } from './use-load.ts';

function Band({ text }: { readonly text: string | undefined }) {
	if (text === undefined) return null;
	return (
		<div className="band">
			<p>{text}</p>
		</div>
	);
}

function Footer({ studies }: { readonly studies: readonly StudySummary[] }) {
	const health = useLoad('health', getHealth);
	const packs = [...new Set(studies.map((study) => `${study.pack} ${study.packVersion}`))].join(', ');
	const disclaimers = [...new Set(studies.map((study) => study.disclaimer))];
	return (
		<footer className="footer">
			<div className="footer-inner">
				{disclaimers.map((text) => (
					<p key={text}>{text}</p>
				))}
				{packs !== '' && <p>{t('footer.version', { tool: health.value?.version ?? '', pack: packs })}</p>}
			</div>
		</footer>
	);
}

interface Props {
	/** The study that the page belongs to; the home page has none. */
	readonly study?: StudySummary | undefined;
	/** Studies whose disclaimers stand in the footer when the page belongs to none. */
	readonly studies?: readonly StudySummary[];
	readonly children: ReactNode;
}

export function Frame({ study, studies = [], children }: Props) {
	return (
		<>
			<a className="skip-link" href="#main">
				{t('skip')}
			</a>
			<Bar study={study} />
			<Band text={study?.fictional} />
			<Band text={study?.caution} />
			<main id="main" className="main" tabIndex={-1}>
				<Suspense fallback={<Loading />}>{children}</Suspense>
			</main>
			<Footer studies={study ? [study] : studies} />
		</>
	);
}
