/* Asks for the password once more before something that matters. */
import { t } from '../ui/text.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

interface Props {
	readonly button: string;
	readonly isDestructive?: boolean;
	readonly onPassword: (password: string) => Promise<void>;
}

export function PasswordForm({ button, isDestructive = false, onPassword }: Props) {
	const form = useForm({ password: '' }, ({ password }) => onPassword(password));
	return (
		<FormFrame form={form} button={button} isDestructive={isDestructive}>
			<TextField
				{...form.field('password')}
				label={t('account.passwordAgain')}
				type="password"
				autoComplete="current-password"
			/>
		</FormFrame>
	);
}
