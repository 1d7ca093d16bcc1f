/*
 * One desk a response, for as long as the window lives: an answer that could not be saved on one page is still
 * on its way on the next. Joins the desk to the network, the clock, the window, and what this browser keeps.
 */
import type { Response } from '../../instruments/schema/response.ts';
import { ApiError, getResponse } from '../api.ts';
import { device } from '../offline/device.ts';
import { holdLock } from '../offline/hold-lock.ts';
import { keepReply, readReply } from '../offline/kept-replies.ts';
import { tellServerTime } from '../offline/server-clock.ts';
import { WindowKeeper } from '../offline/window-keeper.ts';
import { AnswerDesk } from './answer-desk.ts';
import { makeOperation } from './make-operation.ts';
import type { HeldRecord, QueueKeeper } from './save-state.ts';
import { sendAnswers } from './send-answers.ts';

const desks = new Map<string, AnswerDesk>();

/** Undefined where nothing may be kept: then the answers live in this window until the server has them. */
async function makeKeeper(response: string): Promise<QueueKeeper | undefined> {
	const vault = await device.vault();
	if (!vault) return undefined;
	const name = `queue ${response}`;
	const keeper = new WindowKeeper(name, {
		shelf: {
			claim: async () => {
				const mark = makeOperation();
				return { mark, held: (await vault.claim(name, mark)) as HeldRecord | undefined };
			},
			write: (mark, held) => vault.write(name, mark, held),
			peek: async () => (await vault.read(name)) as HeldRecord | undefined,
		},
		hold: (mode) => holdLock(`baseline ${name}`, mode),
		windows: device.windows,
		onFailure: (error) => device.fail(error),
	});
	device.subscribe(() => {
		if (device.getKeeping() !== 'device') keeper.goAlone();
	});
	return keeper;
}

async function makeDesk(id: string, response: Response): Promise<AnswerDesk> {
	const keeper = await makeKeeper(id);
	const desk: AnswerDesk = new AnswerDesk(
		response,
		{
			send: (request) => sendAnswers(id, request, desk),
			makeOperation,
			now: () => Date.now(),
			tellTime: tellServerTime,
			setTimer: (run, milliseconds) => window.setTimeout(run, milliseconds),
			clearTimer: (timer) => window.clearTimeout(timer),
			...(keeper && { keeper }),
		},
		() => getResponse(id),
		(draft) => void keepReply(`response ${id}`, draft),
	);
	await desk.queue.begin();
	watchWindow(desk);
	return desk;
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Warn on leaving with answers that are nowhere else; send them when the window is put away, or comes back. */
function watchWindow({ queue }: AnswerDesk): void {
	const settle = () => {
		const isAtRisk = countUnsaved() > 0 && device.getKeeping() !== 'device';
		if (isAtRisk) window.addEventListener('beforeunload', warn);
		else window.removeEventListener('beforeunload', warn);
	};
	queue.subscribe(settle);
	device.subscribe(settle);
	const sendIfUnsaved = () => {
		if (queue.getState().unsaved > 0 && queue.getState().phase !== 'stopped') queue.flush();
	};
	window.addEventListener('online', sendIfUnsaved);
	window.addEventListener('focus', sendIfUnsaved);
	document.addEventListener('visibilitychange', sendIfUnsaved);
}

/** Answers that this window holds and no server has. */
export const countUnsaved = (): number =>
	[...desks.values()].reduce((sum, { queue }) => sum + queue.getState().unsaved, 0);

/** Send all that waits; true when the server then has everything. */
export async function sendUnsaved(): Promise<boolean> {
	const sent = await Promise.all([...desks.values()].map(({ queue }) => queue.settle()));
	return sent.every(Boolean);
}

/** The page is about to begin anew for somebody else, or for nobody: it does not warn on leaving. */
export function forgetDesks(): void {
	desks.clear();
	window.removeEventListener('beforeunload', warn);
}

/** The desk of a response with what the server holds now; without a connection, as it was left. */
export async function openDesk(id: string): Promise<AnswerDesk> {
	const known = desks.get(id);
	try {
		if (known) await known.queue.settle();
		const response = await readReply(`response ${id}`, () => getResponse(id));
		// Somebody else may have opened it meanwhile.
		const desk = known ?? desks.get(id) ?? (await makeDesk(id, response));
		desk.renew(response);
		desks.set(id, desk);
		return desk;
	} catch (error) {
		if (known && error instanceof ApiError && (error.status === 0 || error.status === 401)) return known;
		throw error;
	}
}
