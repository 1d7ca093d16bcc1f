/*
 * Signing in. By a personal link: ADDRESS/enter#TOKEN, whose token is read from the fragment, which browsers send
 * to nobody, taken out of the address at once, and exchanged for a session by POST. Without a token: by account.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { ApiError, openSession } from '../api.ts';
import { sendKept } from '../interview/send-kept.ts';
import { accountAddress, homeAddress } from '../ui/addresses.ts';
import { later } from '../ui/later.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { findSessionLanding } from './find-landing.ts';
import { useSession } from './session-context.tsx';

// Who comes by a link needs neither.
const SignInPage = later(async () => (await import('../account/sign-in-page.tsx')).SignInPage);
const TakeOnPage = later(async () => (await import('./take-on-page.tsx')).TakeOnPage);

type Trouble = 'byAccount' | 'unknown' | 'ended' | 'tooMany' | 'offline' | 'other';

const TROUBLES: Readonly<Record<number, Trouble>> = {
	0: 'offline',
	400: 'unknown',
	404: 'unknown',
	410: 'ended',
	429: 'tooMany',
};

function troubleOf({ status, problem }: ApiError): Trouble {
	const isByAccount = problem.errors?.some(({ rule }) => rule === 'by account') ?? false;
	return isByAccount ? 'byAccount' : (TROUBLES[status] ?? 'other');
}

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
			const landing = await findSessionLanding(session);
			enter(session);
			go(landing, { replace: true });
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			setTrouble(troubleOf(error));
		}
	}, [token, person, enter, go]);
	return { trouble, start };
}

interface RefusedProps {
	readonly trouble: Exclude<Trouble, 'byAccount'>;
	readonly retry: () => void;
}

function Refused({ trouble, retry }: RefusedProps) {
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

/** Exchanges the token at once: whoever opens a link wants to go in. */
function Entering({ token }: { readonly token: string }) {
	const { trouble, start } = useEntering(token);
	const started = useRef('');
	useEffect(() => {
		if (started.current === token) return;
		started.current = token;
		void start();
	}, [token, start]);
	if (trouble === 'byAccount') return <SignInPage because={t('enter.byAccount.text')} />;
	if (trouble !== undefined) return <Refused key={trouble} trouble={trouble} retry={start} />;
	return <Loading />;
}

export function EnterPage() {
	const { account } = useSession();
	const token = useToken();
	// Who has an account is asked: entering by the link would sign them out of it.
	const [asked] = useState(account);
	useEffect(() => {
		// Behind #, where the token stood.
		if (token !== '') window.history.replaceState(null, '', window.location.pathname);
	}, [token]);
	if (token === '') return account ? <Redirect to={accountAddress} replace /> : <SignInPage />;
	return asked ? <TakeOnPage key={token} token={token} name={asked.name} /> : <Entering token={token} />;
}
