/*
 * The submission: says plainly what it does, waits until every answer is saved, and names what came between.
 */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Study } from '../../instruments/schema/study.ts';
import { ApiError, submitResponse } from '../api.ts';
import { useReloadStudy } from '../session/study-context.tsx';
import { receiptAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { type CheckParts, isNational } from './check-parts.ts';

interface Props {
	readonly study: Study;
	readonly response: string;
	readonly parts: CheckParts;
	readonly reload: () => void;
}

function sayTrouble(error: ApiError): string {
	if (error.status === 0) return t('error.offline.text');
	if (error.status === 401) return t('error.signIn.text');
	if (error.status === 409) return t('submit.stale');
	if (error.status === 422) return t('submit.notReady');
	return error.problem.detail ?? t('error.other.text');
}

export function SubmitBox({ study, response, parts, reload }: Props) {
	const [, go] = useLocation();
	const reloadStudy = useReloadStudy();
	const [sending, setSending] = useState(false);
	const [trouble, setTrouble] = useState<string>();
	const { desk, check } = parts;
	const held = desk.getResponse();
	const country = held.countryName;
	const submit = async () => {
		setSending(true);
		setTrouble(undefined);
		try {
			if (!(await desk.queue.settle())) return setTrouble(t('submit.unsaved'));
			await submitResponse(response, check.version);
			reloadStudy();
			go(receiptAddress(study.id, response));
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			setTrouble(sayTrouble(error));
		} finally {
			setSending(false);
		}
	};
	return (
		<section className="card">
			<h2>{t(isNational(held) ? 'submit.title' : 'submit.title.sector', { country })}</h2>
			<p>{t(isNational(held) ? 'submit.meaning' : 'submit.meaning.sector', { country })}</p>
			{trouble !== undefined && (
				<Notice tone="error" title={t('submit.trouble')} live>
					<p>{trouble}</p>
					<p>
						<button type="button" className="link-button" onClick={reload}>
							{t('submit.lookAgain')}
						</button>
					</p>
				</Notice>
			)}
			{!check.ready && <p className="field-error">{t('submit.notReady')}</p>}
			<p>
				<button type="button" className="button" onClick={submit} disabled={sending || !check.ready}>
					{t(sending ? 'submit.sending' : 'submit.submit')}
				</button>
			</p>
		</section>
	);
}
