/* What the check page is made of, loaded together. */
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Response, SubmissionCheck } from '../../instruments/schema/response.ts';
import type { StudyPack } from '../api.ts';
import type { AnswerDesk } from './answer-desk.ts';

export interface CheckParts {
	readonly desk: AnswerDesk;
	readonly pack: StudyPack;
	readonly check: SubmissionCheck;
}

/** Titles of the questions, as they are asked. */
export const titlesOf = ({ questionnaire }: StudyPack): ReadonlyMap<string, string> =>
	new Map(
		listQuestions(questionnaire).map(({ question }) => [question.name, question.title ?? question.name]),
	);

/** The coordinator's response, which is submitted for the whole country. Named NATIONAL in instruments, whose
 * schemas would bring all of zod into the page. */
export const isNational = ({ respondent }: Pick<Response, 'respondent'>) => respondent === 'national';
