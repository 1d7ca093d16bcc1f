/* The worker: takes one request, runs it beside the page, and hands the result back. */
import { type IndicesRequest, runIndices } from './run-indices.ts';
import { type RunRequest, runRobustness } from './run-robustness.ts';

globalThis.addEventListener('message', ({ data }: MessageEvent<RunRequest | IndicesRequest>) => {
	globalThis.postMessage('element' in data ? runIndices(data) : runRobustness(data));
});
