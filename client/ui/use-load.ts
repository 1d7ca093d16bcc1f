/*
 * One way for every page to fetch what it shows: {loading, error, value, reload}. `key` names what is loaded;
 * when it changes the old value is dropped, while a reload keeps it on the page until the new one is there.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api.ts';

export interface Load<Value> {
	readonly loading: boolean;
	readonly error: ApiError | undefined;
	readonly value: Value | undefined;
	readonly reload: () => void;
}

interface Outcome<Value> {
	readonly key: string;
	readonly attempt: number;
	readonly value?: Value;
	readonly error?: ApiError;
}

/** `key`: a string that changes with what is asked for, such as `study ${id}`. */
export function useLoad<Value>(key: string, load: () => Promise<Value>): Load<Value> {
	const [attempt, setAttempt] = useState(0);
	const [outcome, setOutcome] = useState<Outcome<Value>>();
	const latest = useRef(load);
	useEffect(() => {
		latest.current = load;
	});
	useEffect(() => {
		let wanted = true;
		const settle = (next: Outcome<Value>) => {
			if (wanted) setOutcome(next);
		};
		latest.current().then(
			(value) => settle({ key, attempt, value }),
			(error: unknown) => {
				if (error instanceof ApiError) return settle({ key, attempt, error });
				// Not the network's fault: hand it to the error boundary.
				setOutcome(() => {
					throw error;
				});
			},
		);
		return () => {
			wanted = false;
		};
	}, [key, attempt]);
	const reload = useCallback(() => setAttempt((before) => before + 1), []);
	const current = outcome?.key === key ? outcome : undefined;
	return {
		loading: current === undefined || current.attempt !== attempt,
		error: current?.error,
		value: current?.value,
		reload,
	};
}
