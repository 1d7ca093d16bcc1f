/* The second factor at signing in: a code of the app, or a recovery code in the same field. */
import { useLocation } from 'wouter';
import { findSessionLanding } from '../session/find-landing.ts';
import { useSession } from '../session/session-context.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { proveFactor } from './account-api.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

export function ProveFactorPage() {
	const { enter } = useSession();
	const [, go] = useLocation();
	const form = useForm({ code: '' }, async ({ code }) => {
		const session = await proveFactor(code);
		const landing = await findSessionLanding(session);
		enter(session);
		go(landing, { replace: true });
	});
	return (
		<Page title={t('account.prove.title')} summary={<p>{t('account.prove.summary')}</p>}>
			<section className="card">
				<FormFrame form={form} button={t('account.prove.go')}>
					<TextField
						{...form.field('code')}
						label={t('account.code')}
						hint={t('account.prove.hint')}
						autoComplete="one-time-code"
					/>
				</FormFrame>
			</section>
			<section className="stack">
				<h2>{t('account.prove.lost.title')}</h2>
				<p>{t('account.prove.lost.text')}</p>
			</section>
		</Page>
	);
}
