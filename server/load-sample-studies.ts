/* Loads the sample studies into an empty store, and gives their sample persons fresh links at each start. */

import type { Sample } from '../data/load-samples.ts';
import { listSampleInvitations } from '../data/queries/invitations.ts';
import { listResponses } from '../data/queries/responses.ts';
import { listStudies } from '../data/queries/studies.ts';
import { readAnswers } from '../data/read-answers.ts';
import { fromAnswerRow } from '../instruments/answer-row.ts';
import { listQuestions } from '../instruments/list-questions.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import { atOneTime } from './at-one-time.ts';
import type { Context } from './context.ts';
import { deskAnswers } from './desk-answers.ts';
import { type AnswersOf, fillStudy } from './fill-study.ts';
import { invite, makeLink } from './invite.ts';
import { openStudy } from './open-study.ts';
import { samplePeople } from './sample-people.ts';

/** The sign-in link of a sample person, as `--links` writes it. */
export interface SampleLink {
	readonly study: string;
	readonly pack: string;
	readonly role: string;
	readonly country: string | null;
	readonly sector: string | null;
	readonly response: string | null;
	readonly title: string;
	readonly token: string;
}

function answersFromFile(pack: Pack, { text, file }: { text: string; file: string }): AnswersOf {
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	const found = new Map<string, Record<string, Answer>>();
	for (const row of readAnswers(text, file, pack)) {
		const question = questions.get(row.question);
		const key = `${row.country} ${row.respondent}`;
		const answers = found.get(key) ?? {};
		found.set(key, answers);
		if (question && row.status !== 'unanswered') answers[row.question] = fromAnswerRow(row, question);
	}
	return (country, respondent) => found.get(`${country} ${respondent}`);
}

function answersOfSample(
	context: Context,
	pack: Pack,
	isDesk: boolean,
	sample: Sample,
): AnswersOf | undefined {
	if (sample.answers) return answersFromFile(pack, sample.answers);
	return isDesk ? (country) => deskAnswers(pack, context.facts, country) : undefined;
}

async function loadSample(running: Context, sample: Sample): Promise<void> {
	const context = atOneTime(running);
	const pack = context.packs.get(sample.pack);
	const round = pack?.rounds.find((one) => one.id === sample.round);
	if (!pack || !round)
		throw new RangeError(`loadSample requires the round ${sample.round} of the pack ${sample.pack}`);
	const answersOf = answersOfSample(context, pack, round.collection === 'desk', sample);
	await context.db.write(async (trx) => {
		const study = await openStudy(trx, context, pack, round);
		if (answersOf)
			await fillStudy(trx, context, study, answersOf, sample.answers ? 'Training data' : 'Desk pre-fill');
		for (const person of samplePeople(study, await listResponses(trx, study.id)))
			await invite(trx, context, person);
	});
}

/** True when the store was empty and the samples were loaded. */
export async function loadSampleStudies(context: Context, samples: readonly Sample[]): Promise<boolean> {
	if ((await listStudies(context.db.read)).length > 0) return false;
	for (const sample of samples) await loadSample(context, sample);
	return true;
}

/** A new link for every sample person; those of earlier starts go on. */
export async function makeSampleLinks(running: Context): Promise<SampleLink[]> {
	const context = atOneTime(running);
	const packs = new Map((await listStudies(context.db.read)).map((study) => [study.id, study.pack_id]));
	const people = await listSampleInvitations(context.db.read);
	return context.db.write(async (trx) => {
		const links: SampleLink[] = [];
		for (const person of people) {
			const token = await makeLink(trx, context, person);
			const { study_id: study, role, title } = person;
			const orNull = (text: string) => (text === '' ? null : text);
			const place = {
				country: orNull(person.country),
				sector: orNull(person.sector),
				response: orNull(person.response_id),
			};
			links.push({ study, pack: packs.get(study) ?? '', role, ...place, title, token });
		}
		return links;
	});
}
