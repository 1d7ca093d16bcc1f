/*
 * The error summary of a section: every fault of its answers with a link to the question. It follows what is
 * typed, without taking the focus away.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { Section } from '../../instruments/schema/questionnaire.ts';
import { type ErrorItem, ErrorSummary } from '../ui/error-summary.tsx';
import { shorten } from '../ui/shorten.ts';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { sayFlag } from './say-flag.ts';
import { useSaving } from './use-desk.ts';

function listItems(desk: AnswerDesk, section: Section): readonly ErrorItem[] {
	const { conflicts, refusals } = desk.queue.getState();
	const questions = section.elements.flatMap((one) => (one.type === 'panel' ? one.elements : [one]));
	return questions.flatMap(({ name, title = name }) => {
		const texts = [
			...conflicts.filter((one) => one.question === name).map(() => t('conflict.title')),
			...refusals
				.filter((one) => one.question === name)
				.map((one) => t('ask.refused', { detail: one.detail })),
			...desk.flagsOf(name).map(sayFlag),
		];
		return texts.map((text) => ({ href: `#q-${name}`, text: `${shorten(title, 60)} ${text}` }));
	});
}

export function SectionFaults({ desk, section }: { readonly desk: AnswerDesk; readonly section: Section }) {
	useSaving(desk);
	// Flags change together with what is shown; the text of the list is the snapshot.
	const read = useCallback(() => JSON.stringify(listItems(desk, section)), [desk, section]);
	const items = JSON.parse(useSyncExternalStore(desk.subscribe, read)) as readonly ErrorItem[];
	if (items.length === 0) return null;
	return <ErrorSummary title={t('faults.title', { count: items.length })} items={items} quiet />;
}
