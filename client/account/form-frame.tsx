/* The frame of a small form: what went wrong as a whole, the fields, and the button that sends it. */
import type { FormEvent, ReactNode } from 'react';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';

interface Props {
	readonly form: {
		readonly busy: boolean;
		readonly trouble: string | undefined;
		readonly submit: (event: FormEvent) => void;
	};
	readonly button: string;
	readonly isDestructive?: boolean;
	/** Beside the button. */
	readonly beside?: ReactNode;
	readonly children?: ReactNode;
}

export function FormFrame({ form, button, isDestructive = false, beside, children }: Props) {
	return (
		<form className="stack account-form" onSubmit={form.submit} noValidate>
			{form.trouble !== undefined && (
				<Notice tone="error" title={t('secretariat.trouble')} live>
					<p>{form.trouble}</p>
				</Notice>
			)}
			{children}
			<p className="actions">
				<button
					type="submit"
					className={isDestructive ? 'button button-danger' : 'button'}
					aria-disabled={form.busy}
				>
					{button}
				</button>
				{beside}
			</p>
		</form>
	);
}
