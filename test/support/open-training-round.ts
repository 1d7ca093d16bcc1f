/*
 * The training round, opened empty on a server without samples, as a secretariat would: its states are fictional,
 * so a journey or a long run may answer for them. No test or measurement answers for a real state, not even in
 * a store that is thrown away.
 */
import { z } from 'zod';
import { NewLink, type PlaceRequest } from '../../instruments/schema/people.ts';
import { Study } from '../../instruments/schema/study.ts';
import { makeClient, signIn } from './http-client.ts';
import type { RunningServer } from './start-server.ts';

export const TRAINING = 'asean-cps-training';
export const STATE = { code: 'TSA', name: 'Training State A' } as const;

export interface TrainingRound {
	/** Codes of its states. */
	readonly states: readonly string[];
	/** Id of the response of one respondent of a state. */
	responseOf(state: string, respondent?: string): string;
	/** Gives somebody a place and returns the token of their link. */
	invite(place: PlaceRequest): Promise<string>;
}

/** Opens the round by the link of the first secretariat, which the server printed on its empty store. */
export async function openEmptyRound(server: RunningServer): Promise<TrainingRound> {
	const first = /\/enter#([\w-]+)/.exec(server.log())?.[1];
	const secretariat = await signIn(server.address, z.string().parse(first));
	await secretariat.post('/api/studies', { pack: 'asean-cps', round: 'training' });
	const visit = makeClient(server.address, secretariat.cookie);
	const study = (await visit.get(`/api/studies/${TRAINING}`)).as(Study);
	return {
		states: study.countries.map((one) => one.country),
		responseOf: (state, respondent = 'national') => {
			const standing = study.countries.find((one) => one.country === state);
			const found = standing?.progress?.find((one) => one.respondent === respondent);
			return z.string().parse(found?.response);
		},
		invite: async (place) => {
			const reply = await secretariat.post(`/api/studies/${TRAINING}/people`, place);
			return reply.as(NewLink).token;
		},
	};
}

export interface TrainingPeople {
	/** Tokens of the links of the coordinator, the clearing authority and a member of the task force. */
	readonly coordinator: string;
	readonly clearing: string;
	readonly taskForce: string;
	/** The coordinator's response. */
	readonly response: string;
	/** The token of a further person's link. */
	readonly invite: TrainingRound['invite'];
}

export async function openTrainingRound(server: RunningServer): Promise<TrainingPeople> {
	const round = await openEmptyRound(server);
	return {
		coordinator: await round.invite({ role: 'coordinator', country: STATE.code }),
		clearing: await round.invite({ role: 'clearing', country: STATE.code }),
		taskForce: await round.invite({ role: 'task-force' }),
		response: round.responseOf(STATE.code),
		invite: round.invite,
	};
}
