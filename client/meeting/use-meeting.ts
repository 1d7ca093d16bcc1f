/*
 * The meeting's table of one country: loaded once, replaced by each reply. When somebody else settled the same item
 * meanwhile, the newest is read and the page says so; what was typed stays where it is.
 */
import { useState } from 'react';
import type { ConsensusDesk, SettleRequest } from '../../instruments/schema/settlement.ts';
import { ApiError, getConsensus, saveSettlements } from '../api.ts';
import { sayTrouble } from '../clearance/use-action.ts';
import { t } from '../ui/text.ts';

export interface Meeting {
	readonly desk: ConsensusDesk;
	readonly busy: boolean;
	readonly trouble: string | undefined;
	/** Resolves to true when it is saved. */
	readonly settle: (request: SettleRequest) => Promise<boolean>;
}

export function useMeeting(study: string, country: string, loaded: ConsensusDesk): Meeting {
	const [desk, setDesk] = useState(loaded);
	const [busy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<string>();
	const settle = async (request: SettleRequest): Promise<boolean> => {
		setBusy(true);
		setTrouble(undefined);
		try {
			setDesk(await saveSettlements(study, country, request));
			return true;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			const isStale = error.status === 409 && error.problem.conflicts !== undefined;
			setTrouble(isStale ? t('meeting.conflict') : sayTrouble(error));
			if (error.status === 409) setDesk(await getConsensus(study, country));
			return false;
		} finally {
			setBusy(false);
		}
	};
	return { desk, busy, trouble, settle };
}
