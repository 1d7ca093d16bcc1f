/* One's own account: places, second factor, sign-in service, password, where one is signed in, and one's data. */
import { useState } from 'react';
import { Said } from '../secretariat/said.tsx';
import { formatDay } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { getAccount } from './account-api.ts';
import type { OnProved, SectionProps } from './account-section.ts';
import { PlaceList } from './choose-place-page.tsx';
import { FactorSection } from './factor-section.tsx';
import { OwnData } from './own-data.tsx';
import { PasswordSection } from './password-section.tsx';
import { ProviderSection } from './provider-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

function OwnAccount({ account, onDone, onProved }: SectionProps & { readonly onProved: OnProved }) {
	const shared = { account, onDone };
	return (
		<>
			<section className="card">
				<h2>{t('account.places.title', { count: account.places.length })}</h2>
				<PlaceList places={account.places} />
				<p className="small">{t('account.places.more')}</p>
			</section>
			<FactorSection {...shared} onProved={onProved} />
			{account.provider && <ProviderSection {...shared} provider={account.provider} />}
			<PasswordSection {...shared} />
			<SessionsSection {...shared} />
			<OwnData />
		</>
	);
}

export function OwnAccountPage({ onProved }: { readonly onProved: OnProved }) {
	const load = useLoad('account', getAccount);
	const [said, setSaid] = useState({ text: '', count: 0 });
	const onDone = (text: string) => {
		setSaid(({ count }) => ({ text, count: count + 1 }));
		load.reload();
	};
	return (
		<Loaded load={load} asPage>
			{(account) => (
				<Page
					title={t('account.own.title', { name: account.name })}
					summary={
						<p>{t('account.own.summary', { email: account.email, date: formatDay(account.createdAt) })}</p>
					}
				>
					{said.text !== '' && <Said key={said.count} text={said.text} />}
					<OwnAccount account={account} onDone={onDone} onProved={onProved} />
				</Page>
			)}
		</Loaded>
	);
}
