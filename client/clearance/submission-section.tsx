/*
 * One section of a submission as it is read before clearance: each question with the answers given, their
 * evidence, how sure people were, and their comments. Sections unfold in place.
 */
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import type { Question, Section } from '../../instruments/schema/questionnaire.ts';
import { sayValue } from '../interview/say-value.ts';
import { t } from '../ui/text.ts';

interface Props {
	readonly section: Section;
	readonly questions: readonly Question[];
	readonly rows: readonly AnswerRow[];
}

const STATUS_TEXTS = {
	answered: 'status.unanswered',
	'not-applicable': 'status.notApplicable',
	'dont-know': 'status.dontKnow',
	unanswered: 'status.unanswered',
} as const;

function AnswerItem({ row, question }: { readonly row: AnswerRow; readonly question: Question }) {
	const words = row.status === 'answered' ? sayValue(question, row.value) : t(STATUS_TEXTS[row.status]);
	return (
		<li>
			<p>
				<strong>{words}</strong> <span className="muted small">{row.respondent}</span>
			</p>
			{row.evidence !== '' && (
				<p className="small">
					{t('clearance.evidence')} {row.evidence}
				</p>
			)}
			{row.confidence !== '' && (
				<p className="small">
					{t('clearance.confidence')} {t(`confidence.${row.confidence as 'high' | 'medium' | 'low'}`)}
				</p>
			)}
			{row.comment !== '' && <p className="quote small">{row.comment}</p>}
		</li>
	);
}

export function SubmissionSection({ section, questions, rows }: Props) {
	const given = questions.map((question) => ({
		question,
		answers: rows.filter((row) => row.question === question.name && row.status !== 'unanswered'),
	}));
	const answered = given.filter(({ answers }) => answers.length > 0).length;
	return (
		<details className="card fold-card">
			<summary>
				<h3>{section.title}</h3>
				<span className="muted">{t('check.answered', { answered, total: questions.length })}</span>
			</summary>
			<ol className="submission-list">
				{given.map(({ question, answers }) => (
					<li key={question.name}>
						<p>{question.title ?? question.name}</p>
						{answers.length === 0 ? (
							<p className="muted">{t('status.unanswered')}</p>
						) : (
							<ul>
								{answers.map((row) => (
									<AnswerItem key={row.respondent} row={row} question={question} />
								))}
							</ul>
						)}
					</li>
				))}
			</ol>
		</details>
	);
}
