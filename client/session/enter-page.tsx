/*
 * Signing in by a personal link: ADDRESS/enter#TOKEN. The token is read from the fragment, which browsers send
 * to nobody, taken out of the address at once, and exchanged for a session by POST.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiError, openSession } from '../api.ts';
import { sendKept } from '../interview/send-kept.ts';
import { homeAddress } from '../ui/addresses.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { findLanding } from './find-landing.ts';
import { useSession } from './session-context.tsx';

type Trouble = 'none' | 'unknown' | 'ended' | 'tooMany' | 'offline' | 'other';

const TROUBLES: Readonly<Record<number, Trouble>> = {
	0: 'offline',
	400: 'unknown',
	404: 'unknown',
	410: 'ended',
	429: 'tooMany',
};

function useEntering(token: string) {
	const [trouble, setTrouble] = useState<Trouble>();
	const { person, enter } = useSession();
	const [, go] = useLocation();
	const start = useCallback(async () => {
		setTrouble(undefined);
		try {
			// Whoever was signed in here has their waiting answers sent first: afterwards nobody else could.
			if (person) await sendKept();
			const session = await openSession(token);
			const landing = session.person ? await findLanding(session.person) : homeAddress;
			enter(session);
			go(landing, { replace: true });
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			setTrouble(TROUBLES[error.status] ?? 'other');
		}
	}, [token, person, enter, go]);
	return { trouble, start };
}

function Refused({ trouble, retry }: { readonly trouble: Trouble; readonly retry: () => void }) {
	const passing = trouble === 'tooMany' || trouble === 'offline' || trouble === 'other';
	return (
		<Page title={t(`enter.${trouble}.title`)}>
			<p role="alert">{t(`enter.${trouble}.text`)}</p>
			<p className="actions">
				{passing && (
					<button type="button" className="button" onClick={retry}>
						{t('tryAgain')}
					</button>
				)}
				<Link href={homeAddress}>{t('toHome')}</Link>
			</p>
		</Page>
	);
}

const readToken = () => window.location.hash.slice(1);

/** The token in the address, also when somebody pastes another link into the same window. */
function useToken(): string {
	const [token, setToken] = useState(readToken);
	useEffect(() => {
		const read = () => {
			if (readToken() !== '') setToken(readToken());
		};
		window.addEventListener('hashchange', read);
		return () => window.removeEventListener('hashchange', read);
	}, []);
	return token;
}

export function EnterPage() {
	const token = useToken();
	const { trouble, start } = useEntering(token);
	const started = useRef('');
	useEffect(() => {
		window.history.replaceState(null, '', window.location.pathname);
		if (started.current === token) return;
		started.current = token;
		void start();
	}, [token, start]);
	if (token === '') return <Refused trouble="none" retry={start} />;
	if (trouble !== undefined) return <Refused key={trouble} trouble={trouble} retry={start} />;
	return <Loading />;
}
