/*
 * The questions of one section, drawn by SurveyJS, with our own block around each; values go to the desk and
 * come back from it.
 */
import { useCallback, useMemo } from 'react';
import { canHold } from '../../instruments/can-hold.ts';
import { knownNames } from '../../instruments/free-texts.ts';
import { listItems } from '../../instruments/list-items.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { AnswerValue } from '../../instruments/schema/answer.ts';
import type { Section } from '../../instruments/schema/questionnaire.ts';
import { foreignLanguage } from '../session/load-pack.ts';
import { Ask } from './ask.tsx';
import { type AskFacts, AskProvider } from './ask-context.tsx';
import { findGates } from './find-gates.ts';
import { listSupported } from './list-supported.ts';
import type { SectionParts } from './load-section.ts';
import { isEmptyValue } from './merge-answer.ts';
import { SectionSurvey } from './survey-door.tsx';

/** With the language of the renderer, which comes with the questions alone. */
export type SurveyParts = SectionParts & { readonly surveyLocale: string };

interface Props {
	readonly parts: SurveyParts;
	readonly section: Section;
	readonly readOnly: boolean;
}

function gatherFacts({ desk, pack, proposals }: SectionParts, readOnly: boolean): AskFacts {
	return {
		desk,
		languageOf: (question) => foreignLanguage(pack, question),
		items: new Map(listItems(pack.framework).map((item) => [item.question, item])),
		supported: listSupported(pack),
		questions: new Map(listQuestions(pack.questionnaire).map(({ question }) => [question.name, question])),
		gates: findGates(pack.framework),
		proposals: new Map((proposals ?? []).map((proposal) => [proposal.question, proposal])),
		known: knownNames(pack),
		neverName: pack.neverName,
		readOnly,
	};
}

/** Without what a question has no room for: the renderer would make something else of it, and send that. */
function listHeld(
	values: Record<string, unknown>,
	questions: AskFacts['questions'],
): Record<string, unknown> {
	const held = Object.entries(values).filter(([name, value]) => {
		const question = questions.get(name);
		return question === undefined || canHold(question, value as AnswerValue);
	});
	return Object.fromEntries(held);
}

export function SectionForm({ parts, section, readOnly }: Props) {
	const { desk } = parts;
	const facts = useMemo(() => gatherFacts(parts, readOnly), [parts, readOnly]);
	const readValues = useCallback(() => listHeld(desk.listValues(), facts.questions), [desk, facts]);
	const onValue = useCallback(
		(question: string, value: unknown) =>
			desk.edit(question, { value: isEmptyValue(value) ? null : (value as AnswerValue) }),
		[desk],
	);
	return (
		<AskProvider value={facts}>
			<SectionSurvey
				section={section}
				readValues={readValues}
				subscribe={desk.subscribe}
				onValue={onValue}
				readOnly={readOnly}
				locale={parts.surveyLocale}
				Ask={Ask}
			/>
		</AskProvider>
	);
}
