/*
 * The words with which the secretariat sends a personal link: text to copy, never an address of another program,
 * since the token is not to stand in one.
 */
import type { NewLink } from '../../instruments/schema/people.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { formatDate } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { linkAddress } from './link-address.ts';

export interface Mail {
	readonly subject: string;
	readonly body: string;
}

export function buildMail(study: Pick<Study, 'title' | 'round'>, link: NewLink, origin: string): Mail {
	const names = { study: study.title, round: study.round };
	return {
		subject: t('secretariat.mail.subject', names),
		body: t('secretariat.mail.body', {
			...names,
			title: link.place.title,
			link: linkAddress(origin, link.token),
			date: formatDate(link.expiresAt),
		}),
	};
}
