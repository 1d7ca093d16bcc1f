/*
 * Fictional states of the loaded training round whose release is withdrawn and whose submission is returned, so
 * that people save in them while the reports of the other states are read.
 */
import { SubmissionReply } from '../../server/http/replies.ts';
import type { SampleLink } from '../../server/load-sample-studies.ts';
import { signIn } from './http-client.ts';
import { TRAINING } from './open-training-round.ts';
import type { RunningServer } from './start-server.ts';

async function reopen(server: RunningServer, coordinator: SampleLink, clearing: SampleLink): Promise<void> {
	const own = await signIn(server.address, coordinator.token);
	const second = await signIn(server.address, clearing.token);
	const place = `/api/studies/${TRAINING}/countries/${coordinator.country}`;
	const { sha256 } = (await own.get(`${place}/submission`)).as(SubmissionReply);
	const replies = [
		await own.post(`${place}/release`, { released: false, sha256 }),
		await second.post(`${place}/clearance`, {
			decision: 'returned',
			sha256,
			reason: 'To be practised again.',
		}),
	];
	const refused = replies.find(({ status }) => status !== 200);
	if (refused) throw new Error(`${coordinator.country} was not opened again: ${refused.text}`);
}

/** Links of the coordinators of the first so many states, whose responses are open again. */
export async function reopenTrainingStates(server: RunningServer, count: number): Promise<SampleLink[]> {
	const of = (role: string) => server.links.filter((link) => link.study === TRAINING && link.role === role);
	const coordinators = of('coordinator').slice(0, count);
	for (const coordinator of coordinators) {
		const clearing = of('clearing').find(({ country }) => country === coordinator.country);
		if (!clearing) throw new RangeError('the samples require a clearing authority for each state');
		await reopen(server, coordinator, clearing);
	}
	return coordinators;
}
