/* The questions of a questionnaire in the order in which they are asked, each with its section. */
import type { Panel, Question, Questionnaire, Section } from './schema/questionnaire.ts';

export interface AskedQuestion {
	readonly question: Question;
	readonly section: Section;
	readonly panel: Panel | undefined;
}

export function listQuestions(questionnaire: Questionnaire): AskedQuestion[] {
	return questionnaire.pages.flatMap((section) =>
		section.elements.flatMap((element): AskedQuestion[] =>
			element.type === 'panel'
				? element.elements.map((question) => ({ question, section, panel: element }))
				: [{ question: element, section, panel: undefined }],
		),
	);
}
