/* The hooks by which the interview's pages read the desk: the desk itself, one answer, the state of saving. */
import { useCallback, useSyncExternalStore } from 'react';
import type { Flag } from '../../instruments/schema/response.ts';
import { type Load, useLoad } from '../ui/use-load.ts';
import type { AnswerDesk, ShownAnswer } from './answer-desk.ts';
import { openDesk } from './open-desk.ts';
import type { QueueState } from './save-state.ts';

export const useDesk = (response: string): Load<AnswerDesk> =>
	useLoad(`desk ${response}`, () => openDesk(response));

export function useAnswer(desk: AnswerDesk, question: string): ShownAnswer {
	const read = useCallback(() => desk.show(question), [desk, question]);
	return useSyncExternalStore(desk.subscribe, read);
}

export function useFlags(desk: AnswerDesk, question: string): readonly Flag[] {
	const read = useCallback(() => desk.flagsOf(question), [desk, question]);
	return useSyncExternalStore(desk.subscribe, read);
}

export const useSaving = (desk: AnswerDesk): QueueState =>
	useSyncExternalStore(desk.queue.subscribe, desk.queue.getState);
