/*
 * Where the secretariat of the whole store opens a study: the rounds that the packs offer, those that can be
 * opened before those that are open already.
 */
import '../styles/secretariat.css';
import type { Opening } from '../../instruments/schema/people.ts';
import { listOpenings } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { OpeningCard } from './opening-card.tsx';

interface GroupProps {
	readonly id: string;
	readonly title: string;
	readonly openings: readonly Opening[];
	readonly reload: () => void;
}

function Group({ id, title, openings, reload }: GroupProps) {
	if (openings.length === 0) return null;
	return (
		<section className="stack" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<div className="cards">
				{openings.map((opening) => (
					<OpeningCard key={`${opening.pack} ${opening.round}`} opening={opening} reload={reload} />
				))}
			</div>
		</section>
	);
}

function OpeningsView({ openings, reload }: Pick<GroupProps, 'openings' | 'reload'>) {
	const ready = openings.filter(({ study }) => study === undefined);
	const open = openings.filter(({ study }) => study !== undefined);
	return (
		<Page
			title={t('secretariat.openings.title')}
			summary={
				<p>
					{t('secretariat.openings.summary')} {t('secretariat.openings.count', { count: ready.length })}
				</p>
			}
			wide
		>
			{ready.length === 0 && (
				<EmptyState title={t('secretariat.openings.none.title')}>
					<p>{t('secretariat.openings.none.text')}</p>
				</EmptyState>
			)}
			<Group id="ready" title={t('secretariat.openings.ready')} openings={ready} reload={reload} />
			<Group id="open" title={t('secretariat.openings.open')} openings={open} reload={reload} />
		</Page>
	);
}

export function OpeningsPage() {
	const load = useLoad('openings', listOpenings);
	return (
		<Loaded load={load} asPage>
			{(openings) => <OpeningsView openings={openings} reload={load.reload} />}
		</Loaded>
	);
}
