/*
 * Signing out deletes what this browser keeps. Answers that the server does not have yet are offered to be sent
 * first; a full load then leaves nothing of this person in memory.
 */
import { useEffect, useRef, useState } from 'react';
import { ApiError, closeSession } from '../api.ts';
import { countUnsaved, forgetDesks, sendUnsaved } from '../interview/open-desk.ts';
import { sendKept } from '../interview/send-kept.ts';
import { device } from '../offline/device.ts';
import { countKept } from '../offline/kept-person.ts';
import { homeAddress } from '../ui/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';

/** False when the server could not be told. */
async function signOut(): Promise<boolean> {
	forgetDesks();
	await device.wipe();
	device.windows.post({ kind: 'signed-out' });
	try {
		await closeSession();
		return true;
	} catch (error) {
		if (error instanceof ApiError && error.status === 0) return false;
		throw error;
	}
}

const countWaiting = async () => Math.max(countUnsaved(), await countKept());

type Step = { readonly kind: 'ask'; readonly count: number; readonly unsent?: boolean } | { kind: 'untold' };

function Dialog({ step, set }: { readonly step: Step; readonly set: (step: Step | undefined) => void }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		if (dialog.current?.open === false) dialog.current.showModal();
	}, []);
	const leave = async () => {
		if (await signOut()) window.location.assign(homeAddress);
		else set({ kind: 'untold' });
	};
	const send = async () => {
		await sendKept();
		await sendUnsaved();
		const count = await countWaiting();
		if (count > 0) set({ kind: 'ask', count, unsent: true });
		else await leave();
	};
	return (
		<dialog ref={dialog} className="confirm" aria-labelledby="sign-out" onClose={() => set(undefined)}>
			<h2 id="sign-out">
				{step.kind === 'ask' ? t('signOut.title', { count: step.count }) : t('signOut.offline.title')}
			</h2>
			<p>{t(step.kind === 'ask' ? 'signOut.text' : 'signOut.offline.text')}</p>
			{step.kind === 'ask' && step.unsent && <Notice tone="error" title={t('signOut.unsent')} live />}
			<p className="actions">
				{step.kind === 'ask' && (
					<>
						<button type="button" className="button" onClick={send}>
							{t('signOut.send')}
						</button>
						<button type="button" className="button button-danger" onClick={leave}>
							{t('signOut.delete')}
						</button>
					</>
				)}
				<button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
					{t('signOut.stay')}
				</button>
			</p>
		</dialog>
	);
}

/** `name`: the place, or the account that has chosen none yet. */
export function SignOut({ name }: { readonly name: string }) {
	const [step, setStep] = useState<Step>();
	const start = async () => {
		const count = await countWaiting();
		if (count > 0) return setStep({ kind: 'ask', count });
		if (await signOut()) window.location.assign(homeAddress);
		else setStep({ kind: 'untold' });
	};
	return (
		<li>
			<button type="button" onClick={start} title={name}>
				{t('signOut')}
			</button>
			{step && <Dialog step={step} set={setStep} />}
		</li>
	);
}
