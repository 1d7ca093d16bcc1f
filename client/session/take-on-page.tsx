/* Somebody signed in with an account opens the link of another place: they may take it on, and the link ends. */

import '../styles/account.css';
import { Link, useLocation } from 'wouter';
import { takePlace } from '../account/account-api.ts';
import { sendKept } from '../interview/send-kept.ts';
import { useRequest } from '../secretariat/use-request.ts';
import { accountAddress, homeAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { findSessionLanding } from './find-landing.ts';
import { useSession } from './session-context.tsx';

export function TakeOnPage({ token, name }: { readonly token: string; readonly name: string }) {
	const { person, account, enter } = useSession();
	const [, go] = useLocation();
	const request = useRequest();
	const isReady = account?.stage === 'open' || account?.stage === 'choose-place';
	const take = () =>
		request.run(async () => {
			if (person) await sendKept();
			const session = await takePlace(token);
			const landing = await findSessionLanding(session);
			enter(session);
			go(landing, { replace: true });
		});
	if (!isReady)
		return (
			<Page title={t('takeOn.notReady.title')} summary={<p>{t('takeOn.notReady.text')}</p>}>
				<p>
					<Link href={accountAddress}>{t('account.toAccount')}</Link>
				</p>
			</Page>
		);
	return (
		<Page title={t('takeOn.title')} summary={<p>{t('takeOn.summary', { name })}</p>}>
			{request.trouble && (
				<Notice tone="error" title={t('secretariat.trouble')} live>
					<p>{request.trouble.text}</p>
				</Notice>
			)}
			<p>{t('takeOn.after')}</p>
			<p className="actions">
				<button type="button" className="button" onClick={take} aria-disabled={request.busy}>
					{t('takeOn.go')}
				</button>
				<Link href={homeAddress}>{t('takeOn.leave')}</Link>
			</p>
		</Page>
	);
}
