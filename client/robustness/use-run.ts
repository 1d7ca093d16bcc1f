/*
 * Runs a request in a worker, so that the page stays quick and can be left at any time. Another request, or leaving the
 * page, ends the one under way.
 */
import { useEffect, useState } from 'react';
import type { FactorIndices } from '../../analysis/robustness/factor-indices.ts';
import type { IndicesRequest } from './run-indices.ts';
import type { RunRequest, RunResult } from './run-robustness.ts';

export type RunState<Result> =
	| { readonly kind: 'running' }
	| { readonly kind: 'stopped' }
	| { readonly kind: 'failed' }
	| { readonly kind: 'done'; readonly result: Result; readonly milliseconds: number };

type ResultOf<Request> = Request extends IndicesRequest ? FactorIndices : RunResult;

interface Outcome<Request> {
	readonly request: Request;
	readonly state: RunState<ResultOf<Request>>;
}

export interface Run<Result> {
	readonly state: RunState<Result>;
	readonly stop: () => void;
	/** The same request once more, after a stop or a failure. */
	readonly again: () => void;
}

/** `request` must stay the same object as long as its content does. */
export function useRun<Request extends RunRequest | IndicesRequest>(
	request: Request,
): Run<ResultOf<Request>> {
	const [outcome, setOutcome] = useState<Outcome<Request>>();
	const isOver = outcome?.request === request;
	useEffect(() => {
		if (isOver) return;
		const start = performance.now();
		const worker = new Worker(new URL('./run-worker.ts', import.meta.url), { type: 'module' });
		const settle = (state: RunState<ResultOf<Request>>) => setOutcome({ request, state });
		worker.addEventListener('message', ({ data }: MessageEvent<ResultOf<Request>>) =>
			settle({ kind: 'done', result: data, milliseconds: performance.now() - start }),
		);
		worker.addEventListener('error', () => settle({ kind: 'failed' }));
		worker.postMessage(request);
		return () => worker.terminate();
	}, [request, isOver]);
	return {
		state: isOver ? outcome.state : { kind: 'running' },
		stop: () => setOutcome({ request, state: { kind: 'stopped' } }),
		again: () => setOutcome(undefined),
	};
}
