/* One study on the start page: what it is, what stands behind its figures, and how far it has come. */
import { Link } from 'wouter';
import type { StudySummary } from '../../instruments/schema/study.ts';
import { comparisonAddress, studyAddress } from '../ui/addresses.ts';
import { Chip } from '../ui/chip.tsx';
import { formatDate } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { sayReleased } from './say-released.ts';

export function StudyCard({ study }: { readonly study: StudySummary }) {
	return (
		<article className="card study-card">
			<div className="study-card-head">
				<h3>
					<Link href={studyAddress(study.id)}>{study.title}</Link>
				</h3>
				<p>{study.round}</p>
				<p>
					<Chip text={study.status} tone="done" />
				</p>
			</div>
			<p>{study.summary}</p>
			<p className="muted small">{study.fictional ?? study.caution}</p>
			<ul className="small study-card-facts">
				<li>{sayReleased(study)}</li>
				<li>{t('card.stage', { stage: study.stage })}</li>
				<li>
					{study.closesOn === undefined
						? t('card.opened', { date: formatDate(study.openedOn) })
						: t('card.openUntil', { from: formatDate(study.openedOn), to: formatDate(study.closesOn) })}
				</li>
				{study.role === undefined && !study.open && <li>{t('card.closed')}</li>}
			</ul>
			{study.open && (
				<p>
					<Link href={comparisonAddress(study.id)}>
						{t('card.comparison')} <span className="visually-hidden">{study.round}</span>
					</Link>
				</p>
			)}
		</article>
	);
}
