/* The score sheet of the released countries. */
import { endpoint } from '../http/endpoint.ts';
import { StudyParams } from '../http/params.ts';
import { ScoresReply } from '../http/replies.ts';
import { locateStudy } from '../locate.ts';
import { scoreReleased } from '../score-released.ts';

export const scoreRoutes = [
	endpoint({
		method: 'get',
		path: '/api/studies/:study/scores',
		summary: 'Scores of the released countries, every stage from answers to system score',
		params: StudyParams,
		reply: ScoresReply,
		action: 'scores.read',
		costly: true,
		locate: locateStudy,
		run: ({ at, context }) => scoreReleased(context, at.open),
	}),
];
