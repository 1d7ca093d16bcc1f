/* Responses: reading one, saving single answers, the check before submission, and the submission itself. */
import { findResponse } from '../../data/queries/responses.ts';
import { findLastSubmission } from '../../data/queries/submissions.ts';
import type { ResponsesTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import {
	Receipt,
	Response,
	SaveReply,
	SaveRequest,
	SubmissionCheck,
	SubmissionRequest,
} from '../../instruments/schema/response.ts';
import type { Context } from '../context.ts';
import { describeAsides, isWaiting } from '../describe-asides.ts';
import { readResponse } from '../describe-response.ts';
import { packOf } from '../earlier-packs.ts';
import { endpoint } from '../http/endpoint.ts';
import { ResponseParams } from '../http/params.ts';
import { notFound, signedIn } from '../http/person.ts';
import { locateResponse } from '../locate.ts';
import { saveChanges } from '../save-changes.ts';
import { checkResponse, receiptOf, submitResponse } from '../submit-response.ts';

async function getResponse(context: Context, id: string): Promise<ResponsesTable> {
	const row = await findResponse(context.db.read, id);
	if (!row) throw notFound();
	return row;
}

export const responseRoutes = [
	endpoint({
		method: 'get',
		path: '/api/responses/:response',
		summary: 'A response with all its answers',
		params: ResponseParams,
		reply: Response,
		action: 'answers.read',
		locate: locateResponse,
		run: ({ at, context }) => readResponse(context.db.read, at),
	}),
	endpoint({
		method: 'patch',
		path: '/api/responses/:response',
		summary: 'Save single answers; replied to once they are on disk',
		params: ResponseParams,
		body: SaveRequest,
		reply: SaveReply,
		action: 'answers.save',
		locate: locateResponse,
		run: async ({ at, body, visitor, context }) => {
			const tools = {
				pack: at.open.pack,
				visitor: signedIn(visitor),
				at: context.now(),
				newId: context.newId,
			};
			const { reply, conflicts } = await context.db.write((trx) =>
				saveChanges(trx, at.response, body, tools),
			);
			const { version: packVersion } = at.open.pack;
			if (conflicts.length === 0) return { ...reply, packVersion };
			const detail = `${conflicts.length} answer(s) were changed by somebody else meanwhile; yours are not saved.`;
			const errors = conflicts.map(({ question }) => ({
				field: question,
				rule: 'changed by somebody else',
				cure: 'look at both texts, then send the one to keep with the new version as base',
			}));
			throw new Problem('conflict', detail, errors, { ...reply, conflicts });
		},
	}),
	endpoint({
		method: 'get',
		path: '/api/responses/:response/submission',
		summary: 'What holds the submission back, what is simply not answered, and the last receipt',
		params: ResponseParams,
		reply: SubmissionCheck,
		action: 'answers.read',
		costly: true,
		locate: locateResponse,
		run: async ({ at, context }) => {
			const row = await getResponse(context, at.response);
			const pack = packOf(at.open, row);
			const asides = await describeAsides(context.db.read, pack, row);
			const sections = checkResponse(pack, row, asides);
			const waiting = asides.filter(isWaiting).length;
			const isFree = waiting === 0 && sections.every((section) => section.holdsBack.length === 0);
			const last = await findLastSubmission(context.db.read, at.study, at.response);
			return {
				version: row.version,
				ready: row.state === 'draft' && isFree,
				waiting,
				sections,
				...(last && { receipt: receiptOf(last) }),
			};
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/responses/:response/submission',
		summary: 'Freeze the answers and give a receipt',
		params: ResponseParams,
		body: SubmissionRequest,
		reply: Receipt,
		action: 'answers.submit',
		costly: true,
		locate: locateResponse,
		run: ({ at, body, visitor, context }) => {
			const { invitation, title } = signedIn(visitor);
			const who = { invitation, title, at: context.now(), newId: context.newId };
			return context.db.write((trx) => submitResponse(trx, at.open.pack, at.response, body.version, who));
		},
	}),
];
