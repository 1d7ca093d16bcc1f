/* Sends what earlier windows of this browser left waiting, as the person who is signed in; without success it stays. */
import { ApiError } from '../api.ts';
import { device } from '../offline/device.ts';
import { countKept } from '../offline/kept-person.ts';
import { openDesk } from './open-desk.ts';

const QUEUE = 'queue ';

export async function sendKept(): Promise<void> {
	if ((await countKept()) === 0) return;
	const names = (await (await device.vault())?.list()) ?? [];
	for (const name of names.filter((one) => one.startsWith(QUEUE)))
		try {
			await (await openDesk(name.slice(QUEUE.length))).queue.settle();
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
		}
}
