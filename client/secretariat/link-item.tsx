/* One link that was just made: whose it is, the link itself, until when it works, and the words to send it with. */
import type { Study } from '../../instruments/schema/study.ts';
import { formatDate } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { buildMail } from './build-mail.ts';
import { CopyField } from './copy-field.tsx';
import { linkAddress } from './link-address.ts';
import type { MadeLink } from './made-links.ts';

interface Props {
	readonly study: Study;
	readonly link: MadeLink;
	/** The words stand open when this is the only link. */
	readonly isOnly: boolean;
	readonly onCopy: () => void;
}

export function LinkItem({ study, link, isOnly, onCopy }: Props) {
	const { origin } = window.location;
	const { title } = link.place;
	const mail = buildMail(study, link, origin);
	return (
		<li className="link-item">
			<div className="link-head">
				<h3>{title}</h3>
				<p className="small">{t('secretariat.links.until', { date: formatDate(link.expiresAt) })}</p>
			</div>
			<CopyField
				label={t('secretariat.links.link')}
				of={title}
				text={linkAddress(origin, link.token)}
				hideLabel
				isAddress
				onCopy={onCopy}
			/>
			{link.isFurther && <p className="small">{t('secretariat.links.earlier')}</p>}
			<details open={isOnly}>
				<summary>
					{t('secretariat.links.mail')}
					<span className="visually-hidden">, {title}</span>
				</summary>
				<CopyField label={t('secretariat.links.subject')} of={title} text={mail.subject} />
				<CopyField
					label={t('secretariat.links.body')}
					of={title}
					text={mail.body}
					rows={14}
					onCopy={onCopy}
				/>
			</details>
		</li>
	);
}
