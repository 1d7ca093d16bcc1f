/*
 * The overview of a study: what it is, for whom, where it stands, and where this person goes next. The title
 * says how far it has come.
 */
import type { Study } from '../../instruments/schema/study.ts';
import { usePersonOf } from '../session/session-context.tsx';
import { formatDate } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { MemberList } from './member-list.tsx';
import { NextPlaces } from './next-places.tsx';
import { OwnStep } from './own-step.tsx';
import { sayReleased } from './say-released.ts';

function Facts({ study }: { readonly study: Study }) {
	const facts = [
		[t('study.status'), study.status],
		[t('study.stage'), study.stage],
		[t('study.collection'), t(`study.collection.${study.collection}`, study.words)],
		[t('study.opened'), formatDate(study.openedOn)],
		...(study.closesOn === undefined ? [] : [[t('study.closes'), formatDate(study.closesOn)] as const]),
		[t('study.readers'), t(study.open ? 'study.readers.open' : 'study.readers.closed')],
	] as const;
	return (
		<dl className="facts">
			{facts.map(([title, text]) => (
				<div key={title} className="fact">
					<dt>{title}</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	);
}

export function StudyPage({ study }: { readonly study: Study }) {
	const person = usePersonOf(study.id);
	return (
		<Page
			title={sayReleased(study)}
			above={`${study.title}, ${study.round}`}
			summary={<p>{study.summary}</p>}
			wide
		>
			{person && <OwnStep study={study} person={person} />}
			<NextPlaces study={study} person={person} />
			<div className="columns">
				<section className="card">
					<h2>{t('study.about')}</h2>
					<Facts study={study} />
				</section>
				<section className="card">
					<h2>{t('study.members', { count: study.members.length, members: study.words.members })}</h2>
					<MemberList study={study} />
				</section>
			</div>
		</Page>
	);
}
