/*
 * What is needed to open one's own draft without a connection: replies of the server, kept sealed, with the time
 * they are from. They are read only when nobody answers, and the page then says as of when.
 */
import { ApiError } from '../api.ts';
import { device } from './device.ts';
import { tellServerTime } from './server-clock.ts';

interface Kept {
	readonly value: unknown;
	readonly at: string;
}

let isOn = false;
let asOf: string | undefined;
const listeners = new Set<() => void>();

/** Only somebody who answers needs a draft without a connection. */
export function keepReplies(on: boolean): void {
	isOn = on;
}

/** Since when what is shown may be out of date (UTC ISO); undefined while the server answers. */
export const getAsOf = (): string | undefined => asOf;

export function subscribeAsOf(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

export function noteAsOf(at: string | undefined): void {
	// The oldest of what is shown counts.
	const next = at !== undefined && asOf !== undefined && asOf < at ? asOf : at;
	if (next === asOf) return;
	asOf = next;
	for (const listener of listeners) listener();
}

export async function keepReply(name: string, value: unknown): Promise<void> {
	if (!isOn) return;
	const vault = await device.vault();
	try {
		await vault?.put(name, { value, at: tellServerTime() } satisfies Kept);
	} catch (error) {
		device.fail(error);
	}
}

/** `name`: of the record. Any failure but a missing connection is the caller's. */
export async function readReply<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
	try {
		const value = await read();
		noteAsOf(undefined);
		void keepReply(name, value);
		return value;
	} catch (error) {
		if (!(error instanceof ApiError) || error.status !== 0 || !isOn) throw error;
		const kept = (await (await device.vault())?.read(name)) as Kept | undefined;
		if (kept === undefined) throw error;
		noteAsOf(kept.at);
		return kept.value as Value;
	}
}
