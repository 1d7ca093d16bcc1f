/* The word on personal data at one part of an answer on the section page, and the standing note beside it. */
import { useCallback, useSyncExternalStore } from 'react';
import { listFreeTexts } from '../../instruments/free-texts.ts';
import type { TextField } from '../../instruments/schema/response.ts';
import { useAskFacts } from '../interview/ask-context.tsx';
import { useAnswer } from '../interview/use-desk.ts';
import { t } from '../ui/text.ts';
import { PersonalWarning } from './personal-warning.tsx';

interface Props {
	readonly name: string;
	readonly field: TextField;
}

/** Once for each group of free texts: the study's own rule where its pack has one. */
export function NamesNobody() {
	const { neverName } = useAskFacts();
	return <p className="muted small">{neverName ?? t('personal.note')}</p>;
}

export function AnswerWarning({ name, field }: Props) {
	const { desk, questions, known, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	const readKept = useCallback(() => desk.isKept(name, field), [desk, name, field]);
	const isKept = useSyncExternalStore(desk.subscribe, readKept);
	if (readOnly) return null;
	const texts = listFreeTexts(questions.get(name), answer).find((one) => one.field === field)?.texts ?? [];
	const keep = { isKept, onKeep: () => desk.keepText(name, field) };
	return <PersonalWarning texts={texts} known={known} keep={keep} />;
}
