/* One round that a pack offers: what it is, and the way to the study when it is open, or its opening. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Opening } from '../../instruments/schema/people.ts';
import { openStudy } from '../api.ts';
import { peopleAddress, studyAddress } from '../ui/addresses.ts';
import { Chip } from '../ui/chip.tsx';
import { t } from '../ui/text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useRequest } from './use-request.ts';

interface ConfirmProps {
	readonly opening: Opening;
	/** After trouble the list may be old: somebody else may have opened the round. */
	readonly onClose: (hadTrouble: boolean) => void;
}

function Confirm({ opening, onClose }: ConfirmProps) {
	const request = useRequest();
	const [, go] = useLocation();
	const open = () =>
		request.run(async () => {
			const study = await openStudy(opening.pack, opening.round);
			go(peopleAddress(study.id));
		});
	const { collection, members: count } = opening;
	return (
		<ConfirmDialog
			title={t('secretariat.opening.confirm.title', { round: opening.title })}
			confirm={t('secretariat.opening.confirm.yes')}
			busyText={t('secretariat.opening.confirm.busy')}
			request={request}
			onConfirm={open}
			onClose={() => onClose(request.trouble !== undefined)}
		>
			<ul className="stack">
				<li>{t(`secretariat.opening.confirm.${collection}`, { count })}</li>
				<li>{t('secretariat.opening.confirm.nobody')}</li>
				<li>{t('secretariat.opening.confirm.listed')}</li>
			</ul>
		</ConfirmDialog>
	);
}

interface Props {
	readonly opening: Opening;
	readonly reload: () => void;
}

function OpenPart({ opening, reload }: Props) {
	const [asks, setAsks] = useState(false);
	const close = (hadTrouble: boolean) => {
		setAsks(false);
		if (hadTrouble) reload();
	};
	return (
		<>
			<p>
				<button type="button" className="button" onClick={() => setAsks(true)}>
					{t('secretariat.opening.open')} <span className="visually-hidden">{opening.title}</span>
				</button>
			</p>
			{asks && <Confirm opening={opening} onClose={close} />}
		</>
	);
}

export function OpeningCard({ opening, reload }: Props) {
	return (
		<article className="card">
			<div className="study-card-head">
				<h3>{opening.title}</h3>
				<p>{opening.packTitle}</p>
				{opening.study !== undefined && (
					<p>
						<Chip text={t('secretariat.opening.isOpen')} tone="done" />
					</p>
				)}
			</div>
			<p>{opening.summary}</p>
			<ul className="small study-card-facts">
				<li>{t('secretariat.opening.members', { count: opening.members })}</li>
				<li>{t(`secretariat.opening.${opening.collection}`)}</li>
			</ul>
			{opening.study === undefined ? (
				<OpenPart opening={opening} reload={reload} />
			) : (
				<p className="actions">
					<Link href={studyAddress(opening.study)}>
						{t('secretariat.opening.toStudy')} <span className="visually-hidden">{opening.title}</span>
					</Link>
					<Link href={peopleAddress(opening.study)}>
						{t('secretariat.opening.toPeople')} <span className="visually-hidden">{opening.title}</span>
					</Link>
				</p>
			)}
		</article>
	);
}
