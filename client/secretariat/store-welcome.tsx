/* What the secretariat of the whole store finds on the start page: the way to the opening of a study, and to an account until it has one. */
import { Link } from 'wouter';
import { useSession } from '../session/session-context.tsx';
import { accountAddress, openingsAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';

function MakeAccount() {
	return (
		<Notice tone="warning" title={t('account.notice.title')}>
			<p>{t('account.notice.text')}</p>
			<p>
				<Link className="button" href={accountAddress}>
					{t('account.notice.go')}
				</Link>
			</p>
		</Notice>
	);
}

export function StoreWelcome({ hasStudies }: { readonly hasStudies: boolean }) {
	const { account } = useSession();
	return (
		<>
			{!account && <MakeAccount />}
			<Notice title={t('secretariat.welcome.title')}>
				<p>{t(hasStudies ? 'secretariat.welcome.more' : 'secretariat.welcome.first')}</p>
				<p>
					<Link className="button" href={openingsAddress}>
						{t('place.openings')}
					</Link>
				</p>
			</Notice>
		</>
	);
}
