/* An address that no page answers to, with a way out. */
import { Link } from 'wouter';
import { homeAddress } from './addresses.ts';
import { Page } from './page.tsx';
import { t } from './text.ts';

export function NotFoundPage() {
	return (
		<Page title={t('notFound.title')}>
			<p>{t('notFound.text')}</p>
			<p>
				<Link href={homeAddress}>{t('toHome')}</Link>
			</p>
		</Page>
	);
}
