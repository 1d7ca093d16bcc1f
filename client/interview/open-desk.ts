/*
 * One desk a response, for as long as the window lives: an answer that could not be saved on one page is still
 * on its way on the next. Joins the desk to the network, the clock and the window.
 */
import { ApiError, getResponse } from '../api.ts';
import { AnswerDesk } from './answer-desk.ts';
import { makeOperation } from './make-operation.ts';
import { sendAnswers } from './send-answers.ts';

const desks = new Map<string, AnswerDesk>();

function makeDesk(id: string, response: Awaited<ReturnType<typeof getResponse>>): AnswerDesk {
	const desk: AnswerDesk = new AnswerDesk(
		response,
		{
			send: (request) => sendAnswers(id, request, desk),
			makeOperation,
			now: () => Date.now(),
			setTimer: (run, milliseconds) => window.setTimeout(run, milliseconds),
			clearTimer: (timer) => window.clearTimeout(timer),
		},
		() => getResponse(id),
	);
	watchWindow(desk);
	return desk;
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Warn on leaving with unsaved answers; send them when the window is put away, or comes back. */
function watchWindow({ queue }: AnswerDesk): void {
	let warning = false;
	queue.subscribe(() => {
		const unsaved = queue.getState().unsaved > 0;
		if (unsaved === warning) return;
		warning = unsaved;
		if (unsaved) window.addEventListener('beforeunload', warn);
		else window.removeEventListener('beforeunload', warn);
	});
	const sendIfUnsaved = () => {
		if (queue.getState().unsaved > 0 && queue.getState().phase !== 'stopped') queue.flush();
	};
	window.addEventListener('online', sendIfUnsaved);
	window.addEventListener('focus', sendIfUnsaved);
	document.addEventListener('visibilitychange', sendIfUnsaved);
}

/** The desk of a response with what the server holds now; without a connection, as it was left. */
export async function openDesk(id: string): Promise<AnswerDesk> {
	const known = desks.get(id);
	try {
		if (known) await known.queue.settle();
		const response = await getResponse(id);
		const desk = known ?? makeDesk(id, response);
		desk.renew(response);
		desks.set(id, desk);
		return desk;
	} catch (error) {
		if (known && error instanceof ApiError && (error.status === 0 || error.status === 401)) return known;
		throw error;
	}
}
