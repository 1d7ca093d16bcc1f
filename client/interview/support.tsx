/*
 * What supports an answer: references, how sure one is, a comment. Folded until wanted; open from the start
 * when something stands in it. After "not applicable" and "don't know" the comment is the reason and stands
 * with them (cannot-answer.tsx).
 */
import { useId, useState } from 'react';
import type { Confidence } from '../../instruments/schema/answer.ts';
import { AnswerWarning, NamesNobody } from '../privacy/answer-warning.tsx';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { AnswerChange } from './save-state.ts';
import { useAnswer } from './use-desk.ts';
import { ZawgyiOffer } from './zawgyi-offer.tsx';

const LEVELS = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];

export const needsReason = ({ status }: AnswerChange) =>
	status === 'not-applicable' || status === 'dont-know';

const isFilled = (answer: AnswerChange) =>
	(answer.evidence?.length ?? 0) > 0 ||
	answer.confidence !== undefined ||
	(answer.comment !== undefined && !needsReason(answer));

function ConfidenceField({ name }: { readonly name: string }) {
	const { desk, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	const group = useId();
	return (
		<fieldset className="choice-row">
			<legend>{t('confidence.title')}</legend>
			{LEVELS.map((level) => (
				<label key={level}>
					<input
						type="radio"
						name={group}
						checked={answer.confidence === level}
						disabled={readOnly}
						onChange={() => desk.edit(name, { confidence: level })}
					/>
					{t(`confidence.${level}`)}
				</label>
			))}
		</fieldset>
	);
}

export function CommentField({ name, label }: { readonly name: string; readonly label: string }) {
	const { desk, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<p id={`${id}-hint`} className="muted small">
				{t('comment.hint')}
			</p>
			<textarea
				id={id}
				aria-describedby={`${id}-hint`}
				className="input"
				rows={3}
				value={answer.comment ?? ''}
				readOnly={readOnly}
				onChange={(event) => desk.edit(name, { comment: event.target.value })}
			/>
			<AnswerWarning name={name} field="comment" />
			{!readOnly && (
				<ZawgyiOffer text={answer.comment ?? ''} onConvert={(comment) => desk.edit(name, { comment })} />
			)}
		</div>
	);
}

export function Support({ name }: { readonly name: string }) {
	const { desk, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	const [open, setOpen] = useState(isFilled(answer));
	const count = answer.evidence?.length ?? 0;
	if (readOnly && answer.status === 'unanswered') return null;
	if (readOnly && !isFilled(answer)) return <p className="muted small">{t('evidence.none')}</p>;
	return (
		<details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				{t('support.title')}
				{count > 0 && <span className="muted"> {t('support.count', { count })}</span>}
			</summary>
			<div className="fold-body">
				<NamesNobody />
				<EvidenceList name={name} />
				<AnswerWarning name={name} field="evidence" />
				<ConfidenceField name={name} />
				{!needsReason(answer) && <CommentField name={name} label={t('comment.title')} />}
			</div>
		</details>
	);
}
