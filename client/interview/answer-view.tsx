/* An answer to read: its value in the words of its question, the comment, how sure, and the references. */
import type { Answer, Evidence } from '../../instruments/schema/answer.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import { t } from '../ui/text.ts';
import { sayAnswer } from './say-value.ts';

export const sayReference = ({ title, article, page, link, language, note }: Evidence) =>
	[title, article, page, link, language, note].filter((text) => text !== undefined).join(', ');

interface Props {
	readonly question: Question | undefined;
	readonly answer: Pick<Answer, 'value' | 'status'> & {
		readonly [Part in 'comment' | 'confidence' | 'evidence']?: Answer[Part] | undefined;
	};
}

export function References({ evidence }: { readonly evidence: readonly Evidence[] | undefined }) {
	const references = [...new Set((evidence ?? []).map(sayReference))];
	if (references.length === 0) return null;
	return (
		<ul className="small">
			{references.map((text) => (
				<li key={text}>{text}</li>
			))}
		</ul>
	);
}

export function AnswerView({ question, answer }: Props) {
	return (
		<>
			<p className="answer-text">{sayAnswer(question, answer)}</p>
			{answer.comment !== undefined && <p className="quote small">{answer.comment}</p>}
			{answer.confidence !== undefined && (
				<p className="small muted">{t(`confidence.${answer.confidence}`)}</p>
			)}
			<References evidence={answer.evidence} />
		</>
	);
}
