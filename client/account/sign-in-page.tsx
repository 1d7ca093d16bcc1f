/* Signing in with an account: e-mail address and password, or the sign-in service that the server knows. No puzzles. */

import '../styles/account.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sendKept } from '../interview/send-kept.ts';
import { useRequest } from '../secretariat/use-request.ts';
import { findSessionLanding } from '../session/find-landing.ts';
import { useSession } from '../session/session-context.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { askProvider, getProvider, signIn } from './account-api.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

function SignInForm() {
	const { person, enter } = useSession();
	const [, go] = useLocation();
	const form = useForm({ email: '', password: '' }, async ({ email, password }) => {
		// Whoever was signed in here has their waiting answers sent first: afterwards nobody else could.
		if (person) await sendKept();
		const session = await signIn(email, password);
		const landing = await findSessionLanding(session);
		enter(session);
		go(landing, { replace: true });
	});
	return (
		<FormFrame form={form} button={t('account.signIn')}>
			<TextField {...form.field('email')} label={t('account.email')} type="email" autoComplete="username" />
			<TextField
				{...form.field('password')}
				label={t('account.password')}
				type="password"
				autoComplete="current-password"
			/>
		</FormFrame>
	);
}

function ProviderPart() {
	const load = useLoad('provider', getProvider);
	const request = useRequest();
	const [leaving, setLeaving] = useState(false);
	const name = load.value?.name;
	if (name === undefined) return null;
	const leave = () =>
		request.run(async () => {
			const address = await askProvider();
			setLeaving(true);
			window.location.assign(address);
		});
	return (
		<section className="card">
			<h2>{t('account.provider.title', { name })}</h2>
			<p>{t('account.provider.about', { name })}</p>
			{request.trouble && (
				<Notice tone="error" live>
					<p>{request.trouble.text}</p>
				</Notice>
			)}
			<p>
				<button
					type="button"
					className="button button-quiet"
					onClick={leave}
					aria-disabled={request.busy || leaving}
				>
					{t('account.provider.go', { name })}
				</button>
			</p>
		</section>
	);
}

/** `because`: why one has come here, such as a link that leads to a place with an account. */
export function SignInPage({ because }: { readonly because?: string | undefined }) {
	return (
		<Page title={t('account.signIn.title')} summary={<p>{t('account.signIn.summary')}</p>}>
			{because !== undefined && (
				<Notice tone="warning">
					<p>{because}</p>
				</Notice>
			)}
			<section className="card">
				<SignInForm />
			</section>
			<ProviderPart />
			<section className="stack">
				<h2>{t('account.byLink.title')}</h2>
				<p>{t('account.byLink.text')}</p>
				<h2>{t('account.forgotten.title')}</h2>
				<p>{t('account.forgotten.text')}</p>
			</section>
		</Page>
	);
}
