/* Whether this person may only read a response: it is submitted, or it is not theirs to answer. */
import type { Response } from '../../instruments/schema/response.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { mayDo, usePersonOf } from '../session/session-context.tsx';

export function useReadOnly(study: Study, { id, state }: Pick<Response, 'id' | 'state'>): boolean {
	const person = usePersonOf(study.id);
	return state === 'submitted' || !mayDo(person, 'answers.save') || person?.response !== id;
}
