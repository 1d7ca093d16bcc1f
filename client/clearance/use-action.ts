/* Carries out one step on a country (clear, return, release), then reads the study anew; says what went wrong. */
import { useState } from 'react';
import { ApiError } from '../api.ts';
import { useReloadStudy } from '../session/study-context.tsx';
import { t } from '../ui/text.ts';

interface Action {
	readonly busy: boolean;
	readonly trouble: string | undefined;
	readonly act: (step: () => Promise<unknown>) => Promise<void>;
}

export function sayTrouble(error: ApiError): string {
	if (error.status === 0) return t('error.offline.text');
	// A password or code that was not right is no lost session: the server says what to do.
	const isRefused = error.problem.type === 'urn:baseline:problem:not-accepted';
	if (error.status === 401 && !isRefused) return t('error.signIn.text');
	return error.problem.detail ?? t('error.other.text');
}

export function useAction(): Action {
	const reloadStudy = useReloadStudy();
	const [busy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<string>();
	const act = async (step: () => Promise<unknown>) => {
		setBusy(true);
		setTrouble(undefined);
		try {
			await step();
			reloadStudy();
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			setTrouble(sayTrouble(error));
		} finally {
			setBusy(false);
		}
	};
	return { busy, trouble, act };
}
