/*
 * Carries out one request of the secretariat and says what went wrong. Unlike the steps of clearance it does not
 * read the study anew: should that fail, the links just made would leave the page.
 */
import { useRef, useState } from 'react';
import { ApiError, type ProblemReply } from '../api.ts';
import { sayTrouble } from '../clearance/use-action.ts';

interface Trouble {
	readonly text: string;
	readonly errors: NonNullable<ProblemReply['errors']>;
}

export interface Request {
	readonly busy: boolean;
	readonly trouble: Trouble | undefined;
	/** True when all went well. While one step is under way, another does not begin. */
	readonly run: (step: () => Promise<void>) => Promise<boolean>;
	/** Forget the trouble, since something was changed. */
	readonly clear: () => void;
}

export function useRequest(): Request {
	const [busy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble>();
	// Buttons stay enabled meanwhile, so that they keep the focus: two quick presses are stopped here.
	const isUnderWay = useRef(false);
	const run = async (step: () => Promise<void>) => {
		if (isUnderWay.current) return false;
		isUnderWay.current = true;
		setBusy(true);
		setTrouble(undefined);
		try {
			await step();
			return true;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			setTrouble({ text: sayTrouble(error), errors: error.problem.errors ?? [] });
			return false;
		} finally {
			isUnderWay.current = false;
			setBusy(false);
		}
	};
	return { busy, trouble, run, clear: () => setTrouble(undefined) };
}
