/* A reset link that was just made: shown this once, with how long it is good and how to hand it over. */
import type { ResetLink } from '../../instruments/schema/account.ts';
import { CopyField } from '../secretariat/copy-field.tsx';
import { formatDateTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';

export interface MadeReset extends ResetLink {
	readonly takesFactor: boolean;
}

export function ResetLinkField({ made, of }: { readonly made: MadeReset; readonly of: string }) {
	return (
		<div className="stack" role="status">
			<CopyField
				label={t('account.resetLink')}
				of={of}
				text={`${window.location.origin}/reset#${made.token}`}
				isAddress
			/>
			<p className="small">{t('account.resetLink.until', { time: formatDateTime(made.expiresAt) })}</p>
			<p className="small">
				{t(made.takesFactor ? 'account.resetLink.factor' : 'account.resetLink.noFactor')}
			</p>
		</div>
	);
}
