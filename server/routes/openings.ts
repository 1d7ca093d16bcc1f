/* Opening studies: which rounds the packs offer, and making one of them a study. For the secretariat of the whole store. */
import { z } from 'zod';
import { findStudy, listStudies } from '../../data/queries/studies.ts';
import { listMembers } from '../../instruments/list-members.ts';
import { Problem } from '../../instruments/problem.ts';
import { Opening, OpeningRequest } from '../../instruments/schema/people.ts';
import { StudySummary } from '../../instruments/schema/study.ts';
import type { Context } from '../context.ts';
import { describeSummary } from '../describe-study.ts';
import { deskAnswers } from '../desk-answers.ts';
import { fillStudy } from '../fill-study.ts';
import { endpoint } from '../http/endpoint.ts';
import { wholeStore } from '../locate.ts';
import { openStudy, studyId } from '../open-study.ts';

async function listOpenings(context: Context): Promise<Opening[]> {
	const open = new Set((await listStudies(context.db.read)).map((study) => study.id));
	return [...context.packs.values()].flatMap((pack) =>
		pack.rounds.map((round) => {
			const id = studyId(pack, round);
			return {
				pack: pack.id,
				packTitle: pack.title,
				round: round.id,
				title: round.title,
				summary: round.summary,
				members: listMembers(pack, round).length,
				collection: round.collection,
				...(open.has(id) && { study: id }),
			};
		}),
	);
}

function findRound(context: Context, request: z.infer<typeof OpeningRequest>) {
	const pack = context.packs.get(request.pack);
	const round = pack?.rounds.find((one) => one.id === request.round);
	if (pack && round) return { pack, round };
	throw new Problem('bad-request', 'No study was opened.', [
		{
			field: pack ? 'round' : 'pack',
			rule: 'unknown',
			cure: 'choose one of the rounds that /api/openings lists',
		},
	]);
}

export const openingRoutes = [
	endpoint({
		method: 'get',
		path: '/api/openings',
		summary: 'The rounds of the packs held here, open or not',
		reply: z.object({ openings: z.array(Opening) }),
		action: 'study.open',
		locate: wholeStore,
		run: async ({ context }) => ({ openings: await listOpenings(context) }),
	}),
	endpoint({
		method: 'post',
		path: '/api/studies',
		summary: 'Open a round as a study',
		body: OpeningRequest,
		reply: StudySummary,
		action: 'study.open',
		locate: wholeStore,
		run: async ({ body, context, visitor }) => {
			const { pack, round } = findRound(context, body);
			const study = await context.db.write(async (trx) => {
				if (await findStudy(trx, studyId(pack, round)))
					throw new Problem('wrong-state', 'This round is open already: it stands on the home page.');
				const opened = await openStudy(trx, context, pack, round);
				if (round.collection === 'desk')
					await fillStudy(
						trx,
						context,
						opened,
						(country) => deskAnswers(pack, context.facts, country),
						'Desk pre-fill',
					);
				return opened;
			});
			return describeSummary(context, study, visitor);
		},
	}),
];
