/* Says to the server what was done about an aside, and shows the response as it then is, or what went wrong. */
import { useState } from 'react';
import type { Aside, AsideRequest } from '../../instruments/schema/response.ts';
import { ApiError, type settleAside } from '../api.ts';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';

export type Decision = Pick<AsideRequest, 'decision' | 'usedFor'>;

export function useSettling(desk: AnswerDesk, { question, version }: Aside, settle: typeof settleAside) {
	const [busy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<string>();
	const act = async (decide: () => Promise<Decision>): Promise<void> => {
		setBusy(true);
		setTrouble(undefined);
		try {
			const decision = await decide();
			desk.renew(await settle(desk.getResponse().id, { question, version, ...decision }));
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			setTrouble(error.status === 0 ? t('aside.offline') : (error.problem.detail ?? t('error.other.text')));
		} finally {
			setBusy(false);
		}
	};
	return { act, busy, trouble };
}
