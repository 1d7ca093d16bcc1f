/*
 * The thread that draws reports: takes a model, gives the finished file or the error, one after another. It holds
 * no store, no session and no answers beyond those of the model.
 */
import { parentPort } from 'node:worker_threads';
import type { ReportModel } from '../../analysis/report/report-model.ts';
import { renderHtml } from './html-report.ts';

export interface DrawingJob {
	readonly id: number;
	readonly model: ReportModel;
}

export type Drawn =
	| { readonly id: number; readonly html: string }
	| { readonly id: number; readonly error: unknown };

async function draw({ id, model }: DrawingJob): Promise<Drawn> {
	try {
		return { id, html: await renderHtml(model) };
	} catch (error) {
		return { id, error };
	}
}

parentPort?.on('message', async (job: DrawingJob) => parentPort?.postMessage(await draw(job)));
