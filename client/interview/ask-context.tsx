/*
 * What the blocks under a question need to know, handed through the survey renderer by React's context: the
 * desk, the framework's items and gates, the public facts, and whether answers may still change.
 */
import { createContext, useContext } from 'react';
import type { Item } from '../../instruments/list-items.ts';
import type { Proposal } from '../../instruments/schema/fact.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { Gate } from './find-gates.ts';

export interface AskFacts {
	readonly desk: AnswerDesk;
	/** By question: only scored questions have one. */
	readonly items: ReadonlyMap<string, Item>;
	/** Questions that carry evidence, comment and "I cannot answer this". */
	readonly supported: ReadonlySet<string>;
	readonly questions: ReadonlyMap<string, Question>;
	readonly gates: ReadonlyMap<string, Gate>;
	readonly proposals: ReadonlyMap<string, Proposal>;
	/** Words that are no names of persons: those of the study's members. */
	readonly known: ReadonlySet<string>;
	/** The study's own sentence on whom nobody may name. */
	readonly neverName: string | undefined;
	/** The language of a question where it is not the page's. */
	readonly languageOf: (question: string) => string | undefined;
	readonly readOnly: boolean;
}

const AskContext = createContext<AskFacts | undefined>(undefined);

export const AskProvider = AskContext.Provider;

export function useAskFacts(): AskFacts {
	const facts = useContext(AskContext);
	if (facts === undefined) throw new RangeError('useAskFacts requires an AskProvider around it');
	return facts;
}
