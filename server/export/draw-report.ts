/*
 * Draws a report on a thread of its own, so that nobody's save waits for the charts: on the main thread the same
 * work held everything up for half a second. The thread starts with the first report and is kept; one that dies
 * fails the reports it had and is replaced with the next.
 */
import { Worker } from 'node:worker_threads';
import type { ReportModel } from '../../analysis/report/report-model.ts';
import type { DrawingJob, Drawn } from './report-worker.ts';

const START = new URL('./report-worker.mjs', import.meta.url);
const LIMITS = { maxOldGenerationSizeMb: 512 };

interface Waiting {
	resolve(html: string): void;
	reject(error: unknown): void;
}

class DrawingThread {
	readonly #worker = new Worker(START, { execArgv: [], resourceLimits: LIMITS });
	readonly #waiting = new Map<number, Waiting>();
	#jobs = 0;
	hasEnded = false;

	constructor() {
		this.#worker.on('message', (drawn: Drawn) => this.#settle(drawn));
		this.#worker.on('error', (error) => this.#end(error));
		this.#worker.on('exit', () => this.#end(new Error('the thread that draws reports ended')));
		this.#worker.unref();
	}

	draw(model: ReportModel): Promise<string> {
		this.#jobs += 1;
		const job: DrawingJob = { id: this.#jobs, model };
		return new Promise((resolve, reject) => {
			this.#waiting.set(job.id, { resolve, reject });
			// A process may end while the thread is idle, but not while somebody waits.
			this.#worker.ref();
			this.#worker.postMessage(job);
		});
	}

	#settle(drawn: Drawn): void {
		const waiting = this.#waiting.get(drawn.id);
		this.#waiting.delete(drawn.id);
		if (this.#waiting.size === 0) this.#worker.unref();
		if ('html' in drawn) waiting?.resolve(drawn.html);
		else waiting?.reject(drawn.error);
	}

	#end(error: unknown): void {
		this.hasEnded = true;
		for (const waiting of this.#waiting.values()) waiting.reject(error);
		this.#waiting.clear();
	}
}

let thread: DrawingThread | undefined;

/** The same bytes as renderHtml gives. */
export function drawReport(model: ReportModel): Promise<string> {
	if (!thread || thread.hasEnded) thread = new DrawingThread();
	return thread.draw(model);
}
