/*
 * Fails the first write or flush of a request, then the second, and so on until a run passes without meeting a
 * fault: at every step the request is either done and said to be done, or refused in words with nothing changed.
 */
import { createHash } from 'node:crypto';
import { openHandle } from '../../data/sqlite-handle.ts';
import type { Reply } from '../support/http-client.ts';
import type { Failure, FaultyDisk } from './faulty-disk.ts';

const TABLES = ['studies', 'countries', 'responses', 'revisions', 'submissions', 'audit'];
const MOST_STEPS = 500;
const WORDS: Readonly<Record<number, RegExp>> = {
	503: /Nothing was saved: the store could not be written/,
	507: /Nothing was saved: the disk of the server is full/,
};

/** A hash over all that the store holds of studies and answers, as another process sees it. */
export function hashStore(file: string): string {
	const handle = openHandle(file, { readonly: true });
	const hash = createHash('sha256');
	for (const table of TABLES) {
		const columns = handle.pick(`select group_concat(name) from pragma_table_info('${table}')`);
		const rows = `select json_array(${columns}) as row from ${table} order by row`;
		hash.update(String(handle.pick(`select json_group_array(row) from (${rows})`)));
	}
	handle.close();
	return hash.digest('hex');
}

export interface Sweep {
	/** Requests refused because a step failed. */
	readonly refused: number;
	/** False answers and halves of a change, in words; none when all is well. */
	readonly faults: readonly string[];
}

/** What is wrong with this reply to a request that met a fault or not; undefined when it is as it must be. */
export function findFalse(reply: Reply, hasChanged: boolean): string | undefined {
	if (reply.status === 200) return hasChanged ? undefined : 'answered 200 and changed nothing';
	if (hasChanged) return `refused with ${reply.status} and changed something`;
	const words = WORDS[reply.status];
	return words?.test(reply.text) ? undefined : `refused with ${reply.status}: ${reply.text}`;
}

/** `ask` is sent again after each refusal, until it is accepted. */
export async function failEachStep(
	disk: FaultyDisk,
	file: string,
	failure: Omit<Failure, 'at'>,
	ask: () => Promise<Reply>,
): Promise<Sweep> {
	const faults: string[] = [];
	for (let at = 1; at <= MOST_STEPS; at++) {
		const before = hashStore(file);
		disk.failAt({ ...failure, at });
		const reply = await ask();
		const { hits } = disk.read();
		disk.mend();
		const found = findFalse(reply, hashStore(file) !== before);
		if (found !== undefined) faults.push(`step ${at}: ${found}`);
		if (reply.status === 200) return { refused: at - 1, faults };
		if (hits === 0) return { refused: at - 1, faults: [...faults, `step ${at}: refused without a fault`] };
	}
	return { refused: MOST_STEPS, faults: [...faults, `not accepted within ${MOST_STEPS} steps`] };
}
