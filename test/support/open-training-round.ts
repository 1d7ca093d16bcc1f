/*
 * The training round, opened empty on a server without samples, as a secretariat would: its states are fictional,
 * so a journey may answer for one of them. No test answers for a real state.
 */
import { z } from 'zod';
import { NewLink } from '../../instruments/schema/people.ts';
import { Study } from '../../instruments/schema/study.ts';
import { makeClient, signIn, type Visit } from './http-client.ts';
import type { RunningServer } from './start-server.ts';

export const TRAINING = 'asean-cps-training';
export const STATE = { code: 'TSA', name: 'Training State A' } as const;

export interface TrainingPeople {
	/** Tokens of the links of the coordinator, the clearing authority and a member of the task force. */
	readonly coordinator: string;
	readonly clearing: string;
	readonly taskForce: string;
	/** The coordinator's response. */
	readonly response: string;
	/** The token of a further person's link. */
	invite(place: object): Promise<string>;
}

async function inviteTo(secretariat: Visit, place: object): Promise<string> {
	const reply = await secretariat.post(`/api/studies/${TRAINING}/people`, place);
	return reply.as(NewLink).token;
}

export async function openTrainingRound(server: RunningServer): Promise<TrainingPeople> {
	const first = /\/enter#([\w-]+)/.exec(server.log())?.[1];
	const secretariat = await signIn(server.address, z.string().parse(first));
	await secretariat.post('/api/studies', { pack: 'asean-cps', round: 'training' });
	const study = (await makeClient(server.address, secretariat.cookie).get(`/api/studies/${TRAINING}`)).as(
		Study,
	);
	const standing = study.countries.find((one) => one.country === STATE.code);
	const national = standing?.progress?.find((one) => one.respondent === 'national');
	return {
		coordinator: await inviteTo(secretariat, { role: 'coordinator', country: STATE.code }),
		clearing: await inviteTo(secretariat, { role: 'clearing', country: STATE.code }),
		taskForce: await inviteTo(secretariat, { role: 'task-force' }),
		response: z.string().parse(national?.response),
		invite: (place) => inviteTo(secretariat, place),
	};
}
