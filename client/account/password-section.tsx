/* Changing the password: the old one, then the new one; every other browser is signed out. */
import { useSession } from '../session/session-context.tsx';
import { t } from '../ui/text.ts';
import { changePassword } from './account-api.ts';
import type { SectionProps } from './account-section.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

function PasswordChange({ email, onDone }: { readonly email: string; readonly onDone: () => void }) {
	const { enter } = useSession();
	const form = useForm({ password: '', newPassword: '' }, async ({ password, newPassword }) => {
		enter(await changePassword(password, newPassword));
		onDone();
	});
	return (
		<FormFrame form={form} button={t('account.change.go')}>
			{/* Tells programs that keep passwords whose it is. */}
			<input type="text" autoComplete="username" value={email} readOnly hidden />
			<TextField
				{...form.field('password')}
				label={t('account.change.old')}
				type="password"
				autoComplete="current-password"
			/>
			<TextField
				{...form.field('newPassword')}
				label={t('account.newPassword')}
				hint={t('account.password.hint')}
				type="password"
				autoComplete="new-password"
			/>
		</FormFrame>
	);
}

export function PasswordSection({ account, onDone }: SectionProps) {
	return (
		<section className="card">
			<h2>{t('account.password')}</h2>
			<details>
				<summary>{t('account.change.title')}</summary>
				<PasswordChange email={account.email} onDone={() => onDone(t('account.change.done'))} />
			</details>
		</section>
	);
}
