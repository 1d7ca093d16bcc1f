/*
 * Where the sign-in service sends the browser back. Its answer is read from the address, taken out of it at once,
 * and handed to the server by POST, so that it stands in no log and is used once.
 */
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiError } from '../api.ts';
import { sayTrouble } from '../clearance/use-action.ts';
import { findSessionLanding } from '../session/find-landing.ts';
import { useSession } from '../session/session-context.tsx';
import { accountAddress, enterAddress } from '../ui/addresses.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { answerProvider } from './account-api.ts';

export function ProviderPage() {
	const { account, enter } = useSession();
	const [, go] = useLocation();
	const [trouble, setTrouble] = useState<string>();
	const isSent = useRef(false);
	useEffect(() => {
		if (isSent.current) return;
		isSent.current = true;
		const query = window.location.search;
		window.history.replaceState(null, '', window.location.pathname);
		const isTying = account !== undefined;
		answerProvider(query).then(
			async (session) => {
				const landing = isTying ? accountAddress : await findSessionLanding(session);
				enter(session);
				go(landing, { replace: true });
			},
			(error: unknown) => {
				if (!(error instanceof ApiError)) throw error;
				setTrouble(sayTrouble(error));
			},
		);
	}, [account, enter, go]);
	if (trouble === undefined) return <Loading />;
	return (
		<Page title={t('enter.other.title')}>
			<p role="alert">{trouble}</p>
			<p>
				<Link href={account ? accountAddress : enterAddress}>
					{t(account ? 'account.toAccount' : 'account.toSignIn')}
				</Link>
			</p>
		</Page>
	);
}
