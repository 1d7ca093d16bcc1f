/*
 * Two people changed the same answer: both stand here, with who and when, and the reader decides. Nothing is
 * saved for this question until then, and nothing is lost.
 */
import { formatDateTime } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';
import { combineAnswers, readSide } from './merge-answer.ts';
import type { AnswerChange, OpenConflict } from './save-state.ts';
import { sayAnswer } from './say-value.ts';

function Side({ title, answer }: { readonly title: string; readonly answer: AnswerChange }) {
	const { questions } = useAskFacts();
	const references = (answer.evidence ?? []).map((entry) =>
		[entry.title, entry.article, entry.link].filter((text) => text !== undefined).join(', '),
	);
	return (
		<div className="side">
			<h4>{title}</h4>
			<p>
				<strong>{sayAnswer(questions.get(answer.question), answer)}</strong>
			</p>
			{answer.comment !== undefined && <p className="quote">{answer.comment}</p>}
			{references.length > 0 && (
				<ul>
					{references.map((text) => (
						<li key={text}>{text}</li>
					))}
				</ul>
			)}
		</div>
	);
}

export function ConflictBox({ conflict }: { readonly conflict: OpenConflict }) {
	const { desk, questions } = useAskFacts();
	const theirs = readSide(conflict.question, conflict.theirs);
	const isLongText = questions.get(conflict.question)?.type === 'comment';
	const who = t('conflict.theirs', { by: conflict.by, at: formatDateTime(conflict.at) });
	return (
		<Notice tone="error" title={t('conflict.title')} live>
			<p>{t('conflict.text')}</p>
			<div className="sides">
				<Side title={t('conflict.mine')} answer={conflict.mine} />
				<Side title={who} answer={theirs} />
			</div>
			<p className="actions">
				<button type="button" className="button" onClick={() => desk.keep(conflict.mine)}>
					{t('conflict.keepMine')}
				</button>
				<button type="button" className="button button-quiet" onClick={() => desk.takeTheirs(conflict)}>
					{t('conflict.takeTheirs')}
				</button>
				<button
					type="button"
					className="button button-quiet"
					onClick={() => desk.keep(combineAnswers(theirs, conflict.mine, isLongText))}
				>
					{t(isLongText ? 'conflict.combineText' : 'conflict.combine')}
				</button>
			</p>
		</Notice>
	);
}
