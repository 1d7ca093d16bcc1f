/*
 * Whose answers this browser keeps. One person at a time: when another signs in, what was kept is wiped, but not
 * before answers that the server does not have were offered to the one who wrote them.
 */
import type { Person, Session } from '../../instruments/schema/session.ts';
import { ApiError, getSession } from '../api.ts';
import type { HeldRecord } from '../interview/save-state.ts';
import { device } from './device.ts';
import { getAsOf, keepReplies, noteAsOf } from './kept-replies.ts';
import { tellServerTime } from './server-clock.ts';

interface KeptPerson {
	readonly person: Person;
	readonly at: string;
}

/** Answers of somebody else that only they can send. */
export interface LeftBehind {
	readonly title: string;
	readonly count: number;
}

const RECORD = 'person';

/** The same place in the same study; a new link to it is the same person. */
export const nameOwner = ({ study, place, response = '' }: Person): string => `${study} ${place} ${response}`;

async function readKept(): Promise<KeptPerson | undefined> {
	return (await (await device.findVault())?.read(RECORD)) as KeptPerson | undefined;
}

/** Answers in this browser that no server has: those that wait, and those that need a decision. */
export async function countKept(): Promise<number> {
	const vault = await device.findVault();
	const names = ((await vault?.list()) ?? []).filter((name) => name.startsWith('queue '));
	const records = await Promise.all(names.map((name) => vault?.read(name)));
	return records.reduce<number>((sum, record) => {
		const { waiting = [], flight, conflicts = [], refusals = [] } = (record ?? {}) as Partial<HeldRecord>;
		return sum + waiting.length + (flight?.changes.length ?? 0) + conflicts.length + refusals.length;
	}, 0);
}

/** Who is signed in; without a connection whoever was, as long as their session would last. */
export async function readSession(): Promise<Session> {
	try {
		return await getSession();
	} catch (error) {
		if (!(error instanceof ApiError) || error.status !== 0) throw error;
		const kept = await readKept();
		if (kept === undefined || kept.person.expiresAt < tellServerTime()) throw error;
		noteAsOf(kept.at);
		return { person: kept.person };
	}
}

/** Begin to keep for this person; gives what somebody else left behind, and then keeps nothing yet. */
export async function keepFor(person: Person | undefined): Promise<LeftBehind | undefined> {
	keepReplies(false);
	if (!person) return undefined;
	try {
		const kept = await readKept();
		if (kept && nameOwner(kept.person) !== nameOwner(person)) {
			const count = await countKept();
			if (count > 0) return { title: kept.person.title, count };
			await device.wipe();
		}
		if (person.response === undefined) return undefined;
		// Offline the time of the last look stays.
		const at =
			kept && nameOwner(kept.person) === nameOwner(person) && getAsOf() !== undefined
				? kept.at
				: tellServerTime();
		await (await device.vault())?.put(RECORD, { person, at } satisfies KeptPerson);
		keepReplies(true);
	} catch (error) {
		device.fail(error);
	}
	return undefined;
}
