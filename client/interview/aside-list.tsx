/*
 * The answers of a response that a revised questionnaire put aside: those that need attention stand open, those
 * that were dealt with are folded away. Draws nothing where there are none.
 */
import { useSyncExternalStore } from 'react';
import type { Aside } from '../../instruments/schema/response.ts';
import type { StudyPack } from '../api.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { AsideItem } from './aside-item.tsx';

interface Props {
	readonly desk: AnswerDesk;
	readonly pack: StudyPack;
	readonly readOnly: boolean;
	/** Only those of this section. */
	readonly section?: string;
}

/** More of them would push what the page is for out of sight. */
const SHOWN_AT_ONCE = 5;

const keyOf = ({ question, version }: Aside) => `${question} ${version}`;

export function AsideList({ desk, pack, readOnly, section }: Props) {
	const { asides } = useSyncExternalStore(desk.subscribe, desk.getResponse);
	const own = asides.filter((aside) => section === undefined || aside.section === section);
	const waiting = own.filter(({ settled }) => settled === undefined);
	const settled = own.filter((aside) => aside.settled !== undefined);
	const items = (list: readonly Aside[]) =>
		list.map((aside) => (
			<AsideItem key={keyOf(aside)} desk={desk} pack={pack} aside={aside} readOnly={readOnly} />
		));
	return (
		<>
			{waiting.length > 0 && (
				<section className="stack" aria-label={t('aside.title', { count: waiting.length })}>
					<Notice tone="warning" title={t('aside.title', { count: waiting.length })}>
						<p>{t(readOnly ? 'aside.text.readOnly' : 'aside.text')}</p>
					</Notice>
					{waiting.length <= SHOWN_AT_ONCE ? (
						items(waiting)
					) : (
						<details className="fold">
							<summary>{t('aside.show')}</summary>
							<div className="fold-body">{items(waiting)}</div>
						</details>
					)}
				</section>
			)}
			{settled.length > 0 && (
				<details className="fold">
					<summary>{t('aside.settled', { count: settled.length })}</summary>
					<div className="fold-body">{items(settled)}</div>
				</details>
			)}
		</>
	);
}
