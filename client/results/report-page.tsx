/*
 * The reports that can be downloaded: what is in them, how many countries they hold by now, and their status. A
 * report is made when somebody asks for it, from what is released at that moment.
 */
import '../styles/results.css';
import type { Study } from '../../instruments/schema/study.ts';
import { consultationReportAddress } from '../api.ts';
import { DownloadLink } from '../ui/download-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { type TextKey, t } from '../ui/text.ts';
import { reportDate } from './report-date.ts';
import { reportTitle } from './report-title.ts';

const CONTENTS: readonly TextKey[] = [
	'results.report.contents.purpose',
	'results.report.contents.participation',
	'results.report.contents.scores',
	'results.report.contents.heard',
	'results.report.contents.countries',
	'results.report.contents.method',
];

function ConsultationReport({ study }: { readonly study: Study }) {
	const date = reportDate(study);
	const values = { count: study.releasedCount, of: study.memberCount, members: study.words.members };
	return (
		<section className="card">
			<h2>{t('results.report.consultation.title')}</h2>
			<p>{t('results.report.consultation.text')}</p>
			<ul>
				{CONTENTS.map((key) => (
					<li key={key}>{t(key)}</li>
				))}
			</ul>
			<dl className="facts">
				<dt>{study.words.members}</dt>
				<dd>{t('results.report.countries', values)}</dd>
				<dt>{t('results.report.date')}</dt>
				<dd>{t(date.key, date.values)}</dd>
				<dt>{t('results.report.status')}</dt>
				<dd>{study.status}</dd>
			</dl>
			<p>
				<DownloadLink
					href={consultationReportAddress(study.id)}
					title={t('results.report.download')}
					format={t('results.report.format')}
					fileName={`${study.id}-consultation-report.html`}
				/>
			</p>
		</section>
	);
}

export function ReportPage({ study }: { readonly study: Study }) {
	const title = reportTitle(study);
	return (
		<Page title={t(title.key, title.values)} summary={<p>{t('results.report.summary')}</p>}>
			{study.releasedCount === 0 && (
				<EmptyState title={t('results.report.empty.title')}>
					<p>{t('results.report.empty.text', { member: study.words.member })}</p>
				</EmptyState>
			)}
			<ConsultationReport study={study} />
		</Page>
	);
}
