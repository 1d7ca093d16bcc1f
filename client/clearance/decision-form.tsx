/* The clearing authority's word: clear the submission, or return it with a reason that the country reads. */
import { useId, useMemo, useState } from 'react';
import { wordsOfNames } from '../../instruments/free-texts.ts';
import type { CountryStanding, Study } from '../../instruments/schema/study.ts';
import { saveClearance } from '../api.ts';
import { PersonalWarning } from '../privacy/personal-warning.tsx';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { useAction } from './use-action.ts';

interface Props {
	readonly study: Study;
	readonly standing: CountryStanding;
	/** Names the submission that was read, so that no other is decided on. */
	readonly sha256: string;
}

export function DecisionForm({ study, standing, sha256 }: Props) {
	const { busy, trouble, act } = useAction();
	const [reason, setReason] = useState('');
	const [missing, setMissing] = useState(false);
	const id = useId();
	const known = useMemo(() => wordsOfNames(study.members), [study]);
	const clear = () => act(() => saveClearance(study.id, standing.country, { decision: 'cleared', sha256 }));
	const sendBack = () => {
		setMissing(reason.trim() === '');
		if (reason.trim() === '') return document.getElementById(id)?.focus();
		return act(() =>
			saveClearance(study.id, standing.country, { decision: 'returned', sha256, reason: reason.trim() }),
		);
	};
	return (
		<section className="stack" aria-labelledby="decision">
			<h2 id="decision">{t('decision.title')}</h2>
			{trouble !== undefined && (
				<Notice tone="error" title={t('decision.trouble')} live>
					<p>{trouble}</p>
				</Notice>
			)}
			<div className="card">
				<h3>{t('decision.clear.title')}</h3>
				<p>{t('decision.clear.text', { country: standing.name })}</p>
				<p>
					<button type="button" className="button" onClick={clear} disabled={busy}>
						{t('decision.clear')}
					</button>
				</p>
			</div>
			<div className="card">
				<h3>{t('decision.return.title')}</h3>
				<p>{t('decision.return.text')}</p>
				<p className="muted small">{t('personal.note')}</p>
				<div className="field">
					<label htmlFor={id}>{t('decision.reason')}</label>
					{missing && (
						<p className="field-error" id={`${id}-error`}>
							{t('decision.reason.missing')}
						</p>
					)}
					<textarea
						id={id}
						className="input"
						rows={4}
						maxLength={4000}
						value={reason}
						aria-invalid={missing}
						aria-describedby={missing ? `${id}-error` : undefined}
						onChange={(event) => setReason(event.target.value)}
					/>
					<PersonalWarning texts={[reason]} known={known} />
				</div>
				<p>
					<button type="button" className="button button-danger" onClick={sendBack} disabled={busy}>
						{t('decision.return')}
					</button>
				</p>
			</div>
		</section>
	);
}
