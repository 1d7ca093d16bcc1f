/* Setting up the second factor: the secret as a picture and as text, and the first code of the app that proves it. */
import { useEffect, useState } from 'react';
import type { FactorSetUp } from '../../instruments/schema/account.ts';
import { CopyField } from '../secretariat/copy-field.tsx';
import { useRequest } from '../secretariat/use-request.ts';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { confirmFactor, offerFactor } from './account-api.ts';
import type { OnProved } from './account-section.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

interface Props {
	readonly onDone: OnProved;
}

const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

export function FactorOffer({ offer, onDone }: Props & { readonly offer: FactorSetUp }) {
	const form = useForm({ code: '' }, async ({ code }) => {
		const { recoveryCodes, session } = await confirmFactor(code);
		onDone(recoveryCodes, session);
	});
	return (
		<ol className="stack set-up-steps">
			<li>
				<div className="stack">
					<p>{t('account.setUp.app')}</p>
				</div>
			</li>
			<li>
				<div className="stack">
					<p>{t('account.setUp.scan')}</p>
					<img className="qr" src={offer.picture} alt={t('account.setUp.picture')} width={220} height={220} />
					<CopyField
						label={t('account.setUp.secret')}
						of={t('account.setUp.of')}
						text={inGroups(offer.secret)}
						isAddress
						rows={2}
					/>
				</div>
			</li>
			<li>
				<div className="stack">
					<p>{t('account.setUp.code')}</p>
					<FormFrame form={form} button={t('account.setUp.go')}>
						<TextField
							{...form.field('code')}
							label={t('account.code')}
							autoComplete="one-time-code"
							inputMode="numeric"
						/>
					</FormFrame>
				</div>
			</li>
		</ol>
	);
}

/** For somebody who has just signed in and must set one up: the offer comes without asking for the password again. */
export function FactorOfferNow({ onDone }: Props) {
	const [offer, setOffer] = useState<FactorSetUp>();
	const { run, trouble } = useRequest();
	const [asked, setAsked] = useState(false);
	useEffect(() => {
		if (asked) return;
		setAsked(true);
		void run(async () => setOffer(await offerFactor(undefined)));
	}, [asked, run]);
	if (offer) return <FactorOffer offer={offer} onDone={onDone} />;
	if (!trouble) return <Loading />;
	return (
		<Notice tone="error" live>
			<p>{trouble.text}</p>
			<p>
				<button type="button" className="button" onClick={() => setAsked(false)}>
					{t('tryAgain')}
				</button>
			</p>
		</Notice>
	);
}
