/* The sign-in service on the page of one's account: tie the account to it, with the password, or untie it. */
import type { Account } from '../../instruments/schema/account.ts';
import { useRequest } from '../secretariat/use-request.ts';
import { t } from '../ui/text.ts';
import { askProvider, untieProvider } from './account-api.ts';
import type { SectionProps } from './account-section.ts';
import { PasswordForm } from './password-form.tsx';

interface Props extends SectionProps {
	readonly provider: NonNullable<Account['provider']>;
}

export function ProviderSection({ provider: { name, isTied }, onDone }: Props) {
	const request = useRequest();
	const untie = () =>
		request.run(async () => {
			await untieProvider();
			onDone(t('account.provider.untied', { name }));
		});
	return (
		<section className="card">
			<h2>{t('account.provider.title', { name })}</h2>
			<p>{t(isTied ? 'account.provider.isTied' : 'account.provider.notTied', { name })}</p>
			{request.trouble && (
				<p className="field-error" role="alert">
					{request.trouble.text}
				</p>
			)}
			{isTied ? (
				<p>
					<button type="button" className="button button-quiet" onClick={untie} aria-disabled={request.busy}>
						{t('account.provider.untie', { name })}
					</button>
				</p>
			) : (
				<details>
					<summary>{t('account.provider.tie', { name })}</summary>
					<PasswordForm
						button={t('account.provider.go', { name })}
						onPassword={async (password) => window.location.assign(await askProvider(password))}
					/>
				</details>
			)}
		</section>
	);
}
