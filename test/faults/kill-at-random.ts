/* Ends the server without warning at some moment of the first half second of saving. */
import { setTimeout as pass } from 'node:timers/promises';
import type { RunningServer } from '../support/start-server.ts';

const LATEST_MS = 500;

export async function killAtRandom(server: RunningServer): Promise<void> {
	await pass(Math.random() * LATEST_MS);
	await server.kill();
}
