/*
 * "I cannot answer this": not applicable or don't know, each with a reason, which is kept as the comment.
 * Choosing one takes the value away, and choosing a value takes this away.
 */
import { useId, useState } from 'react';
import { NamesNobody } from '../privacy/answer-warning.tsx';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';
import { CommentField, needsReason } from './support.tsx';
import { useAnswer } from './use-desk.ts';

const STATUSES = [
	['not-applicable', 'cannot.notApplicable', 'cannot.notApplicable.hint'],
	['dont-know', 'cannot.dontKnow', 'cannot.dontKnow.hint'],
] as const;

function Choices({ name }: { readonly name: string }) {
	const { desk, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	const group = useId();
	return (
		<fieldset className="choice-column">
			<legend className="visually-hidden">{t('cannot.title')}</legend>
			{STATUSES.map(([status, label, hint]) => (
				<label key={status}>
					<input
						type="radio"
						name={group}
						checked={answer.status === status}
						disabled={readOnly}
						onChange={() => desk.edit(name, { status })}
					/>
					<span>
						{t(label)} <span className="muted">{t(hint)}</span>
					</span>
				</label>
			))}
		</fieldset>
	);
}

export function CannotAnswer({ name }: { readonly name: string }) {
	const { desk, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	const without = needsReason(answer);
	const [open, setOpen] = useState(without);
	if (readOnly && !without) return null;
	return (
		<details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t('cannot.title')}</summary>
			<div className="fold-body">
				<Choices name={name} />
				{without && <NamesNobody />}
				{without && <CommentField name={name} label={t('cannot.reason')} />}
				{without && !readOnly && (
					<p>
						<button
							type="button"
							className="link-button"
							onClick={() => desk.edit(name, { status: 'unanswered' })}
						>
							{t('cannot.undo')}
						</button>
					</p>
				)}
			</div>
		</details>
	);
}
