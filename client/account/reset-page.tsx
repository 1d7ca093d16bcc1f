/* A new password by a reset link: ADDRESS/reset#TOKEN. The token is taken out of the address at once, and used by POST alone. */
import '../styles/account.css';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { enterAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { resetPassword } from './account-api.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

function ResetForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
	const form = useForm({ newPassword: '' }, async ({ newPassword }) => {
		await resetPassword(token, newPassword);
		onDone();
	});
	return (
		<Page title={t('account.reset.title')} summary={<p>{t('account.reset.summary')}</p>}>
			<section className="card">
				<FormFrame form={form} button={t('account.reset.go')}>
					<TextField
						{...form.field('newPassword')}
						label={t('account.newPassword')}
						hint={t('account.password.hint')}
						type="password"
						autoComplete="new-password"
					/>
				</FormFrame>
			</section>
		</Page>
	);
}

const toSignIn = () => <Link href={enterAddress}>{t('account.toSignIn')}</Link>;

export function ResetPage() {
	const [token] = useState(() => window.location.hash.slice(1));
	const [isDone, setDone] = useState(false);
	useEffect(() => {
		window.history.replaceState(null, '', window.location.pathname);
	}, []);
	if (isDone)
		return (
			<Page key="done" title={t('account.reset.done.title')}>
				<Notice tone="success">
					<p>{t('account.reset.done.text')}</p>
				</Notice>
				<p>{toSignIn()}</p>
			</Page>
		);
	if (token === '')
		return (
			<Page title={t('account.reset.none.title')}>
				<p>{t('account.reset.none.text')}</p>
				<p>{toSignIn()}</p>
			</Page>
		);
	return <ResetForm token={token} onDone={() => setDone(true)} />;
}
