/* The history of single answers, and what is done about answers that a revised questionnaire put aside. */

import { AnswerHistory, AnswerThen, HistoryQuery, MomentQuery } from '../../instruments/schema/history.ts';
import { AsideRequest, Response } from '../../instruments/schema/response.ts';
import { isKnown, readAnswerThen, readHistory } from '../answer-history.ts';
import { readResponse } from '../describe-response.ts';
import { endpoint } from '../http/endpoint.ts';
import { AnswerParams, ResponseParams } from '../http/params.ts';
import { notFound, signedIn } from '../http/person.ts';
import { locateAnswer, locateResponse } from '../locate.ts';
import { settleAsideOf } from '../settle-aside.ts';

export const historyRoutes = [
	endpoint({
		method: 'get',
		path: '/api/responses/:response/answers/:question',
		summary: 'One answer as it stood in a version of the response, or at a time',
		params: AnswerParams,
		query: MomentQuery,
		reply: AnswerThen,
		action: 'answers.read',
		locate: locateAnswer,
		run: ({ at, params, query, context }) => {
			if (!isKnown(at.open, params.question)) throw notFound();
			return readAnswerThen(context.db.read, at.head, params.question, query);
		},
	}),
	endpoint({
		method: 'get',
		path: '/api/responses/:response/answers/:question/history',
		summary: 'Every save of one answer, newest first',
		params: AnswerParams,
		query: HistoryQuery,
		reply: AnswerHistory,
		action: 'answers.read',
		locate: locateAnswer,
		run: ({ at, params, query, context }) => {
			if (!isKnown(at.open, params.question)) throw notFound();
			return readHistory(context.db.read, at.open, at.head, params.question, query);
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/responses/:response/asides',
		summary: 'Say what was done about an answer that a revised questionnaire put aside',
		params: ResponseParams,
		body: AsideRequest,
		reply: Response,
		action: 'answers.save',
		locate: locateResponse,
		run: async ({ at, body, visitor, context }) => {
			const tools = { visitor: signedIn(visitor), at: context.now(), newId: context.newId };
			await context.db.write((trx) => settleAsideOf(trx, at.response, body, tools));
			return readResponse(context.db.read, at);
		},
	}),
];
