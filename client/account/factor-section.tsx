/* The second factor on the page of one's account: set it up, renew it, or take it away where no place demands it. */
import { useState } from 'react';
import type { FactorSetUp } from '../../instruments/schema/account.ts';
import { t } from '../ui/text.ts';
import { offerFactor, removeFactor } from './account-api.ts';
import type { OnProved, SectionProps } from './account-section.ts';
import { PasswordForm } from './password-form.tsx';
import { FactorOffer } from './set-up-factor.tsx';

interface Props extends SectionProps {
	readonly onProved: OnProved;
}

function FactorState({ account }: Pick<SectionProps, 'account'>) {
	if (!account.hasSecondFactor) return <p>{t('account.factor.none')}</p>;
	const count = account.recoveryCodesLeft;
	return (
		<>
			<p>{t('account.factor.is', { count })}</p>
			{count < 3 && <p>{t('account.factor.few')}</p>}
		</>
	);
}

export function FactorSection({ account, onDone, onProved }: Props) {
	const [offer, setOffer] = useState<FactorSetUp>();
	const has = account.hasSecondFactor;
	return (
		<section className="card">
			<h2>{t('account.factor.title')}</h2>
			<FactorState account={account} />
			{offer ? (
				<FactorOffer offer={offer} onDone={onProved} />
			) : (
				<details>
					<summary>{t(has ? 'account.factor.renew' : 'account.factor.setUp')}</summary>
					<PasswordForm
						button={t('account.factor.begin')}
						onPassword={async (password) => setOffer(await offerFactor(password))}
					/>
				</details>
			)}
			{has && !account.mustHaveSecondFactor && (
				<details>
					<summary>{t('account.factor.remove')}</summary>
					<PasswordForm
						button={t('account.factor.remove')}
						isDestructive
						onPassword={async (password) => {
							await removeFactor(password);
							onDone(t('account.factor.removed'));
						}}
					/>
				</details>
			)}
		</section>
	);
}
