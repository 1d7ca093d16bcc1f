/* Taking a place back, after saying what is lost with it and what stays. */
import type { Place } from '../../instruments/schema/people.ts';
import { takePlaceBack } from '../api.ts';
import { t } from '../ui/text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useRequest } from './use-request.ts';

interface Props {
	readonly study: string;
	readonly place: Place;
	readonly onDone: () => void;
	readonly onClose: () => void;
}

export function TakeBack({ study, place, onDone, onClose }: Props) {
	const request = useRequest();
	const takeBack = async () => {
		if (await request.run(() => takePlaceBack(study, place.id))) onDone();
	};
	return (
		<ConfirmDialog
			title={t('secretariat.takeBack.title')}
			confirm={t('secretariat.takeBack.yes')}
			isDestructive
			request={request}
			onConfirm={takeBack}
			onClose={onClose}
		>
			<p>
				<strong>{place.title}</strong>
			</p>
			<ul className="stack">
				<li>{t('secretariat.takeBack.ends')}</li>
				<li>{t('secretariat.takeBack.stays')}</li>
				<li>{t('secretariat.takeBack.noUndo')}</li>
				{place.role === 'secretariat' && <li>{t('secretariat.takeBack.own')}</li>}
			</ul>
		</ConfirmDialog>
	);
}
