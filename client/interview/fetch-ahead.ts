/*
 * In quiet, after the list of sections stands: the questions, the public facts and the files that draw them, so that
 * the first section opens at once, and without a connection too. Not where the browser is asked to save data.
 */
import type { Study } from '../../instruments/schema/study.ts';
import { warmWorker } from '../offline/worker-link.ts';
import { loadPack } from '../session/load-pack.ts';
import { loadProposals } from './load-proposals.ts';

const PAUSE = 1500;

const savesData = () => {
	const line: unknown = 'connection' in navigator ? navigator.connection : undefined;
	return typeof line === 'object' && line !== null && 'saveData' in line && line.saveData === true;
};

/** Gives the way to call it off. */
export function fetchAhead(study: Study, country: string): () => void {
	const timer = window.setTimeout(async () => {
		if (savesData()) return;
		// What cannot be had now is fetched by the section's own page.
		await loadPack(study).catch(() => undefined);
		await loadProposals(study.id, country);
		await warmWorker();
	}, PAUSE);
	return () => window.clearTimeout(timer);
}
