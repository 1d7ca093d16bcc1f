/* One's own data: to take away as a file, and the erasing of the account, after saying what goes and what stays. */

import { homeAddress } from '../ui/addresses.ts';
import { DownloadLink } from '../ui/download-link.tsx';
import { t } from '../ui/text.ts';
import { accountDataAddress, eraseOwnAccount } from './account-api.ts';
import { PasswordForm } from './password-form.tsx';

export function OwnData() {
	const erase = async (password: string) => {
		await eraseOwnAccount(password);
		// A full load, so that nothing of this person stays in memory.
		window.location.assign(homeAddress);
	};
	return (
		<section className="card">
			<h2>{t('account.data.title')}</h2>
			<p>{t('account.data.about')}</p>
			<p>
				<DownloadLink href={accountDataAddress} title={t('account.data.take')} format="JSON" />
			</p>
			<details>
				<summary>{t('account.erase')}</summary>
				<ul className="stack">
					<li>{t('account.erase.goes')}</li>
					<li>{t('account.erase.stays')}</li>
					<li>{t('account.erase.places')}</li>
					<li>{t('account.erase.noUndo')}</li>
				</ul>
				<PasswordForm button={t('account.erase')} isDestructive onPassword={erase} />
			</details>
		</section>
	);
}
