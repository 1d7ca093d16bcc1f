/*
 * The sectors of the fictional state answer and submit, with what the training round's own file has of them, so that
 * a consensus meeting has something before it. Over HTTP, each by a link of their own.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readAnswers } from '../../data/read-answers.ts';
import { fromAnswerRow } from '../../instruments/answer-row.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import { Session } from '../../instruments/schema/session.ts';
import { aseanCps } from './asean-cps.ts';
import { signIn } from './http-client.ts';
import { STATE, type TrainingPeople } from './open-training-round.ts';
import type { RunningServer } from './start-server.ts';
import { saveNow, submit } from './take-country.ts';

const FILE = new URL('../../data/samples/asean-cps-training/answers.csv', import.meta.url);

/** What the file has of one respondent of the fictional state. */
export function trainingAnswers(respondent: string) {
	const questions = new Map(
		listQuestions(aseanCps.questionnaire).map(({ question }) => [question.name, question]),
	);
	return readAnswers(readFileSync(FILE, 'utf8'), 'answers.csv', aseanCps)
		.filter((row) => row.country === STATE.code && row.respondent === respondent)
		.flatMap((row) => {
			const question = questions.get(row.question);
			if (!question || row.status === 'unanswered') return [];
			const { evidence, ...answer } = fromAnswerRow(row, question);
			return [{ question: row.question, ...answer, ...(evidence && { evidence: [...evidence] }) }];
		});
}

/** Each of them signs in, saves and submits. */
export async function hearSectors(
	server: RunningServer,
	people: TrainingPeople,
	sectors: readonly string[],
): Promise<void> {
	for (const sector of sectors) {
		const token = await people.invite({ role: 'respondent', country: STATE.code, sector });
		const who = await signIn(server.address, token);
		const session = (await who.get('/api/session')).as(Session);
		const response = z.string().parse(session.person?.response);
		const version = await saveNow(who, response, trainingAnswers(sector));
		(await submit(who, response, version)).as(z.object({ sha256: z.string() }));
	}
}
