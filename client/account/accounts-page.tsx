/* The accounts of the store, for its secretariat: who has one, a link to a new password, and erasure. */
import '../styles/account.css';
import '../styles/secretariat.css';
import { useState } from 'react';
import type { ListedAccount } from '../../instruments/schema/account.ts';
import { Said } from '../secretariat/said.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { AccountActions } from './account-actions.tsx';
import { listAccounts } from './account-api.ts';

interface CardProps {
	readonly account: ListedAccount;
	readonly onErased: () => void;
}

function AccountCard({ account, onErased }: CardProps) {
	const { name, email, places, hasSecondFactor, lastUsedAt } = account;
	return (
		<li className="card">
			<div className="study-card-head">
				<h2>{name}</h2>
				<p className="mono">{email}</p>
			</div>
			<ul className="small study-card-facts">
				{places.map((place) => (
					<li key={place.place}>
						{place.title}, {place.study === '' ? t('account.wholeStore') : place.studyTitle}
					</li>
				))}
				<li>{t(hasSecondFactor ? 'account.list.factor' : 'account.list.noFactor')}</li>
				<li>{t('account.list.used', { date: formatDay(lastUsedAt) })}</li>
			</ul>
			<AccountActions account={account} onErased={onErased} />
		</li>
	);
}

export function AccountsPage() {
	const load = useLoad('accounts', listAccounts);
	const [erased, setErased] = useState('');
	return (
		<Loaded load={load} asPage>
			{(accounts) => (
				<Page
					title={t('account.list.title', { count: accounts.length })}
					summary={<p>{t('account.list.summary')}</p>}
				>
					{erased !== '' && <Said key={erased} text={t('account.list.erased', { name: erased })} />}
					{accounts.length === 0 && (
						<EmptyState title={t('account.list.none.title')}>
							<p>{t('account.list.none.text')}</p>
						</EmptyState>
					)}
					<ul className="account-list stack">
						{accounts.map((account) => (
							<AccountCard
								key={account.id}
								account={account}
								onErased={() => {
									setErased(account.name);
									load.reload();
								}}
							/>
						))}
					</ul>
				</Page>
			)}
		</Loaded>
	);
}
