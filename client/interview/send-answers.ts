/*
 * Sends one save, and sees from the reply when the questionnaire was revised while the page was open: what was
 * typed into a changed question is kept on the page, and the response is read anew with its present questions.
 */
import type { SaveReply, SaveRequest } from '../../instruments/schema/response.ts';
import { ApiError, getResponse, saveAnswers } from '../api.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { readSide } from './merge-answer.ts';

const QUESTION_CHANGED = 'urn:baseline:problem:question-changed';

async function readAnew(id: string, desk: AnswerDesk): Promise<void> {
	try {
		desk.renew(await getResponse(id));
	} catch (error) {
		// The next save tells of the revision again.
		if (!(error instanceof ApiError)) throw error;
	}
}

export async function sendAnswers(id: string, request: SaveRequest, desk: AnswerDesk): Promise<SaveReply> {
	try {
		const reply = await saveAnswers(id, request);
		if (reply.packVersion !== undefined && reply.packVersion !== desk.getResponse().packVersion)
			void readAnew(id, desk);
		return reply;
	} catch (error) {
		if (error instanceof ApiError && error.problem.type === QUESTION_CHANGED) {
			const changed = new Set((error.problem.errors ?? []).map((fault) => fault.field));
			const typed = request.changes.filter((change) => changed.has(change.question));
			desk.keepTexts(typed.map((change) => readSide(change.question, change)));
			void readAnew(id, desk);
		}
		throw error;
	}
}
