/*
 * The one door to the survey renderer. Makes a model of one section, draws it, and lets a block of ours stand
 * around each question. Answers pass by name and value only; saving is not SurveyJS's business here.
 */
import 'survey-core/survey-core.fontless.min.css';
// After the stock style sheet, so that ours wins.
import '../styles/ask.css';
import '../styles/survey.css';
import { createElement, type FunctionComponent, type ReactElement, useEffect, useState } from 'react';
import { Model, type Question as SurveyQuestion, settings } from 'survey-core';
import { ReactElementFactory, Survey } from 'survey-react-ui';
import type { Section } from '../../instruments/schema/questionnaire.ts';

const WRAPPER = 'baseline-ask';

/** What stands around a question: its name, and the question as SurveyJS draws it. */
export interface AskProps {
	readonly name: string;
	readonly element: ReactElement;
}

interface WrapperEvent {
	readonly wrapperName: string;
	readonly element: { readonly isQuestion?: boolean };
	componentName: string;
}

function registerAsk(Ask: FunctionComponent<AskProps>): void {
	ReactElementFactory.Instance.registerElement(
		WRAPPER,
		({ element, question }: { element: ReactElement; question: SurveyQuestion }) =>
			createElement(Ask, { key: question.name, name: question.name, element }),
	);
}

function makeModel(
	section: Section,
	values: Record<string, unknown>,
	readOnly: boolean,
	locale: string,
): Model {
	const hasPanels = section.elements.some((element) => element.type === 'panel');
	settings.titleTags = { survey: 'h1', page: 'h2', panel: 'h2', question: hasPanels ? 'h3' : 'h2' };
	const model = new Model({
		pages: [{ name: section.name, elements: section.elements }],
		showTitle: false,
		showPageTitles: false,
		showNavigationButtons: false,
		showQuestionNumbers: false,
		autoFocusFirstQuestion: false,
		textUpdateMode: 'onTyping',
		clearInvisibleValues: 'none',
		widthMode: 'responsive',
		questionErrorLocation: 'top',
	});
	model.locale = locale;
	model.data = values;
	model.readOnly = readOnly;
	model.onElementWrapperComponentName.add((_: Model, event: WrapperEvent) => {
		if (event.wrapperName === 'component' && event.element.isQuestion) event.componentName = WRAPPER;
	});
	return model;
}

interface Props {
	readonly section: Section;
	/** Every value of the response, so that conditions on other sections hold. */
	readonly readValues: () => Record<string, unknown>;
	/** Calls back when values changed elsewhere; gives the way to stop. */
	readonly subscribe: (listener: () => void) => () => void;
	readonly onValue: (question: string, value: unknown) => void;
	readonly readOnly: boolean;
	/** As survey-language.ts gives it. */
	readonly locale: string;
	readonly Ask: FunctionComponent<AskProps>;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Bring into the model what changed elsewhere; it reports back only what differs, so this ends. */
function copyValues(model: Model, values: Record<string, unknown>): void {
	for (const question of model.getAllQuestions())
		if (!same(question.value, values[question.name])) model.setValue(question.name, values[question.name]);
}

export function SectionSurvey({ section, readValues, subscribe, onValue, readOnly, locale, Ask }: Props) {
	const [model] = useState(() => {
		registerAsk(Ask);
		return makeModel(section, readValues(), readOnly, locale);
	});
	useEffect(() => {
		const report = (_: Model, event: { name: string; value: unknown }) => {
			if (!same(event.value, readValues()[event.name])) onValue(event.name, event.value);
		};
		model.onValueChanged.add(report);
		const stop = subscribe(() => copyValues(model, readValues()));
		copyValues(model, readValues());
		return () => {
			stop();
			model.onValueChanged.remove(report);
		};
	}, [model, readValues, subscribe, onValue]);
	return <Survey model={model} />;
}
