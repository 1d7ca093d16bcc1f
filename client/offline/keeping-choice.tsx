/*
 * The one switch for a shared computer, where somebody begins to answer, with what it means. Remembered by this
 * browser alone. Where nothing can be kept, it says why instead.
 */
import { useId, useState } from 'react';
import { countUnsaved } from '../interview/open-desk.ts';
import { t } from '../ui/text.ts';
import { device } from './device.ts';
import { useKeeping } from './use-keeping.ts';
import { removeWorker } from './worker-link.ts';

export function KeepingChoice() {
	const keeping = useKeeping();
	const [isLate, setLate] = useState(false);
	const id = useId();
	const choose = async (shared: boolean) => {
		await device.choose(shared);
		if (shared) return removeWorker();
		// To keep something the page has to begin anew, but never with answers that are nowhere else.
		if (countUnsaved() > 0) setLate(true);
		else window.location.reload();
	};
	return (
		<section className="card keeping" aria-labelledby={id}>
			<h2 id={id}>{t('keeping.title')}</h2>
			{(keeping === 'device' || keeping === 'shared') && (
				<label className="check-row">
					<input
						type="checkbox"
						checked={keeping === 'shared'}
						onChange={(event) => void choose(event.target.checked)}
					/>
					{t('keeping.shared')}
				</label>
			)}
			<p className="muted">{t(`keeping.${keeping}.text`)}</p>
			{isLate && <p role="status">{t('keeping.after')}</p>}
		</section>
	);
}
