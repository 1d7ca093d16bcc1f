/* Forms on paper for tests: of the reading rooms, blank or with answers, and the questions they hold. */
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Pack } from '../../instruments/pack.ts';
import { buildPaperForm, type PaperForm, type PaperHead } from '../../instruments/paper/paper-form.ts';
import type { Answer } from '../../instruments/schema/answer.ts';
import { readingRooms } from './reading-rooms.ts';

export const PAPER_HEAD: PaperHead = {
	...{ study: 'reading-rooms-spring', title: 'Reading rooms', round: 'Spring', country: 'Alderford' },
	...{ respondent: 'Keeper of the room', response: 'r1', packVersion: '1.0.0', disclaimer: 'Invented.' },
	...{ caution: '', language: 'en' },
};

export const paperOf = (answers?: Readonly<Record<string, Answer>>, pack: Pack = readingRooms()): PaperForm =>
	buildPaperForm(
		pack,
		PAPER_HEAD,
		pack.questionnaire.pages.map(({ name }) => name),
		answers,
	);

export const questionsOf = (pack: Pack = readingRooms()) =>
	new Map(listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]));
