/*
 * The page of one's account: whatever is wanted next of this person. Who is not signed in signs in; who gave the
 * password shows or sets up the second factor, then chooses a place; who entered by a link is offered an account.
 */
import '../styles/account.css';
import '../styles/secretariat.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Session } from '../../instruments/schema/session.ts';
import { findSessionLanding } from '../session/find-landing.ts';
import { findFirstPlace, mayMakeAccount } from '../session/list-places.ts';
import { useSession } from '../session/session-context.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { ChoosePlacePage } from './choose-place-page.tsx';
import { MakeAccountPage } from './make-account-page.tsx';
import { OwnAccountPage } from './own-account-page.tsx';
import { ProveFactorPage } from './prove-factor-page.tsx';
import { RecoveryCodesPage } from './recovery-codes-page.tsx';
import { FactorOfferNow } from './set-up-factor.tsx';
import { SignInPage } from './sign-in-page.tsx';

export interface Proved {
	readonly codes: readonly string[];
	readonly session: Session;
}

function LinkIsEnough() {
	const { person } = useSession();
	return (
		<Page title={t('account.linkIsEnough.title')} summary={<p>{t('account.linkIsEnough.text')}</p>}>
			{person && (
				<p>
					<Link href={findFirstPlace(person)}>{t('home.signedIn.go')}</Link>
				</p>
			)}
		</Page>
	);
}

/** The codes are shown before the session that came with them is taken, since that changes the page. */
export function AccountPage() {
	const { person, account, enter } = useSession();
	const [, go] = useLocation();
	const [proved, setProved] = useState<Proved>();
	const onProved = (codes: readonly string[], session: Session) => setProved({ codes, session });
	const onKept = async () => {
		if (!proved) return;
		const landing = await findSessionLanding(proved.session);
		enter(proved.session);
		setProved(undefined);
		if (account?.stage === 'set-up') go(landing);
	};
	if (proved) return <RecoveryCodesPage codes={proved.codes} onDone={onKept} />;
	if (account?.stage === 'second-factor') return <ProveFactorPage />;
	if (account?.stage === 'set-up')
		return (
			<Page title={t('account.setUp.title')} summary={<p>{t('account.setUp.must')}</p>}>
				<section className="card">
					<FactorOfferNow onDone={onProved} />
				</section>
			</Page>
		);
	if (account?.stage === 'choose-place') return <ChoosePlacePage account={account} />;
	if (account) return <OwnAccountPage onProved={onProved} />;
	if (!person) return <SignInPage />;
	return mayMakeAccount(person) ? <MakeAccountPage person={person} /> : <LinkIsEnough />;
}
