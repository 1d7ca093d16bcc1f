/*
 * When a gate item is answered with no points, its siblings can hardly be true: one button records that answer
 * for them too. Never silently, and with a word on answers that it replaces.
 */
import { useState } from 'react';
import { valuePoints } from '../../analysis/score/value-points.ts';
import type { AnswerValue } from '../../instruments/schema/answer.ts';
import { t } from '../ui/text.ts';
import { type AskFacts, useAskFacts } from './ask-context.tsx';
import { sayValue } from './say-value.ts';
import { useAnswer } from './use-desk.ts';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The siblings that do not have this answer yet, if it closes a gate. */
function listOpen(facts: AskFacts, name: string, value: AnswerValue | null): readonly string[] {
	const scale = facts.items.get(name)?.scale;
	if (value === null || !scale || valuePoints(scale, String(value)) !== 0) return [];
	const settles = facts.gates.get(name)?.settles ?? [];
	return settles.filter((question) => !isSame(facts.desk.show(question).answer.value, value));
}

export function GateOffer({ name }: { readonly name: string }) {
	const facts = useAskFacts();
	const { answer } = useAnswer(facts.desk, name);
	const [done, setDone] = useState(0);
	const open = listOpen(facts, name, answer.value);
	const answered = open.filter((question) => facts.desk.show(question).answer.status !== 'unanswered').length;
	const words = answer.value === null ? '' : sayValue(facts.questions.get(name), answer.value);
	const record = () => {
		for (const question of open) facts.desk.replace(question, { value: answer.value });
		setDone(open.length);
	};
	return (
		<div aria-live="polite">
			{open.length > 0 && !facts.readOnly && (
				<div className="ask-box">
					<p>{t('gate.offer', { count: open.length, value: words })}</p>
					{answered > 0 && <p>{t('gate.replaces', { count: answered })}</p>}
					<p>
						<button type="button" className="button button-quiet" onClick={record}>
							{t('gate.record', { count: open.length, value: words })}
						</button>
					</p>
				</div>
			)}
			{open.length === 0 && done > 0 && (
				<p className="muted">{t('gate.done', { count: done, value: words })}</p>
			)}
		</div>
	);
}
