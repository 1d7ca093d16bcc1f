/*
 * The links that were just made, each shown this once: to copy one by one with the words to send it, or to take
 * away together as a file.
 */
import { useEffect, useRef } from 'react';
import type { Study } from '../../instruments/schema/study.ts';
import { downloadCsv } from '../results/download-text.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { isThisComputer } from './link-address.ts';
import { LinkItem } from './link-item.tsx';
import { linksCsv } from './link-rows.ts';
import type { StudyOffer } from './study-offer.ts';
import type { MadeLinks } from './use-made-links.ts';

interface Props {
	readonly study: Study;
	readonly offer: StudyOffer;
	readonly made: MadeLinks;
}

function DownloadAll({ study, offer, made }: Props) {
	const download = () => {
		const headings = [
			t('secretariat.links.record.place'),
			t('secretariat.people.where'),
			t('secretariat.people.sector'),
			t('secretariat.links.link'),
			t('secretariat.links.record.until'),
		];
		downloadCsv(
			`${study.id}-links.csv`,
			linksCsv(made.links, window.location.origin, { ...offer, headings }),
		);
		made.take(made.links.map(({ token }) => token));
	};
	return (
		<p>
			<button type="button" className="button button-quiet" onClick={download}>
				{t('secretariat.links.download')}
			</button>
		</p>
	);
}

export function NewLinks({ study, offer, made }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	const { links, shown, take } = made;
	useEffect(() => {
		if (shown > 0) heading.current?.focus();
	}, [shown]);
	if (links.length === 0) return null;
	const { hostname, origin } = window.location;
	return (
		<section className="card new-links" aria-labelledby="new-links">
			<h2 ref={heading} id="new-links" tabIndex={-1}>
				{t('secretariat.links.title', { count: links.length })}
			</h2>
			<p>
				<strong>{t('secretariat.links.once')}</strong> {t('secretariat.links.key')}
			</p>
			{isThisComputer(hostname) && (
				<Notice tone="warning">
					<p>{t('secretariat.links.local', { address: origin })}</p>
				</Notice>
			)}
			{links.length > 1 && <DownloadAll study={study} offer={offer} made={made} />}
			<ul className="link-items">
				{links.map((link) => (
					<LinkItem
						key={link.token}
						study={study}
						link={link}
						isOnly={links.length === 1}
						onCopy={() => take([link.token])}
					/>
				))}
			</ul>
		</section>
	);
}
