/*
 * One section of a submission as it is read before clearance: each question with the answers given, their
 * evidence, how sure people were, and their comments. Sections unfold in place.
 */
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import type { Question, Section } from '../../instruments/schema/questionnaire.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { sayValue } from '../interview/say-value.ts';
import { OrWithheld } from '../privacy/withheld-mark.tsx';
import { Linked } from '../ui/linked.tsx';
import { t } from '../ui/text.ts';

interface Props {
	readonly study: Pick<Study, 'sectors'>;
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

/** Who answered: a sector by its title; the coordinator's own response is the national one. */
const sayRespondent = (study: Pick<Study, 'sectors'>, respondent: string) =>
	study.sectors.find(({ id }) => id === respondent)?.title ??
	(respondent === 'national' ? t('clearance.national') : respondent);

interface ItemProps {
	readonly study: Pick<Study, 'sectors'>;
	readonly row: AnswerRow;
	readonly question: Question;
}

function AnswerItem({ study, row, question }: ItemProps) {
	const words = row.status === 'answered' ? sayValue(question, row.value) : t(STATUS_TEXTS[row.status]);
	return (
		<li>
			<p>
				<OrWithheld text={words}>
					<strong>{words}</strong>
				</OrWithheld>{' '}
				<span className="muted small">{sayRespondent(study, row.respondent)}</span>
			</p>
			{row.evidence !== '' && (
				<p className="small">
					{t('clearance.evidence')}{' '}
					<OrWithheld text={row.evidence}>
						<Linked text={row.evidence} />
					</OrWithheld>
				</p>
			)}
			{row.confidence !== '' && (
				<p className="small">
					{t('clearance.confidence')} {t(`confidence.${row.confidence as 'high' | 'medium' | 'low'}`)}
				</p>
			)}
			{row.comment !== '' && (
				<p className="quote small">
					<OrWithheld text={row.comment}>{row.comment}</OrWithheld>
				</p>
			)}
		</li>
	);
}

export function SubmissionSection({ study, section, questions, rows }: Props) {
	const given = questions.map((question) => ({
		question,
		answers: rows.filter((row) => row.question === question.name && row.status !== 'unanswered'),
	}));
	const answered = given.filter(({ answers }) => answers.length > 0).length;
	return (
		<details className="fold-card">
			<summary>
				<h3>{section.title}</h3>
				<span className="muted">{t('clearance.count', { count: answered })}</span>
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
									<AnswerItem key={row.respondent} study={study} row={row} question={question} />
								))}
							</ul>
						)}
					</li>
				))}
			</ol>
		</details>
	);
}
