/* What the secretariat of the whole store finds on the start page: the way to the opening of a study. */
import { Link } from 'wouter';
import { openingsAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';

export function StoreWelcome({ hasStudies }: { readonly hasStudies: boolean }) {
	return (
		<Notice title={t('secretariat.welcome.title')}>
			<p>{t(hasStudies ? 'secretariat.welcome.more' : 'secretariat.welcome.first')}</p>
			<p>
				<Link className="button" href={openingsAddress}>
					{t('place.openings')}
				</Link>
			</p>
		</Notice>
	);
}
