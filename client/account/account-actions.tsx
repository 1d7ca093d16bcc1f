/* What the secretariat of the whole store can do with somebody's account: a link to a new password, or erasing it. */
import { useState } from 'react';
import type { ListedAccount } from '../../instruments/schema/account.ts';
import { ConfirmDialog } from '../secretariat/confirm-dialog.tsx';
import { useRequest } from '../secretariat/use-request.ts';
import { t } from '../ui/text.ts';
import { eraseAccount, makeResetLink } from './account-api.ts';
import { type MadeReset, ResetLinkField } from './reset-link-field.tsx';

interface Props {
	readonly account: ListedAccount;
	readonly onErased: () => void;
}

function Erase({ account, onErased, onClose }: Props & { readonly onClose: () => void }) {
	const request = useRequest();
	const erase = async () => {
		if (await request.run(() => eraseAccount(account.id))) onErased();
	};
	return (
		<ConfirmDialog
			title={t('account.list.erase.title', { name: account.name })}
			confirm={t('account.list.erase')}
			isDestructive
			request={request}
			onConfirm={erase}
			onClose={onClose}
		>
			<ul className="stack">
				<li>{t('account.erase.goes')}</li>
				<li>{t('account.erase.stays')}</li>
				<li>{t('account.erase.places')}</li>
				<li>{t('account.erase.noUndo')}</li>
			</ul>
		</ConfirmDialog>
	);
}

export function AccountActions({ account, onErased }: Props) {
	const request = useRequest();
	const [made, setMade] = useState<MadeReset>();
	const [asks, setAsks] = useState(false);
	const make = (secondFactor: boolean) =>
		request.run(async () =>
			setMade({ ...(await makeResetLink(account.id, secondFactor)), takesFactor: secondFactor }),
		);
	const whose = <span className="visually-hidden">: {account.name}</span>;
	return (
		<>
			<div className="place-actions">
				<button type="button" className="link-button" onClick={() => make(false)}>
					{t('account.list.reset')} {whose}
				</button>
				{account.hasSecondFactor && (
					<button type="button" className="link-button" onClick={() => make(true)}>
						{t('account.list.resetFactor')} {whose}
					</button>
				)}
				<button type="button" className="link-button" onClick={() => setAsks(true)}>
					{t('account.list.erase')} {whose}
				</button>
			</div>
			{request.trouble && (
				<p className="field-error" role="alert">
					{request.trouble.text}
				</p>
			)}
			{made && <ResetLinkField made={made} of={account.name} />}
			{asks && <Erase account={account} onErased={onErased} onClose={() => setAsks(false)} />}
		</>
	);
}
